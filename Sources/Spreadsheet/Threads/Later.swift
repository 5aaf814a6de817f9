/// What a thread of its own works out while others go on (稍后的结果).
package struct Later<Value: Sendable, Failure: Error>: Sendable {
  /// Where the thread leaves the outcome.
  ///
  /// Sound: the outcome is touched under the monitor's lock alone.
  private final class Box: @unchecked Sendable {
    let monitor = Monitor()
    var outcome: Result<Value, Failure>?
  }

  private let box = Box()
  private let thread: WorkerThread?

  /// Begins; where the system has no room for a thread, the work is done at once.
  package init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    let box = box
    let run: @Sendable () -> Void = {
      let outcome = Result { () throws(Failure) in try work() }
      box.monitor.locked { box.outcome = outcome }
    }
    thread = WorkerThread(run)
    if thread == nil { run() }
  }

  /// Waits for the outcome.
  ///
  /// - Throws: what the work throws.
  package func value() throws(Failure) -> Value {
    let outcome = box.monitor.locked {
      while true {
        if let outcome = box.outcome { return outcome }
        box.monitor.wait()
      }
    }
    return try outcome.get()
  }
}

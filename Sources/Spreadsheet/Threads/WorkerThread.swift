import Glibc

/// A thread that does one thing and ends (工作线程).
@safe package final class WorkerThread: Sendable {
  /// Hands a closure over to the thread.
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// Starts a thread; nil where the system has no room for one.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    // Sound: the thread takes over the reference that is retained for it here.
    let reference = unsafe Unmanaged.passRetained(Work(body))
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, reference.toOpaque())
    guard status == 0 else {
      unsafe reference.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the body is done.
  deinit { pthread_join(thread, nil) }

  /// How many threads can run at once.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

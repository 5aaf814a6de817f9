internal import Glibc

/// Threads that work off what one of them hands out, each with a state of its own (分工).
///
/// Which thread gets a piece is chance, so what is made of the states mustn't depend on it. The one
/// that hands out helps when the others don't keep up; with one processor it does everything.
struct Crew<State: Sendable, Piece: Sendable> {
  /// Adds a piece to a state.
  typealias Work = @Sendable (inout State, Piece) throws -> Void

  private let queue: WorkQueue<Piece>
  private let start: State
  private let work: Work
  private var own: State
  private var others: [CrewMember<State, Piece>] = []

  /// A crew that has nothing to do yet; each state begins as `start`.
  init(_ start: State, work: @escaping Work) {
    (self.start, self.work, own) = (start, work, start)
    queue = WorkQueue(capacity: 2 * Self.size)
  }

  /// Hands a piece out, or works it off where the others have enough to do.
  /// - Throws: what some thread's work threw.
  mutating func hand(_ piece: Piece) throws {
    if queue.add(piece) {
      if others.isEmpty, queue.count > 1 { callTogether() }
    } else {
      try work(&own, piece)
    }
    if let failure = queue.failure { throw failure }
  }

  /// Waits until everything is done.
  /// - Returns: the states, in no particular order.
  /// - Throws: what some thread's work threw.
  mutating func finish() throws -> [State] {
    queue.close()
    while let piece = queue.next() { try work(&own, piece) }
    let states = others.map { $0.state() }
    if let failure = queue.failure { throw failure }
    return [own] + states
  }

  private mutating func callTogether() {
    for _ in 1..<Self.size { others.append(CrewMember(start, queue, work: work)) }
  }

  /// The processors of the machine, as far as more threads are of use.
  private static var size: Int { max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8)) }
}

/// A thread that takes pieces from a queue until it is closed.
@safe private final class CrewMember<State: Sendable, Piece: Sendable> {
  private let queue: WorkQueue<Piece>
  private let task: Task
  private var thread: pthread_t?

  /// What the thread does; its state is the thread's own until it has ended.
  private final class Task: CrewTask, @unchecked Sendable {
    var state: State
    private let queue: WorkQueue<Piece>
    private let work: Crew<State, Piece>.Work

    init(_ state: State, _ queue: WorkQueue<Piece>, work: @escaping Crew<State, Piece>.Work) {
      (self.state, self.queue, self.work) = (state, queue, work)
    }

    override func run() {
      while let piece = queue.next() {
        do { try work(&state, piece) } catch { return queue.fail(error) }
      }
    }
  }

  init(_ state: State, _ queue: WorkQueue<Piece>, work: @escaping Crew<State, Piece>.Work) {
    self.queue = queue
    task = Task(state, queue, work: work)
    thread = task.begin()
  }

  /// The state, once the thread has ended.
  func state() -> State {
    if let thread { pthread_join(thread, nil) }
    thread = nil
    return task.state
  }

  deinit {
    guard let thread else { return }
    queue.abandon()
    pthread_join(thread, nil)
  }
}

/// What a thread runs: a class without parameters, as the system's call takes one.
@safe private class CrewTask {
  /// Runs on the thread.
  func run() {}

  /// Begins to run; nil where the system has no room for a thread.
  func begin() -> pthread_t? {
    var thread = pthread_t()
    // Sound: the thread takes over the reference that is retained for it here.
    let reference = unsafe Unmanaged.passRetained(self)
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<CrewTask>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, reference.toOpaque())
    if status != 0 { unsafe reference.release() }
    return status == 0 ? thread : nil
  }
}

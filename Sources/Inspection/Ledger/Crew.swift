internal import Spreadsheet

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
  private static var size: Int { min(WorkerThread.processorCount, 8) }
}

/// A thread that takes pieces from a queue until it is closed.
@safe private final class CrewMember<State: Sendable, Piece: Sendable> {
  private let queue: WorkQueue<Piece>
  private let kept: Kept
  private var thread: WorkerThread?

  /// The state, which is the thread's own until it has ended.
  private final class Kept: @unchecked Sendable {
    var state: State
    init(_ state: State) { self.state = state }
  }

  init(_ state: State, _ queue: WorkQueue<Piece>, work: @escaping Crew<State, Piece>.Work) {
    let kept = Kept(state)
    (self.queue, self.kept) = (queue, kept)
    thread = WorkerThread {
      while let piece = queue.next() {
        do { try work(&kept.state, piece) } catch { return queue.fail(error) }
      }
    }
  }

  /// The state, once the thread has ended.
  func state() -> State {
    thread = nil
    return kept.state
  }

  /// Leaves the thread nothing to do, where it still runs, and waits for its end.
  deinit { if thread != nil { queue.abandon() } }
}

internal import Sampling

/// The steps between a commitment and its draw (种子仪式), DRAW §2.11: evidence, reveals, seed.
///
/// They need the ledger alone, not the tables: on the evening of a lottery draw somebody with the
/// folder on a stick can take them.
package struct SeedCeremony: Sendable {
  /// When the step is taken.
  let moment: Moment

  /// Takes steps at a moment.
  package init(at moment: Moment) { self.moment = moment }

  /// A draw that is committed and waits for its seed (待定种子的抽取).
  package struct Waiting: Sendable {
    /// The task's number in the plan.
    package let task: Int
    /// What its commitment promises.
    package let promise: SeedPromise
    /// The draw.
    let attempt: Attempt
  }

  /// The draws that wait for a public value or a reveal: of a task, or all when there is no choice.
  /// - Throws: `CeremonyRefusal.nothingWaits`, `.taskNeeded`; `LedgerProblem`, `DiskFailure`.
  package func waiting(_ task: Int?, in ledger: Ledger) throws -> [Waiting] {
    let waiting = try allWaiting(task, in: ledger)
    let open = waiting.filter { $0.promise != .typed }
    guard let first = open.first else {
      throw CeremonyRefusal.nothingWaits(task: task, isTyped: !waiting.isEmpty)
    }
    guard open.allSatisfy({ $0.promise == first.promise }) else {
      throw CeremonyRefusal.taskNeeded(open.map(\.task))
    }
    return open
  }

  /// The draws that wait for any seed.
  private func allWaiting(_ task: Int?, in ledger: Ledger) throws -> [Waiting] {
    try ledger.state().attempts.filter {
      $0.isStanding && $0.seed == nil && !$0.isBelow
    }.map { attempt in
      Waiting(
        task: try attempt.taskNumber(), promise: SeedPromise(of: try attempt.commit.commitment()),
        attempt: attempt)
    }.filter { task == nil || $0.task == task }
  }

  /// What every event of the ceremony says of its draw.
  func fields(_ waiting: Waiting, _ more: [String: String] = [:]) -> [String: String] {
    let commit = waiting.attempt.commit
    return [
      "at": moment.date.iso, "by": commit.fields["by"] ?? "", "task": waiting.attempt.task,
      "commit": String(commit.number),
    ].merging(more) { $1 }
  }

  /// Refuses a step before all the public events have happened.
  func refuseEarly(_ waiting: Waiting, _ events: [SeedEvent]) throws(DrawRefusal) {
    if let event = events.first(where: { !$0.hasHappened(by: moment) }) {
      throw .eventToCome(task: waiting.task, event: event)
    }
  }
}

extension String {
  /// Whether somebody wrote something, on one line.
  var isOneLineOfText: Bool { !folded.isEmpty && self == oneLine }
}

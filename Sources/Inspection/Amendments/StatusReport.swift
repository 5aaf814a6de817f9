internal import Sampling

/// Where each task stands, what is open, and how often inspectors were replaced (进度), from the
/// ledger alone.
package struct StatusReport: Sendable {
  /// Where a draw stands.
  package enum Stage: Hashable, Sendable {
    /// Committed; it waits for its seed, and for so many sealed numbers.
    case committed(SeedPromise, missingReveals: Int)
    /// An office below, committed to the seed of the level above, whose list is to come.
    case below
    /// The seed is known, nothing is drawn.
    case seeded
    /// Drawn, nobody is assigned.
    case drawn
    /// Withdrawn objects wait for the next of the reserve.
    case withdrawn(event: String)
    /// Complete.
    case complete

    /// Whether somebody must do something.
    package var isOpen: Bool { self != .complete }
  }

  /// A task with a draw that stands, or the last of which is void.
  package struct Task: Sendable {
    /// The task's number in the plan.
    package let number: Int
    /// The task's name.
    package let name: String
    /// Where its draw stands; nil when it is void and not drawn again.
    package let stage: Stage?
    /// How many objects are on the list now.
    package let checkCount: Int
    /// How many objects were withdrawn.
    package let withdrawnCount: Int
    /// How many are left in reserve.
    package let reserveCount: Int
    /// How many draws were declared void.
    package let voidCount: Int
  }

  /// The tasks by number.
  package let tasks: [Task]
  /// How often each officer gave up places, by id; only those who did.
  package let officers: [ReplacementRate]
  /// How often each approver let places be given up, by name.
  package let approvers: [ReplacementRate]
  /// How far the offices below have come, a line each; none where no task is split.
  package let offices: [OfficeStanding]
  /// The pools of the draws that stand which are small or have shrunk, each once, in words.
  package let poolAlarms: [String]

  /// Folds a ledger.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package init(_ ledger: Ledger) throws {
    let state = try ledger.state()
    let attempts = state.attempts
    let latest = Dictionary(grouping: attempts, by: \.task).values.compactMap(\.last)
    tasks = try latest.map { attempt in
      try Task(attempt, voidCount: attempts.count { $0.task == attempt.task && !$0.isStanding })
    }.sorted { $0.number < $1.number }
    var counts = ReplacementCounts()
    for attempt in attempts where attempt.isStanding && attempt.match != nil {
      try counts.add(attempt)
    }
    officers = counts.officers
    approvers = counts.approvers
    offices = try OfficeStanding.all(in: state)
    let commits = ledger.events.filter { $0.kind == .commit }
    let alarms = try attempts.filter(\.isStanding).flatMap { attempt in
      try PoolAlarm.all(
        of: FrozenFiles.rows(of: attempt.commit),
        after: commits.filter { $0.number < attempt.commit.number })
    }
    poolAlarms = PoolAlarm.lines(Set(alarms))
  }
}

extension StatusReport.Task {
  fileprivate init(_ attempt: Attempt, voidCount: Int) throws {
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    number = Int(facts["任务序号"]) ?? 0
    name = facts["任务名称"]
    stage = try attempt.isStanding ? StatusReport.Stage(attempt) : nil
    checkCount = attempt.checks.count
    withdrawnCount = attempt.withdrawn.count
    reserveCount = try attempt.reserves().count
    self.voidCount = voidCount
  }
}

extension StatusReport.Stage {
  fileprivate init(_ attempt: Attempt) throws {
    if let withdrawal = attempt.openWithdrawal {
      self = .withdrawn(event: withdrawal.label.folder)
    } else if attempt.match != nil {
      self = .complete
    } else if attempt.result != nil {
      self = .drawn
    } else if attempt.seed != nil {
      self = .seeded
    } else {
      let promise = SeedPromise(of: try attempt.commit.commitment())
      let missing = try promise.seals.count - attempt.revealed().count
      self = attempt.isBelow ? .below : .committed(promise, missingReveals: missing)
    }
  }
}

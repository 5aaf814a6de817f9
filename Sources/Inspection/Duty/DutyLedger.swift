import Sampling

/// Everything that a ledger tells of duties (台账中的职责): read once, then shown by officer, by
/// station and by task.
struct DutyLedger {
  /// A draw that stands.
  struct Task {
    /// The task.
    let name: Due.Task
    /// What the ledger says of it: 单位名称, 年度, 抽查事项, 任务期限.
    let facts: DrawRecord.Fields
    /// The draw.
    let attempt: Attempt
    /// Its checks, withdrawn ones too.
    let duties: [Duty]
    /// What changed.
    let changes: [DutyChange]
    /// The people who may be sent.
    let staff: StaffList
    /// Whether it is a test.
    let isTest: Bool
  }

  /// The tasks by number.
  let tasks: [Task]

  /// Reads the draws that stand, or the one of a commitment.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ ledger: Ledger, commit: Int? = nil) throws {
    let state = try ledger.state()
    tasks = try state.attempts
      .filter { $0.isStanding && $0.match != nil && commit ?? $0.commit.number == $0.commit.number }
      .map { try Task($0, plan: state.plans.last) }
      .sorted { $0.name.number < $1.name.number }
  }
}

extension DutyLedger.Task {
  /// Reads a draw; the plan tells the last day where the commitment has it in words.
  fileprivate init(_ attempt: Attempt, plan: PlanVersion?) throws {
    self.attempt = attempt
    facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    name = Due.Task(number: Int(facts["任务序号"]) ?? 0, name: facts["任务名称"])
    staff = try attempt.commit.officers()
    isTest = try attempt.commit.commitment()["test"] == "yes"
    changes = try DutyChange.all(of: attempt, staff: staff, objects: ObjectNames(attempt))
    duties = try Self.duties(of: attempt, name, staff: staff, dueOn: Self.end(facts, plan, attempt))
  }

  private static func end(
    _ facts: DrawRecord.Fields, _ plan: PlanVersion?, _ attempt: Attempt
  ) -> CalendarDate? {
    let index = plan?.tasks.indices.first { plan?.name(of: $0) == attempt.task }
    let planned = index.flatMap { plan?.tasks[$0][.end] }
    return CalendarDate(iso: facts["任务期限"].suffix(10)) ?? planned.flatMap(CalendarDate.init(iso:))
  }

  private static func duties(
    of attempt: Attempt, _ task: Due.Task, staff: StaffList, dueOn: CalendarDate?
  ) throws -> [Duty] {
    let listed = Dictionary(
      try attempt.listedObjects().map { ($0["编号"], $0) }, uniquingKeysWith: { first, _ in first })
    let facts = Dictionary(
      try CheckFacts.all(in: attempt).map { ($0.object, $0) },
      uniquingKeysWith: { first, _ in first })
    let withdrawals = try attempt.withdrawals()
    return (attempt.checks + attempt.withdrawn).sorted { $0.number < $1.number }.map { check in
      let row = listed[check.id.text] ?? []
      return Duty(
        task: task, object: check.id, name: row["检查对象名称"], station: row["管辖单位"],
        team: staff.people(of: check.team), dueOn: dueOn,
        assignment: attempt.assignment(of: check),
        facts: facts[check.id] ?? CheckFacts(object: check.id, name: row["检查对象名称"]),
        record: attempt.records[check.id], publication: attempt.publication(of: check.id),
        withdrawal: withdrawals[check.id])
    }
  }
}

extension Attempt {
  /// The event that gave a check its team: the match, or the refill that brought it.
  fileprivate func assignment(of check: DrawnCheck) -> LedgerEvent {
    check.event.kind == .result ? match ?? check.event : check.event
  }

  /// The event by which a result is public as it stands.
  fileprivate func publication(of id: CanonicalID) -> LedgerEvent? {
    publicity[id].flatMap { result in publications.first { $0.number == result.shownIn } }
  }

  /// The event that took each withdrawn object off the list.
  fileprivate func withdrawals() throws -> [CanonicalID: LedgerEvent] {
    try amendments.filter { $0.kind == .withdraw }.reduce(into: [:]) { events, event in
      for line in try event.result().lines { events[line.ticket.id] = event }
    }
  }
}

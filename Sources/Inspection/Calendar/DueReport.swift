internal import Sampling

/// What is due, overdue and next in a work folder on a day (期限), from ledger, plan and settings.
package struct DueReport: Sendable {
  /// The day.
  package let date: CalendarDate
  /// Everything, also what is done, by last day, task and object.
  package let dues: [Due]
  /// The years that deadlines need and whose holidays aren't known, ascending.
  package let unknownYears: [Int]

  /// Folds a ledger.
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - inputs: The work folder's contents: plan, settings and working days.
  ///   - date: The day.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package init(_ ledger: Ledger, inputs: Inputs, on date: CalendarDate) throws {
    let state = try ledger.state()
    let rules = DeadlineRules(
      calendar: inputs.calendar, settings: DeadlineSettings(inputs.settings))
    var unknown: Set<Int> = []
    let tasks = try TaskDates.all(in: state, inputs: inputs)
    let year = state.plans.last?.year ?? inputs.planYear(on: date)
    let office = rules.dues(
      of: year, planDue: YearSettings(inputs.settings).due, planned: state.plans.first?.date)
    dues = (office + tasks.flatMap { rules.dues(of: $0, unknown: &unknown) }).sorted()
    self.date = date
    unknownYears = unknown.sorted()
  }

  /// Whether something should have been done, or can't be said because a year isn't known.
  package var isAlarming: Bool {
    !unknownYears.isEmpty || dues.contains { $0.state(on: date) == .overdue }
  }
}

extension TaskDates {
  /// The tasks that are drawn, or in the plan and aren't, by number.
  static func all(in state: LedgerState, inputs: Inputs) throws -> [TaskDates] {
    let settings = DrawSettings(inputs.settings)
    let standing = state.attempts.filter(\.isStanding)
    let names = Set(standing.map(\.task))
    let tasks = state.plans.last?.numbered(inputs.tasks) ?? inputs.tasks
    let ends = Dictionary(
      tasks.map { (settings.name(of: $0), $0.end) }, uniquingKeysWith: { first, _ in first })
    let drawn = try standing.map { try TaskDates($0, plannedEnd: ends[$0.task] ?? nil) }
    let planned = tasks.filter { !names.contains(settings.name(of: $0)) }
      .map { TaskDates(number: $0.number, name: $0.name, end: $0.end) }
    return (drawn + planned).sorted { $0.number < $1.number }
  }

  /// The task of a draw that stands; the plan gives the last day where the ledger has it in words.
  /// - Throws: `LedgerProblem` for an event that isn't what it must be; `DiskFailure`.
  init(_ attempt: Attempt, plannedEnd: CalendarDate?) throws {
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    self.init(
      number: Int(facts["任务序号"]) ?? 0, name: facts["任务名称"],
      end: CalendarDate(iso: facts["任务期限"].suffix(10)) ?? plannedEnd,
      checks: attempt.result == nil ? nil : try CheckFacts.all(in: attempt))
  }
}

extension CheckFacts {
  /// The checks on a draw's list, with what came back of them.
  static func all(in attempt: Attempt) throws -> [CheckFacts] {
    let names = Dictionary(
      try attempt.listedObjects().map { ($0["编号"], $0["检查对象名称"]) },
      uniquingKeysWith: { first, _ in first })
    return attempt.checks.map { check in
      var facts = CheckFacts(object: check.id, name: names[check.id.text] ?? check.id.text)
      facts.drawnOn = check.event.fields["at"].flatMap { CalendarDate(iso: $0.prefix(10)) }
      facts.take(CheckStanding(entity: [], of: check.id, in: attempt))
      let elsewhere = attempt.records[check.id]?.row.day(.published)
      facts.take(attempt.publicity[check.id], elsewhere: elsewhere)
      return facts
    }
  }

  /// Adds the days that are on record of the check, and of what was sent on its account.
  private mutating func take(_ standing: CheckStanding) {
    (mailings, remindedOn) = (standing.mailings, standing.remindedOn)
    enteredOn = standing.enteredOn
    guard let record = standing.record else { return }
    (endedOn, resultOn) = (record.row.day(.checked), record.enteredOn)
    followedUpOn = record.row.day(.completed)
    followUpEnteredOn = followedUpOn == nil ? nil : record.events.last?.day
    (remediedOn, isExempt) = (record.row.remediedOn, record.row.secrecy != nil)
  }

  /// Adds the days on which the result became public, here or on another platform.
  private mutating func take(_ publicity: ResultPublicity?, elsewhere: CalendarDate?) {
    publishedOn = [publicity?.firstOn, elsewhere].compactMap(\.self).min()
    (correctedOn, withdrawnOn) = (publicity?.changedOn, publicity?.withdrawnOn)
    let later = elsewhere.flatMap { day in correctedOn.map { $0 <= day } == true ? day : nil }
    republishedOn = publicity?.renewedOn ?? later
  }
}

extension Inputs {
  /// What is wrong with the tables that deadlines depend on: 设置 and 节假日安排.
  package var deadlineDiagnostics: [Diagnostic] {
    let tables = accounts.filter { [.settings, .holidays].contains($0.kind) }
      .map { $0.location(row: nil) }
    return diagnostics.filter { diagnostic in
      diagnostic.location.map { tables.contains($0.wholeSheet) } ?? false
    }
  }
}

internal import Sampling

/// What isn't entered into the platform in time counts as not done (未按期录入视为未完成), 004 八: only
/// where the office sets 录入期限.
package struct EntryRule {
  private let missed: [String: Set<String>]

  /// Finds the checks of a ledger that should be entered by a day and aren't.
  /// - Throws: `LedgerProblem`, `DiskFailure`; `CalendarProblem.missingYear`.
  package init(_ ledger: Ledger, inputs: Inputs, on date: CalendarDate) throws {
    guard let period = DeadlineSettings(inputs.settings).entry else {
      missed = [:]
      return
    }
    missed = Dictionary(
      try TaskStanding.all(in: ledger).map { task in
        let late = try task.checks.filter { check in
          guard let ended = check.record?.row.day(.checked) else { return false }
          let last = try period.lastDay(after: ended, in: inputs.calendar)
          return last < date && check.enteredOn.map { $0 > date } ?? true
        }
        return (task.record.facts.entryKey, Set(late.map { $0.entity["编号"] }))
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// How many checks count as not done.
  package var missedCount: Int { missed.values.reduce(0) { $0 + $1.count } }

  /// A task in which these checks count as not done.
  package func applied(to task: TaskWork) -> TaskWork {
    let late = missed[task.facts.entryKey] ?? []
    guard !late.isEmpty else { return task }
    var task = task
    task.checks = task.checks.map { late.contains($0.id) ? $0.unchecked : $0 }
    return task
  }
}

extension DrawRecord.Fields {
  /// The year and the number of a task.
  fileprivate var entryKey: String { "\(self["年度"])|\(self["任务序号"])" }
}

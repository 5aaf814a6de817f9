/// Why a plan isn't registered, adjusted or drawn (拒绝调整): nothing was changed.
package enum PlanRefusal: Refusal, Hashable {
  /// The plan table differs from the version in the ledger; `task` is the first task that does.
  case unregistered(version: Int, task: String, change: String)
  /// An adjustment without a reason or an approver.
  case reasonMissing
  /// A task that is committed or drawn would change or go.
  case committed(task: String, number: Int, event: String)
  /// A task begins too soon after the adjustment.
  case late(task: String, change: String, start: CalendarDate, today: CalendarDate, notice: Int)
  /// The plan is for another year than the one registered.
  case otherYear(registered: Int, found: Int)
  /// The day lies before the last version's.
  case backdated(date: CalendarDate, last: CalendarDate)
  /// No task has this number, code or name.
  case taskUnknown(String, names: [String])
  /// The plan has no task at all.
  case empty

  /// The stable code.
  package var code: String {
    switch self {
    case .unregistered: "D120"
    case .reasonMissing: "D122"
    case .committed: "D123"
    case .late: "D124"
    case .otherYear: "D125"
    case .backdated: "D126"
    case .taskUnknown: "D127"
    case .empty: "D128"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}

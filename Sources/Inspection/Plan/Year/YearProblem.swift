/// What is wrong with a year's plan as a whole (年度计划的问题), as facts.
enum YearProblem: Problem, Equatable {
  /// Items of the checklist that no task checks.
  case itemsUncovered([String])
  /// No task in which several departments take part.
  case noJointTask(taskCount: Int)
  /// A task whose window has no day in the plan's year.
  case windowOutsideYear(start: CalendarDate, end: CalendarDate, year: Int)
  /// A task that begins before the plan's year or ends after it.
  case windowAcrossYears(start: CalendarDate, end: CalendarDate, year: Int)
  /// A task that is over and was never drawn.
  case taskOver(end: CalendarDate)
  /// Tasks without a window, by name.
  case windowMissing([String])
  /// The plan was published, or still is to be, after the day on which it is due.
  case publicationLate(due: CalendarDate, published: CalendarDate?)
  /// An item that is to be checked so often has fewer tasks.
  case tooFewTasks(item: String, frequency: String, needed: Int, found: Int)
  /// A task that is to run so often stands in the plan less often.
  case tooFewRuns(task: String, needed: Int, found: Int)
  /// Fewer enterprises than the law asks for.
  case belowMinimum(StatutoryMinimum)
  /// Tasks over the same objects in overlapping windows.
  case mergeable(name: String, other: String, commonCount: Int)

  var code: String {
    switch self {
    case .itemsUncovered: "P170"
    case .noJointTask: "P171"
    case .windowOutsideYear: "P172"
    case .windowAcrossYears: "P173"
    case .taskOver: "P174"
    case .windowMissing: "P175"
    case .publicationLate: "P176"
    case .tooFewTasks: "P177"
    case .belowMinimum: "P178"
    case .mergeable: "P179"
    case .tooFewRuns: "P180"
    }
  }

  /// Only a window in another year is surely a mistake: such a task belongs to another plan.
  ///
  /// The others may have reasons that the tables don't show: items of other offices, a joint task
  /// that another department starts, the share of enterprises that the level above draws.
  var severity: Severity {
    switch self {
    case .windowOutsideYear: .error
    case .mergeable: .note
    default: .warning
    }
  }
}

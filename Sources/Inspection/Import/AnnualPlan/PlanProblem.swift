/// What is wrong with an annual plan (年度抽查工作计划的问题).
enum PlanProblem: Problem, Equatable {
  /// A row with data but without a name, items or number of the plan.
  case missingName
  /// A task without items.
  case missingItems
  /// A ratio and a number stand side by side; the ratio holds.
  case ratioAndCount(ratio: String, count: String)
  /// A period that isn't understood.
  case badPeriod(String)
  /// A period without a year, while neither the title nor the settings name one.
  case yearMissing(String)
  /// No period at all.
  case missingPeriod
  /// A first or last day that is no date.
  case badDay(String)
  /// The last day comes before the first.
  case endBeforeStart(start: CalendarDate, end: CalendarDate)
  /// A task that stands in the plan already, as in two copies of one file.
  case repeatedTask(CellLocation)
  /// Another task has the same number: in the ledger the two would be one.
  case duplicateCode(String, other: CellLocation)
  /// A bare number below 1 under a heading with %: a share, or a part of a percent.
  case ambiguousPercentage(String)
  /// A period that is a single day of the calendar, perhaps `3-5` taken for a date.
  case periodAsDate(String)
  /// A number of a task that a spreadsheet took for a date.
  case codeAsDate(String)
  /// A row that continues a task and names no item that the task doesn't have.
  case repeatedItems(of: CellLocation)

  var code: String {
    switch self {
    case .missingName: "I401"
    case .missingItems: "I402"
    case .ratioAndCount: "I403"
    case .badPeriod: "I404"
    case .yearMissing: "I405"
    case .missingPeriod: "I406"
    case .badDay: "I407"
    case .endBeforeStart: "I408"
    case .repeatedTask: "I409"
    case .duplicateCode: "I410"
    case .ambiguousPercentage: "I412"
    case .periodAsDate: "I413"
    case .codeAsDate: "I414"
    case .repeatedItems: "I415"
    }
  }

  var severity: Severity {
    switch self {
    case .missingName, .badPeriod, .yearMissing, .badDay, .endBeforeStart, .repeatedTask,
      .duplicateCode, .ambiguousPercentage, .codeAsDate:
      .error
    case .missingItems, .ratioAndCount, .missingPeriod, .periodAsDate, .repeatedItems: .warning
    }
  }
}

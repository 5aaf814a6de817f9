/// What is wrong with a table of days off and at work (节假日安排的问题).
enum HolidayProblem: Problem, Equatable {
  /// A row without a day.
  case missingDay
  /// Neither off nor at work.
  case unknownKind(String)
  /// Another row says the opposite of the same day.
  case contradiction(CalendarDate, other: CellLocation)
  /// A day at work that is one anyway, such as a mistyped date.
  case ordinaryWorkingDay(CalendarDate)
  /// A year that isn't known yet and lacks festivals.
  case incompleteYear(Int, missing: [String])

  var code: String {
    switch self {
    case .missingDay: "I571"
    case .unknownKind: "I572"
    case .contradiction: "I573"
    case .ordinaryWorkingDay: "I574"
    case .incompleteYear: "I575"
    }
  }

  /// A year that isn't complete stays unknown, and what needs it says so.
  var severity: Severity {
    switch self {
    case .ordinaryWorkingDay, .incompleteYear: .warning
    default: .error
    }
  }
}

/// What had to be assumed to read a date (日期的推定).
enum DateProblem: Problem, Hashable {
  /// The text says less than a day; what it was taken for.
  case assumed(String, day: CalendarDate, AssumedDate.Assumption)

  var code: String { "I608" }

  var severity: Severity { .warning }
}

extension RowReading {
  /// Reads a day, and says what had to be assumed; nil for what is none.
  mutating func date(
    _ text: String, at location: CellLocation, orMonth allowsMonth: Bool = false
  ) -> WrittenDate? {
    guard let read = AssumedDate(text, orMonth: allowsMonth) else { return nil }
    if let assumption = read.assumption, let day = read.date.lastDay {
      report(DateProblem.assumed(text, day: day, assumption), at: location)
    }
    return read.date
  }
}

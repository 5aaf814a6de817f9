/// A day that a text gives once something is assumed (推定的日期); whoever uses it says so.
struct AssumedDate: Hashable {
  /// What had to be assumed.
  enum Assumption: Hashable {
    /// A bare number is the serial number of a spreadsheet.
    case serialNumber
    /// A year of two digits lies in this century.
    case twoDigitYear
    /// A month without a day means its last one.
    case lastOfMonth
  }

  /// The day.
  let date: WrittenDate
  /// What had to be assumed; nil for a text that says everything.
  let assumption: Assumption?

  /// Reads a day in any spelling; nil for anything else.
  ///
  /// `21.3.10` is 2021-03-10; `2026年3月` is 2026-03-31 where a month will do.
  init?(_ text: String, orMonth allowsMonth: Bool = false) {
    if let day = CalendarDate(iso: text) {
      (date, assumption) = (WrittenDate(day), nil)
    } else if let date = WrittenDate(text) {
      var scanner = FigureScanner(text.narrowed.trimmingBlanks)
      let isSerial = scanner.figures().count == 5
      (self.date, assumption) = (date, isSerial ? .serialNumber : nil)
    } else if let date = Self.fullYear(text).flatMap(WrittenDate.init(_:)) {
      (self.date, assumption) = (date, .twoDigitYear)
    } else if allowsMonth, let month = PartialDate(text), month.year != nil,
      let day = Self.lastDay(of: month)
    {
      (date, assumption) = (.day(day), .lastOfMonth)
    } else {
      return nil
    }
  }

  /// The text with the century put before a year of two digits up to 79; nil for any other text.
  private static func fullYear(_ text: String) -> String? {
    let text = text.narrowed.filter { !$0.isWhitespace }
    let short = /([0-7][0-9])(?:年([01]?[0-9])月([0-3]?[0-9])[日号]|([.\/-])[01]?[0-9]\4[0-3]?[0-9])/
    return text.wholeMatch(of: short).map { _ in "20" + text }
  }

  private static func lastDay(of month: PartialDate) -> CalendarDate? {
    // A month that doesn't exist has no last day: the text is no date.
    try? month.lastDay(year: nil)
  }
}

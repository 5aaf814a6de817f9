/// A day of any year (月日), such as the 31 March by which plans are due.
struct YearDay: Hashable {
  /// The month.
  let month: Int
  /// The day of the month.
  let day: Int

  /// Reads 03-31, 3.31, 3/31, 3月31日, or a whole date, whose year doesn't matter.
  init?(_ text: String) {
    let parts =
      text.narrowed.trimmingBlanks.wholeMatch(of: /(\d\d?)[-.\/](\d\d?)/).map { ($0.1, $0.2) }
    if let parts, let month = Int(parts.0), let day = Int(parts.1) {
      self.init(month: month, day: day)
    } else if let date = PartialDate(text), let day = date.day {
      self.init(month: date.month, day: day)
    } else {
      return nil
    }
  }

  /// Takes a day that a leap year has.
  init?(month: Int, day: Int) {
    guard CalendarDate(year: Self.leapYear, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The day in a year; 28 February stands for the 29th where there is none.
  func date(in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
      ?? CalendarDate.lastDay(year: year, month: month)
  }

  private static let leapYear = 2000
}

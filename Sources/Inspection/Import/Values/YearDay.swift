/// A day of any year (月日), such as the 31 March by which plans are due.
struct YearDay: Hashable {
  /// The month.
  let month: Int
  /// The day of the month.
  let day: Int

  /// Makes a day that a leap year has.
  init(month: Int, day: Int) {
    precondition(Self.exists(month: month, day: day), "a day of the year is in a calendar")
    self.month = month
    self.day = day
  }

  /// Reads 03-31, 3.31, 3/31, 3月31日, or a whole date, whose year doesn't matter; nil for a month
  /// alone, or a day that no year has.
  init?(_ text: String) {
    guard let (month, day) = Self.numbers(in: text), Self.exists(month: month, day: day) else {
      return nil
    }
    self.init(month: month, day: day)
  }

  /// The day in a year; 28 February stands for the 29th where there is none.
  func date(in year: Int) -> CalendarDate {
    guard
      let date = CalendarDate(year: year, month: month, day: day)
        ?? CalendarDate.lastDay(year: year, month: month)
    else { preconditionFailure("every year has every month") }
    return date
  }

  /// The day in words: 3 月 31 日.
  var words: String { "\(month) 月 \(day) 日" }

  private static func numbers(in text: String) -> (month: Int, day: Int)? {
    let pair = text.narrowed.trimmingBlanks.wholeMatch(of: /(\d\d?)[-.\/](\d\d?)/)
    if let pair, let month = Int(pair.1), let day = Int(pair.2) { return (month, day) }
    return PartialDate(text).flatMap { date in date.day.map { (date.month, $0) } }
  }

  private static func exists(month: Int, day: Int) -> Bool {
    CalendarDate(year: 2000, month: month, day: day) != nil
  }
}

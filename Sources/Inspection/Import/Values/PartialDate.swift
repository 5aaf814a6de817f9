/// A month or a day, with or without its year (年月日不全的日期): 3月, 2026年3月, 11月10日.
struct PartialDate: Hashable {
  /// The year; nil when the text names none.
  let year: Int?
  /// The month.
  let month: Int
  /// The day of the month; nil for the whole month.
  let day: Int?

  /// Makes a partial date; nothing is checked until a day is asked for.
  init(year: Int?, month: Int, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads 2026年3月1日, 3月1日, 2026年3月(份/底), 3月, 2026.3.1, 2026/3, 20260301, 2026-03-01.
  init?(_ text: String) {
    if case .day(let day)? = WrittenDate(text) {
      self.init(year: day.year, month: day.month, day: day.day)
    } else if let match = text.wholeMatch(of: /(?:(\d{4})年)?(\d\d?)月(?:份|底|末|(\d\d?)[日号])?/) {
      self.init(year: match.1, month: match.2, day: match.3)
    } else if let match = text.wholeMatch(of: /(\d{4})[.\/-](\d\d?)/) {
      self.init(year: match.1, month: match.2, day: nil)
    } else {
      return nil
    }
  }

  private init?(year: Substring?, month: Substring, day: Substring?) {
    guard let month = Int(month) else { return nil }
    self.init(year: year.flatMap { Int($0) }, month: month, day: day.flatMap { Int($0) })
  }

  /// The day itself, or the first of the month.
  /// - Throws: `yearMissing` without any year, `unreadable` when there is no such day.
  func firstDay(year other: Int?) throws(WrittenPeriod.Failure) -> CalendarDate {
    guard let year = year ?? other else { throw .yearMissing }
    guard let date = CalendarDate(year: year, month: month, day: day ?? 1) else {
      throw .unreadable
    }
    return date
  }

  /// The day itself, or the last of the month.
  /// - Throws: `yearMissing` without any year, `unreadable` when there is no such day.
  func lastDay(year other: Int?) throws(WrittenPeriod.Failure) -> CalendarDate {
    guard day == nil else { return try firstDay(year: other) }
    guard let year = year ?? other else { throw .yearMissing }
    guard let date = CalendarDate.lastDay(year: year, month: month) else { throw .unreadable }
    return date
  }
}

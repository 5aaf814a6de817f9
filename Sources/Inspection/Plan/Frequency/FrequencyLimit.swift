/// At most so many draws of one object within a time (抽查间隔), such as 每2年不超过1次.
///
/// As frozen text: `1/y` in one calendar year, `1/24m` in 24 months to the day, `1/90d` in 90 days.
package struct FrequencyLimit: Hashable, Sendable {
  /// The time within which the draws are counted.
  package enum Span: Hashable, Sendable {
    /// The calendar year of the new draw (同一年度内).
    case year
    /// So many months, from 1, to the same day of the month.
    case months(Int)
    /// So many days, from 1.
    case days(Int)
  }

  /// The most draws, from 1.
  package let times: Int
  /// The time within which they are counted.
  package let span: Span

  /// Makes a limit.
  package init(_ times: Int, in span: Span) {
    self.times = times
    self.span = span
  }

  /// Whether a draw of a day still counts on a later one.
  ///
  /// The day after which the span has passed is free: 90 days after 1 January is 1 April 2026.
  /// A span of months that began on a day which its last month lacks ends on the next day.
  func counts(_ earlier: CalendarDate, on day: CalendarDate) -> Bool {
    switch span {
    case .year: earlier.year == day.year
    case .months(let count):
      (day.monthNumber, day.day) < (earlier.monthNumber + count, earlier.day)
    case .days(let count): day.dayNumber < earlier.dayNumber + count
    }
  }
}

extension FrequencyLimit {
  /// The frozen text.
  var text: String {
    switch span {
    case .year: "\(times)/y"
    case .months(let count): "\(times)/\(count)m"
    case .days(let count): "\(times)/\(count)d"
    }
  }

  /// Reads exactly what `text` writes; nil for anything else.
  init?(text: String) {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2, let times = HistoryRow.count(parts[0]), times > 0,
      let span = Span(text: parts[1])
    else { return nil }
    self.init(times, in: span)
    guard self.text == text else { return nil }
  }
}

extension FrequencyLimit.Span {
  fileprivate init?(text: String) {
    let count = HistoryRow.count(String(text.dropLast())) ?? 0
    switch text.last {
    case "y" where text == "y": self = .year
    case "m" where count > 0: self = .months(count)
    case "d" where count > 0: self = .days(count)
    default: return nil
    }
  }
}

extension CalendarDate {
  /// The number of months since January of the year 0, which is 0.
  fileprivate var monthNumber: Int { year * 12 + month - 1 }
}

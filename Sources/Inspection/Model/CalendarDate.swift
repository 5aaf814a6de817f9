/// A day of the Gregorian calendar (日期), without time or zone.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1–9999.
  package let year: Int
  /// The month, 1–12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// Makes a date; nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Parses exactly `YYYY-MM-DD`.
  package init?(iso text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// `YYYY-MM-DD`.
  package var description: String { iso }

  /// `YYYY-MM-DD`.
  package var iso: String {
    [(year, 4), (month, 2), (day, 2)].map { value, width in
      let digits = String(value)
      return String(repeating: "0", count: width - digits.count) + digits
    }.joined(separator: "-")
  }

  /// The last day of a month; nil when there is no such month.
  package static func lastDay(year: Int, month: Int) -> CalendarDate? {
    guard (1...12).contains(month) else { return nil }
    return CalendarDate(year: year, month: month, day: dayCount(year: year, month: month))
  }

  /// The number of days since 1 January of the year 1, which is 0.
  package var dayNumber: Int {
    let past = year - 1
    let months = (1..<month).reduce(0) { $0 + Self.dayCount(year: year, month: $1) }
    return past * 365 + past / 4 - past / 100 + past / 400 + months + day - 1
  }

  /// Chronological order.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

/// When a step of the ceremony is taken (时刻): a day, and the minute where a clock was asked.
///
/// Where somebody gave the day alone, the step is taken as timely within it; the trust grade,
/// which counts whole days, doesn't depend on that.
package struct Moment: Sendable {
  /// The day, as events carry it.
  package let date: CalendarDate
  /// Minutes since the beginning of the year 1, universal time; nil where only the day is known.
  let minute: Int?

  /// A day of which nobody asked the time.
  package init(_ date: CalendarDate) {
    self.date = date
    minute = nil
  }

  /// A point in time: the local day, and the seconds since 1970 in universal time.
  package init(_ date: CalendarDate, unixSeconds: Int) {
    self.date = date
    minute = Self.epoch + unixSeconds / 60
  }

  /// 1 January 1970 as such minutes: 719,162 days.
  private static let epoch = 719_162 * 24 * 60
}

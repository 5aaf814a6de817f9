/// So many days or working days from a day on (期限天数), such as 20个工作日.
package struct DayCount: Hashable, Sendable {
  /// How many, 1–366.
  package let count: Int
  /// Whether working days are counted, or all days.
  package let isWorking: Bool

  /// Makes a number of working days.
  init(workingDays count: Int) { (self.count, isWorking) = (count, true) }

  /// Reads `20个工作日`, `20工作日`, `20日` or `20天`; nil for anything else, such as a bare number.
  init?(written text: String) {
    let match = ChineseNumeral.arabic(in: text.folded).wholeMatch(of: /(\d{1,3})(个?工作日|日|天)/)
    guard let match, let count = Int(match.1), (1...366).contains(count) else { return nil }
    self.count = count
    isWorking = match.2.hasSuffix("工作日")
  }

  /// The number with its unit.
  var words: String { isWorking ? "\(count) 个工作日" : "\(count) 日" }

  /// The last day; the first one counted is the one after `start`.
  ///
  /// Calendar days aren't moved off a day without work: the earlier day is always in time.
  /// - Throws: `CalendarProblem.missingYear`.
  func lastDay(
    after start: CalendarDate, in calendar: WorkingCalendar
  ) throws(CalendarProblem) -> CalendarDate {
    isWorking
      ? try calendar.day(count, workingDaysAfter: start) : start.adding(days: count)
  }
}

/// Which days are working days (工作日): Monday to Friday, but for what the State Council arranges.
///
/// The arrangement of a year is made known the year before and can't be computed. What needs a year
/// that isn't known throws, and nothing is guessed. New Year's Day can bring days off and at work
/// into the week before it (2022-12-31, 2023-12-30), so that week is known with the next year only.
package struct WorkingCalendar: Sendable {
  /// The years 2019–2026.
  package static let embedded = WorkingCalendar(.embedded, years: Set(2019...2026))

  private var kinds: [CalendarDate: ArrangedDay.Kind]
  private var years: Set<Int>

  /// Makes a calendar of the days that aren't what their weekday says, and the years whose
  /// arrangement is complete.
  init(_ days: [ArrangedDay], years: Set<Int>) {
    kinds = Dictionary(days.map { ($0.date, $0.kind) }, uniquingKeysWith: { $1 })
    self.years = years
  }

  /// The calendar with further days, which go before those it has, and further complete years.
  func adding(_ days: [ArrangedDay], years more: Set<Int>) -> Self {
    var calendar = self
    for day in days { calendar.kinds[day.date] = day.kind }
    calendar.years.formUnion(more)
    return calendar
  }

  /// Whether the arrangement of a year is known.
  package func knows(_ year: Int) -> Bool { years.contains(year) }

  /// Whether a day is a working day.
  /// - Throws: `CalendarProblem.missingYear`.
  package func isWorkingDay(_ day: CalendarDate) throws(CalendarProblem) -> Bool {
    if let year = missingYear(for: day) { throw .missingYear(year) }
    return isLikelyWorkingDay(day)
  }

  /// The last of so many working days, the first of which is the one after a day (起算日不计).
  ///
  /// `count` is from 1; it takes time in proportion to the days between.
  /// - Throws: `CalendarProblem.missingYear`.
  package func day(
    _ count: Int, workingDaysAfter start: CalendarDate
  ) throws(CalendarProblem) -> CalendarDate {
    precondition(count > 0, "a period has a working day")
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: 1)
      if try isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// How many working days there are after a day, through another; 0 where that isn't later.
  /// - Throws: `CalendarProblem.missingYear`.
  package func workingDays(
    after start: CalendarDate, through end: CalendarDate
  ) throws(CalendarProblem) -> Int {
    var (day, count) = (start, 0)
    while day < end {
      day = day.adding(days: 1)
      if try isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// The working days from a day through another as far as they are known; of the other years, which
  /// are named, the days from Monday to Friday.
  func likelyWorkingDays(
    from start: CalendarDate, through end: CalendarDate
  ) -> (count: Int, unknownYears: [Int]) {
    guard start <= end else { return (0, []) }
    let days = (0...start.days(until: end)).lazy.map { start.adding(days: $0) }
    let unknownYears = (start.year...end.year).filter { !knows($0) }
    return (days.count(where: isLikelyWorkingDay), unknownYears)
  }

  /// Whether a day is a working day as far as is known: by its weekday in a year that isn't.
  func isLikelyWorkingDay(_ day: CalendarDate) -> Bool {
    kinds[day].map { $0 == .work } ?? !day.isWeekend
  }

  /// The year whose arrangement a day waits for; nil where nothing can change it any more.
  private func missingYear(for day: CalendarDate) -> Int? {
    guard knows(day.year) else { return day.year }
    let isLastWeek = day.month == 12 && day.day >= 25
    return isLastWeek && !knows(day.year + 1) ? day.year + 1 : nil
  }
}

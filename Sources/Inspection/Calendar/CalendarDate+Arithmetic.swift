extension CalendarDate {
  /// The day of a number as `dayNumber` counts; nil outside the years 1–9999.
  ///
  /// The arithmetic counts years from March, so that the leap day comes last, in eras of 400 years.
  init?(dayNumber: Int) {
    guard (0..<3_652_059).contains(dayNumber) else { return nil }
    let sinceMarchOfYear0 = dayNumber + 306
    let era = sinceMarchOfYear0 / 146_097
    let dayOfEra = sinceMarchOfYear0 % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Whether it is a Saturday or a Sunday (周末).
  var isWeekend: Bool { dayNumber % 7 >= 5 }  // Day 0, the first of the year 1, was a Monday.

  /// The day so many days later, this day not counted (自次日起算); the last day of the year 9999
  /// where it would lie beyond.
  package func adding(days: Int) -> CalendarDate {
    precondition(days >= 0, "deadlines lie ahead")
    return CalendarDate(dayNumber: dayNumber + days) ?? .last
  }

  /// The day of the same number so many months later, or the last of a month that has none; the
  /// last day of the year 9999 where it would lie beyond.
  ///
  /// 31 August and 6 months are 28 February, as 民法典 article 202 counts.
  package func adding(months: Int) -> CalendarDate {
    precondition(months >= 0, "deadlines lie ahead")
    let (years, rest) = (month - 1 + months).quotientAndRemainder(dividingBy: 12)
    return CalendarDate(year: year + years, month: rest + 1, day: day)
      ?? .lastDay(year: year + years, month: rest + 1) ?? .last
  }

  /// How many days later another day is; negative for an earlier one (间隔天数).
  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The last day that is known: 9999-12-31.
  static var last: CalendarDate {
    guard let day = lastDay(year: 9999, month: 12) else {
      preconditionFailure("every year has a December")
    }
    return day
  }
}

/// The settings that deadlines need, with their defaults (设置).
struct DeadlineSettings {
  /// By when a result is public (公示期限); 20 working days by seeds 000, 001 and 002, 20 days by 003.
  let publicity: DayCount
  /// From when that is counted (公示起算); the earliest of the three days, the end of the check.
  let publicityStart: PublicityStart
  /// By when a result is entered into the platform (录入期限); nil where the office sets no time.
  let entry: DayCount?
  /// By when an enterprise that can't be reached is listed (列入异常期限); 10 working days by 企业经营异
  /// 常名录管理暂行办法 article 9.
  let listing: DayCount
  /// When the report of the half-year is due (半年报告期限); 21 May by seed 000 三(四).
  let halfYearReport: YearDay
  /// When the report of the year is due (年终报告期限); 20 November by seed 000 三(四).
  let yearReport: YearDay
  /// When the report of the half-year was handed in (半年报告已报); nil while it wasn't.
  let halfYearReported: CalendarDate?
  /// When the report of the year was handed in (年终报告已报); nil while it wasn't.
  let yearReported: CalendarDate?

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    publicity = settings.dayCount(.publicityPeriod) ?? DayCount(workingDays: 20)
    publicityStart = settings.choice(.publicityStart) ?? .checkOver
    entry = settings.dayCount(.entryPeriod)
    listing = settings.dayCount(.listingPeriod) ?? DayCount(workingDays: 10)
    halfYearReport =
      settings.text(.halfYearReportDue).flatMap(YearDay.init) ?? YearDay(month: 5, day: 21)
    yearReport =
      settings.text(.yearReportDue).flatMap(YearDay.init) ?? YearDay(month: 11, day: 20)
    halfYearReported = settings.day(.halfYearReported)
    yearReported = settings.day(.yearReported)
  }
}

extension Settings {
  fileprivate func dayCount(_ setting: Setting) -> DayCount? {
    text(setting).flatMap(DayCount.init(written:))
  }

  fileprivate func day(_ setting: Setting) -> CalendarDate? {
    text(setting).flatMap { WrittenDate($0)?.lastDay }
  }
}

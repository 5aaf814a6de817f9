internal import Sampling

/// The settings that the plan of a year is held against, with their defaults (设置).
struct YearSettings {
  /// The last day on which the plan is published in time (计划公布期限); 31 March by seed 004 (六).
  let due: YearDay
  /// How many days before a task begins it may be adjusted at the latest (计划调整提前天数).
  ///
  /// 7 by seed 000 二(一): 应在开展检查工作一周前进行调整.
  let noticeDays: Int
  /// The share of all enterprises to be drawn in a year (法定年度抽查最低比例).
  ///
  /// 3% by 企业公示信息抽查办法.
  let statutoryShare: Ratio
  /// The enterprises alive at the end of last year (去年末企业实有总数); nil where it isn't set.
  let enterpriseCount: Int?

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    due = settings.text(.publicationDue).flatMap(YearDay.init) ?? YearDay(month: 3, day: 31)
    noticeDays = settings.integer(.adjustmentNotice) ?? 7
    statutoryShare = Ratio(settings.percent(.statutoryShare) ?? 3, over: 100)
    enterpriseCount = settings.integer(.yearEndEnterprises)
  }
}

extension Inputs {
  /// The year that the plan is for: the office's, else the one in which most tasks end, else that
  /// of a day.
  func planYear(on date: CalendarDate) -> Int {
    if let year = settings.integer(.year) { return year }
    let years = tasks.compactMap { ($0.end ?? $0.start)?.year }
    let counts = Dictionary(grouping: years) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? date.year
  }
}

extension PlanTask {
  /// Whether several departments check together (部门联合抽查): one takes part, or the plan says so.
  package var isJoint: Bool {
    let words = joint.folded
    if ["非", "否", "不", "无"].contains(where: words.hasPrefix) { return !partners.isEmpty }
    return !partners.isEmpty || ["是", "有", "√"].contains(words)
      || ["联合", "跨部门"].contains(where: words.contains)
  }
}

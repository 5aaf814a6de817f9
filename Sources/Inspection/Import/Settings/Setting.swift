/// An office's setting (设置项); the raw value is the 项目 of the settings table.
package enum Setting: String, CaseIterable, Sendable {
  case officeName = "单位名称"
  case year = "年度"
  case yearEndTotal = "去年末实有总数"
  case yearEndEnterprises = "去年末企业实有总数"
  case supervisedTotal = "监管对象总数"
  case plannedTotal = "计划制定时实有数"
  case expectedEntities = "名录应有户数"
  case expectedInspectors = "人员应有人数"
  case groupSize = "每组人数"
  case perDepartment = "各部门人数"
  case experts = "专家人数"
  case assistants = "辅助人员数"
  case drawnUnit = "选派单位"
  case leaderPosts = "组长职务"
  case taskCap = "每人上限"
  case dailyCap = "每人每日上限"
  case unitWeights = "单位权重"
  case dispatch = "选派方式"
  case leaderSource = "组长来源"
  case rounding = "取整方式"
  case reserveRatio = "候补比例"
  case stratumFloor = "各层最低比例"
  case stratumLeast = "每层至少抽取"
  case generalCeiling = "一般事项比例上限"
  case orderedFrom = "排序抽取起点"
  case batchSize = "每批户数"
  case mixSteps = "混合步数"
  case testDraw = "测试抽取"
  case drawableStatuses = "可抽取状态"
  case undrawableStatuses = "不可抽取状态"
  case initiator = "发起部门"
  case yearlyCap = "年度抽查上限"
  case drawInterval = "抽查间隔天数"
  case focusTags = "重点对象名单"
  case focusCap = "重点对象年度上限"
  case focusRatio = "重点对象抽查比例"
  case librariesConfirmed = "两库须确认"
  case superior = "上级部门"
  case publicationDue = "计划公布期限"
  case adjustmentNotice = "计划调整提前天数"
  case statutoryShare = "法定年度抽查最低比例"
  case publicityPeriod = "公示期限"
  case publicityStart = "公示起算"
  case entryPeriod = "录入期限"
  case listingPeriod = "列入异常期限"
  case halfYearReportDue = "半年报告期限"
  case halfYearReported = "半年报告已报"
  case yearReportDue = "年终报告期限"
  case yearReported = "年终报告已报"
  case publicKeys = "公钥"
  case contact = "联系人"
  case contactPhone = "联系电话"
  case unannouncedItems = "不宜告知事项"

  /// What a setting's value must be.
  enum Kind: Hashable {
    /// Any words.
    case text
    /// A whole number within a range.
    case integer(ClosedRange<Int>)
    /// A whole percentage up to 100, with or without %.
    case percent
    /// A percentage above 0 and up to 100 with at most six decimals, with %.
    case ratio
    /// 是 or 否.
    case flag
    /// A day of any year.
    case yearDay
    /// A day.
    case day
    /// A number of days or of working days.
    case dayCount
    /// Public keys of 64 hexadecimal digits each, however they are grouped.
    case keys
    /// Several words, split at the separators.
    case list
    /// One of some words.
    case choice([String])
  }

  /// What the value must be.
  var kind: Kind {
    switch self {
    case .officeName, .dispatch, .initiator, .superior, .contact, .contactPhone: .text
    case .year: .integer(2000...2999)
    case .groupSize: .integer(2...20)
    case .perDepartment: .integer(1...9)
    case .experts, .assistants: .integer(0...9)
    case .taskCap, .dailyCap: .integer(1...9_999)
    case .drawnUnit: .choice(DrawnUnit.allCases.map(\.rawValue))
    case .mixSteps: .integer(0...64)
    case .yearlyCap, .focusCap: .integer(1...366)
    case .drawInterval: .integer(1...3660)
    case .reserveRatio, .statutoryShare, .orderedFrom: .percent
    case .stratumFloor, .generalCeiling, .focusRatio: .ratio
    case .stratumLeast, .batchSize: .integer(1...999_999)
    case .publicationDue, .halfYearReportDue, .yearReportDue: .yearDay
    case .halfYearReported, .yearReported: .day
    case .publicityPeriod, .entryPeriod, .listingPeriod: .dayCount
    case .publicityStart: .choice(PublicityStart.allCases.map(\.rawValue))
    case .adjustmentNotice: .integer(0...366)
    case .rounding: .choice(RoundingRule.allCases.map(\.rawValue))
    case .yearEndTotal, .yearEndEnterprises, .supervisedTotal, .plannedTotal, .expectedEntities,
      .expectedInspectors:
      .integer(0...Base.largest)
    case .testDraw, .librariesConfirmed: .flag
    case .drawableStatuses, .undrawableStatuses, .focusTags, .leaderPosts, .unitWeights,
      .unannouncedItems:
      .list
    case .publicKeys: .keys
    case .leaderSource: .choice(LeaderSource.allCases.map(\.rawValue))
    }
  }

  /// The setting of a 项目 as an office writes it; nil for an unknown one.
  init?(heading: String) {
    let key = heading.headingKey
    guard let setting = Self.allCases.first(where: { $0.rawValue.headingKey == key }) else {
      return nil
    }
    self = setting
  }
}

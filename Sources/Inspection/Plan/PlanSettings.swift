internal import Sampling

/// The settings that the plan needs, with their defaults (设置).
struct PlanSettings {
  /// How exact ratios are rounded (取整方式); up, so never below the published ratio.
  let rounding: RoundingRule
  /// The reserves in percent of the quota (候补比例); 10.
  let reservePercent: Int
  /// The share of each stratum that is drawn at least (各层最低比例); nil for none.
  let stratumFloor: Ratio?
  /// How many are drawn from each stratum at least (每层至少抽取); 0.
  let stratumLeast: Int
  /// The share of the base that is drawn at most where general items are checked
  /// (一般事项比例上限); nil for none.
  let generalCeiling: Ratio?
  /// The share of the objects to be checked more often that is drawn at least (重点对象抽查比例), seed
  /// 002 article 7; nil where they are drawn like all others.
  let focusRatio: Ratio?
  /// The share in percent from which on a task of important items draws everybody in order
  /// (排序抽取起点); 100.
  let orderedFrom: Int
  /// How many objects a batch of a draw of everybody has (每批户数); nil for none.
  let batchSize: Int?

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    rounding = settings.choice(.rounding) ?? .up
    reservePercent = settings.percent(.reserveRatio) ?? 10
    stratumFloor = settings.ratio(.stratumFloor)
    stratumLeast = settings.integer(.stratumLeast) ?? 0
    generalCeiling = settings.ratio(.generalCeiling)
    focusRatio = settings.ratio(.focusRatio)
    orderedFrom = settings.percent(.orderedFrom) ?? 100
    batchSize = settings.integer(.batchSize)
  }
}

/// The settings that the plan needs, with their defaults (设置).
struct PlanSettings {
  /// How exact ratios are rounded (取整方式); up, so never below the published ratio.
  let rounding: RoundingRule
  /// The reserves in percent of the quota (候补比例); 10.
  let reservePercent: Int

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    rounding = settings.choice(.rounding) ?? .up
    reservePercent = settings.percent(.reserveRatio) ?? 10
  }
}

internal import Sampling

/// What a rule comes to once the base is known (实际执行的规则): a number beside the ratio may take its
/// place.
struct EffectiveRule {
  /// The rule by which the task is drawn.
  let rule: RatioRule
  /// What was assumed on the way.
  let doubts: [RatioProblem]

  /// Works out a rule over the base of a whole task.
  ///
  /// - Parameters:
  ///   - rule: What the plan asks for.
  ///   - rounding: The office's rounding of exact ratios.
  ///   - total: The base of the whole task.
  ///   - isSpread: Whether the task has several strata, each of which would round for itself.
  init(
    _ rule: RatioRule, rounding: RoundingRule, total: Int, isSpread: Bool = false
  ) {
    var bare = rule
    bare.stated = nil
    let computed = QuotaRule(bare, preferred: rounding).target(of: total)
    let drawn = QuotaRule(rule, preferred: rounding).target(of: total)
    guard let stated = rule.stated else {
      self.rule = bare
      doubts = Self.rangeDoubts(QuotaRule(bare, preferred: rounding), total: total)
      return
    }
    self.rule =
      drawn == computed && !isSpread
      ? bare : RatioRule(amount: .count(drawn), sense: rule.sense)
    doubts =
      stated == computed
      ? [] : [.statedDiffers(stated: stated, computed: computed, drawn: drawn)]
  }

  private static func rangeDoubts(_ quota: QuotaRule, total: Int) -> [RatioProblem] {
    guard quota.rule.ceiling != nil, let highest = quota.ceiling(of: total) else { return [] }
    let lowest = quota.target(of: total)
    return lowest > highest
      ? [.noWholeNumber(base: total, lowest: lowest, highest: highest)] : []
  }
}

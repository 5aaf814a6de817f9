internal import Sampling

/// What a rule comes to once the base is known (实际执行的规则): a number beside the ratio, or an
/// instalment of a year's amount, may take the place of the ratio.
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
  ///   - instalment: Which part of the year's amount the task is; nil for a task of its own.
  ///   - drawn: How many the other instalments drew.
  ///   - isSpread: Whether the task has several strata, each of which would round for itself.
  init(
    _ rule: RatioRule, rounding: RoundingRule, total: Int, instalment: Instalment? = nil,
    drawn: Int = 0, isSpread: Bool = false
  ) {
    if let instalment, let ratio = rule.amount.yearlyRatio {
      let quota = Instalments.quota(
        instalment.ordinal, of: instalment.count, ratio: ratio, base: total, drawn: drawn,
        rounding: QuotaRule(rule, preferred: rounding).rounding)
      self.rule = RatioRule(amount: .count(quota), sense: rule.sense == .cap ? .cap : .exact)
      doubts = [
        .instalment(
          ordinal: instalment.ordinal, count: instalment.count, drawn: drawn, quota: quota)
      ]
      return
    }
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

extension RatioRule.Amount {
  /// The share of the year that instalments add up to; nil for a number, which each of them draws.
  fileprivate var yearlyRatio: Ratio? {
    switch self {
    case .share(let ratio): ratio
    case .everyone: Ratio(1, over: 1)
    case .count: nil
    }
  }
}

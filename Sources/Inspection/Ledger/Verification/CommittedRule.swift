internal import Sampling

/// The rule of a commitment (抽取规则): how its base becomes its quota, DRAW §1.5 and §4.
///
/// ```
/// 5% ceil of base; each stratum           of each stratum's own base
/// 3.5% ceil of base; total; webster       of one base, spread over the strata
/// 20 ceil of base; total; webster         a number of objects
/// ```
struct CommittedRule {
  private enum Amount {
    case share(Ratio)
    case count(Int)
  }

  private let amount: Amount
  private let rounding: Rounding
  private let isSpread: Bool

  /// Reads the rule; nil for another form.
  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let rounding = Rounding(rawValue: words[1]),
      let isSpread = ["of base; each stratum": false, "of base; total; webster": true][words[2]]
    else { return nil }
    if let ratio = Ratio(percent: words[0]) {
      amount = .share(ratio)
    } else if let count = RejectedRow.count(words[0]) {
      amount = .count(count)
    } else {
      return nil
    }
    self.rounding = rounding
    self.isSpread = isSpread
  }

  /// The number to draw from each stratum.
  ///
  /// - Parameters:
  ///   - base: the committed base, of all strata or of each.
  ///   - pool: the frame without `X.STATE`, by stratum.
  ///   - eligible: the rows that can be drawn, by stratum.
  /// - Returns: the quota, never more than the eligible of a stratum.
  func quota(base: StratumCounts, pool: StratumCounts, eligible: StratumCounts) -> StratumCounts {
    guard isSpread else {
      let own = pool.counts.map { ($0.key, min(target(of: base[$0.key]), eligible[$0.key])) }
      return StratumCounts(Dictionary(uniqueKeysWithValues: own))
    }
    return StratumCounts(
      apportion(
        total: target(of: base.total), weights: pool.counts, lower: [:], upper: eligible.counts))
  }

  private func target(of base: Int) -> Int {
    switch amount {
    case .share(let ratio): ratio.quota(of: base, rounding: rounding)
    case .count(let count): count
    }
  }
}

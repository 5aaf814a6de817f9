internal import Sampling

/// The classes of a ratio cell and the strata they stand for (分级比例).
///
/// `A类1%、B类3%、C类10%、D类100%` makes strata by risk class, unless 分层 names the column:
/// `城关所5%、宝丰所3%`.
struct Tiers {
  /// What the ratio cell states.
  let statement: RatioStatement
  /// The office's rounding of exact ratios.
  let rounding: RoundingRule

  /// The columns of the strata: those of the plan, and the risk class where the classes need it.
  func columns(besides named: [String]) -> [String] {
    let areRisks = statement.tiers.allSatisfy { RiskClass.letter(of: $0.label) != nil }
    let isNamed = named.contains { EntityField(named: $0) == .riskClass }
    return statement.tiers.isEmpty || !areRisks || isNamed ? named : named + [Self.riskColumn]
  }

  /// What is asked of each stratum, and the classes that have no object.
  ///
  /// - Parameters:
  ///   - strata: The strata.
  ///   - pool: The objects that can be drawn at all, by stratum; a stratum without any needs no
  ///     ratio.
  /// - Throws: `tierUnclear`, `strataWithoutTier`.
  func rules(
    of strata: Strata, pool: StratumCounts
  ) throws(StrataProblem) -> (rules: [Code: QuotaRule], empty: [String]) {
    var rules: [Code: QuotaRule] = [:]
    var empty: [String] = []
    for tier in statement.tiers {
      let codes = strata.codes(of: tier.label)
      let isRisk = strata.hasRiskClasses && RiskClass.letter(of: tier.label) != nil
      guard !codes.isEmpty || isRisk, codes.allSatisfy({ rules[$0] == nil }) else {
        throw .tierUnclear(tier.label)
      }
      if codes.isEmpty { empty.append(tier.label) }
      for code in codes { rules[code] = QuotaRule(tier.rule, preferred: rounding) }
    }
    let bare = pool.counts.keys.filter { rules[$0] == nil }.sorted()
    if let rule = statement.rule {
      for code in bare { rules[code] = QuotaRule(rule, preferred: rounding) }
    } else if let first = bare.filter({ pool[$0] > 0 }).first {
      throw .strataWithoutTier(
        bare.filter { pool[$0] > 0 }.map { strata.labels[$0] ?? first.text })
    }
    return (rules, empty)
  }

  private static let riskColumn = Field.riskClass.rawValue
}

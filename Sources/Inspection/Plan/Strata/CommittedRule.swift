internal import Sampling

/// The rule of a commitment (抽取规则): how its base becomes its quota, DRAW §1.5 and §4.
///
/// The planner works quotas out by it, writes it down, and `verify` reads it again; what the text
/// says is in `CommittedRule+Text.swift`.
package struct CommittedRule: Hashable, Sendable {
  /// How the number comes about (分配方式).
  enum Share: Hashable, Sendable {
    /// The same of each stratum's own base.
    case eachStratum(QuotaRule)
    /// What is asked of each stratum by name, of its own base; nothing of one not listed.
    case tiers([Code: QuotaRule])
    /// One number of the whole base, spread over the strata by Webster's method.
    case total(QuotaRule)
  }

  /// How the number comes about.
  let share: Share
  /// Which instalment of a total it is, and what the others drew (批次); nil for a task of its own.
  var part: YearPart?
  /// The share of a stratum's base that is drawn at least (各层最低比例), rounded up; nil for none.
  var floor: Ratio?
  /// How many are drawn from each stratum at least, as far as there are so many (每层至少).
  var least = 0
  /// The share of the whole base that is drawn at most (比例上限), rounded down; nil for none.
  ///
  /// Only what `floor` and `least` ask for may lie above it.
  var ceiling: Ratio?
  /// How the drawing order is split (检查批次); nil where it isn't.
  var batches: Batches?

  /// Makes a rule without bounds.
  init(share: Share) { self.share = share }

  /// The number to draw from each stratum.
  ///
  /// A total is spread by the bases; what is cut to the limit, by what each stratum was to have.
  /// - Parameters:
  ///   - base: The committed base, of all strata or of each.
  ///   - pool: The frame without `X.STATE`, by stratum.
  ///   - eligible: The rows that can be drawn, by stratum.
  /// - Returns: The quota, never more than the eligible of a stratum.
  package func quota(base: StratumCounts, pool: StratumCounts, eligible: StratumCounts)
    -> StratumCounts
  {
    let lower = Dictionary(
      uniqueKeysWithValues: lowerBounds(base: base, pool: pool).map {
        ($0, min($1, eligible[$0]))
      })
    let limit = ceiling?.quota(of: base.total, rounding: .down) ?? .max
    if case .total(let rule) = share {
      let total = min(total(rule, of: base), limit)
      return StratumCounts(
        apportion(
          total: total, weights: weights(base, pool), lower: lower, upper: eligible.counts))
    }
    let wanted = Dictionary(
      uniqueKeysWithValues: lower.map { ($0, min(max(own(base, $0), $1), eligible[$0])) })
    guard limit < wanted.values.reduce(0, +) else { return StratumCounts(wanted) }
    return StratumCounts(apportion(total: limit, weights: wanted, lower: lower, upper: wanted))
  }

  /// The first stratum of whose base a share is asked while its objects to draw from aren't told.
  package func stratum(
    of base: StratumCounts, missingIn pool: StratumCounts
  ) -> (stratum: String, count: Int)? {
    base.missing(in: pool) { rule(of: $0) != nil }
  }

  /// The number that the rule asks for in all, whether or not so many can be drawn (应抽数).
  func target(base: StratumCounts, pool: StratumCounts) -> Int {
    let lower = lowerBounds(base: base, pool: pool)
    let wanted: Int
    if case .total(let rule) = share {
      wanted = total(rule, of: base)
    } else {
      wanted = pool.counts.keys.reduce(0) { $0 + max(own(base, $1), lower[$1] ?? 0) }
    }
    let limit = ceiling.map { min(wanted, $0.quota(of: base.total, rounding: .down)) } ?? wanted
    return max(limit, lower.values.reduce(0, +))
  }

  /// The number that the rule asks of one stratum; nil where only a total is asked for.
  func target(of stratum: Code, base: StratumCounts, pool: StratumCounts) -> Int? {
    if case .total = share { return nil }
    return max(own(base, stratum), lowerBounds(base: base, pool: pool)[stratum] ?? 0)
  }

  /// What is asked of a stratum of its own base, without bounds; nil where it shares a total.
  func rule(of stratum: Code) -> QuotaRule? {
    switch share {
    case .eachStratum(let rule): rule
    case .tiers(let rules): rules[stratum]
    case .total: nil
    }
  }

  /// The least number of each stratum, as far as its pool goes.
  func lowerBounds(base: StratumCounts, pool: StratumCounts) -> [Code: Int] {
    Dictionary(
      uniqueKeysWithValues: weights(base, pool).map { code, own in
        (code, min(pool[code], max(least, floor?.quota(of: own, rounding: .up) ?? 0)))
      })
  }

  /// The base of each stratum, its pool where one base is given for all.
  private func weights(_ base: StratumCounts, _ pool: StratumCounts) -> [Code: Int] {
    Dictionary(uniqueKeysWithValues: pool.counts.map { ($0, base.counts[$0] ?? $1) })
  }

  private func total(_ rule: QuotaRule, of base: StratumCounts) -> Int {
    part?.target(rule, of: base.total) ?? rule.target(of: base.total)
  }

  private func own(_ base: StratumCounts, _ stratum: Code) -> Int {
    rule(of: stratum)?.target(of: base[stratum]) ?? 0
  }
}

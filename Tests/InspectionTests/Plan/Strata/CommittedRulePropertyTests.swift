import Sampling
import Testing

@testable import Inspection

/// What holds for the quotas of every task, in 10,000 seeded cases.
@Suite struct CommittedRulePropertyTests {
  private static let seeds: [Range<UInt64>] = (0..<10).map { $0 * 1000..<($0 + 1) * 1000 }

  @Test(arguments: seeds)
  func `sums, floors and limits hold`(seeds: Range<UInt64>) {
    for seed in seeds {
      let drawn = GeneratedCase(seed: seed)
      let quota = drawn.quota
      let (lower, total) = (drawn.lower, quota.total)
      #expect(Set(quota.counts.keys) == Set(drawn.pool.counts.keys), "seed \(seed)")
      for (code, count) in quota.counts {
        #expect(count <= drawn.eligible[code], "seed \(seed)")
        #expect(count >= min(lower[code] ?? 0, drawn.eligible[code]), "seed \(seed)")
      }
      #expect(total <= max(drawn.limit, lower.values.reduce(0, +)), "seed \(seed)")
      #expect(CommittedRule(drawn.rule.text)?.text == drawn.rule.text, "seed \(seed)")
      #expect(
        CommittedRule(drawn.rule.text)?.quota(
          base: drawn.base, pool: drawn.pool, eligible: drawn.eligible) == quota, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `the strata add up to the task`(seeds: Range<UInt64>) {
    for seed in seeds {
      let drawn = GeneratedCase(seed: seed)
      let everybody = StratumCounts(drawn.pool.counts.mapValues { _ in 1_000_000 })
      let asked = drawn.rule.quota(base: drawn.base, pool: drawn.pool, eligible: everybody)
      #expect(
        asked.total == drawn.rule.target(base: drawn.base, pool: drawn.pool), "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `a larger ratio takes nothing away from a stratum`(seeds: Range<UInt64>) {
    for seed in seeds {
      let drawn = GeneratedCase(seed: seed)
      let larger = drawn.quota(of: drawn.larger)
      for (code, count) in drawn.unlimited.counts {
        #expect(larger[code] >= count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds)
  func `a larger limit takes nothing away from a stratum`(seeds: Range<UInt64>) {
    for seed in seeds {
      let drawn = GeneratedCase(seed: seed)
      var rule = drawn.rule
      rule.ceiling = rule.ceiling.map { Ratio($0.numerator + 7, over: 1000) }
      let larger = drawn.quota(of: rule)
      for (code, count) in drawn.quota.counts { #expect(larger[code] >= count, "seed \(seed)") }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `what a larger ratio selects contains what a smaller one does`(seed: UInt64) throws {
    let drawn = GeneratedCase(seed: seed)
    let rows = drawn.eligible.counts.flatMap { code, count in
      (0..<count).map {
        PopulationRow(
          id: .sample("\(code)-\($0)"), stratum: code, status: .eligible, used: 0)
      }
    }
    func selected(_ quota: StratumCounts) -> Set<CanonicalID> {
      let key = Digest(hashing: "seed \(seed)").hex
      let selection = select(
        from: rows, key: key, quotas: quota.counts.mapValues { Selection.Quota(drawn: $0) })
      return Set(selection.strata.flatMap(\.drawn).map(\.id))
    }
    let smaller = selected(drawn.unlimited)
    #expect(smaller.count == drawn.unlimited.total)
    #expect(selected(drawn.quota(of: drawn.larger)).isSuperset(of: smaller))
  }
}

/// A task with a rule, made up from a seed.
private struct GeneratedCase {
  let pool: StratumCounts
  let eligible: StratumCounts
  let base: StratumCounts
  let rule: CommittedRule
  /// The same rule with a larger ratio and without a limit.
  let larger: CommittedRule

  init(seed: UInt64) {
    var random = SmallGenerator(state: seed)
    let codes: [Code] = ["A", "B", "C", "D", "S01"].dropLast(random.number(0...4))
    let counts = codes.map { ($0, random.number(0...90)) }
    pool = StratumCounts(Dictionary(uniqueKeysWithValues: counts))
    eligible = StratumCounts(
      Dictionary(uniqueKeysWithValues: counts.map { ($0, $1 - random.number(0...$1)) }))
    let isSpread = random.number(0...1) == 0
    base = isSpread ? StratumCounts(["ALL": random.number(0...400)]) : pool
    let shares = codes.map { ($0, random.number(0...500)) }
    let rounding = RoundingRule.allCases[random.number(0...2)]
    let areTiers = random.number(0...1) == 0
    func share(adding more: Int) -> CommittedRule.Share {
      let rules = shares.map { ($0, Self.quota(perMille: $1 + more, rounding)) }
      if isSpread { return .total(rules[0].1) }
      return areTiers
        ? .tiers(Dictionary(uniqueKeysWithValues: rules)) : .eachStratum(rules[0].1)
    }
    var rule = CommittedRule(share: share(adding: 0))
    rule.floor = random.number(0...1) == 0 ? Ratio(random.number(1...100), over: 1000) : nil
    rule.least = random.number(0...2)
    rule.ceiling = random.number(0...1) == 0 ? Ratio(random.number(1...300), over: 1000) : nil
    let number = random.number(1...12)
    if isSpread, random.number(0...1) == 0, let instalment = Instalment("\(number)/12") {
      rule.part = YearPart(instalment: instalment, drawn: random.number(0...99))
    }
    self.rule = rule
    var larger = CommittedRule(share: share(adding: random.number(1...300)))
    (larger.floor, larger.least, larger.part) = (rule.floor, rule.least, rule.part)
    self.larger = larger
  }

  var quota: StratumCounts { quota(of: rule) }

  /// The quota without a limit: a total that is cut to one is spread anew.
  var unlimited: StratumCounts {
    var rule = rule
    rule.ceiling = nil
    return quota(of: rule)
  }

  func quota(of rule: CommittedRule) -> StratumCounts {
    rule.quota(base: base, pool: pool, eligible: eligible)
  }

  /// The least of each stratum, by a second formulation.
  var lower: [Code: Int] {
    Dictionary(
      uniqueKeysWithValues: pool.counts.map { code, count in
        let own = base.counts[code] ?? count
        let share = rule.floor.map { (own * $0.numerator + $0.denominator - 1) / $0.denominator }
        return (code, min(count, max(rule.least, share ?? 0)))
      })
  }

  /// The most of all strata together.
  var limit: Int {
    rule.ceiling.map { base.total * $0.numerator / $0.denominator } ?? .max
  }

  private static func quota(perMille: Int, _ rounding: RoundingRule) -> QuotaRule {
    let amount = RatioRule.Amount.share(Ratio(perMille, over: 1000))
    return QuotaRule(RatioRule(amount: amount, sense: .exact), rounding: rounding)
  }
}

/// A generator that gives the same numbers on every run (SplitMix64).
private struct SmallGenerator {
  var state: UInt64

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }
}

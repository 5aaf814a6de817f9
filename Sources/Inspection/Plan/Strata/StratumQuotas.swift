internal import Sampling

/// The numbers of a task's strata under its rule (分层应抽数), DRAW §1.5 and §4.2.
struct StratumQuotas {
  /// How the base becomes a number.
  let rule: CommittedRule
  /// The base as it is committed: of the whole task, or of each stratum.
  let base: StratumCounts
  /// What is counted in each stratum.
  let counts: [Code: Counts]
  /// The share of the quota that is drawn as reserves, in percent, rounded up (候补比例).
  let reservePercent: Int

  /// What is counted in one stratum.
  struct Counts {
    /// All objects.
    var frame = 0
    /// The objects without `X.STATE`.
    var pool = 0
    /// The objects with status `E`.
    var eligible = 0

    /// Adds up the counts of two parts of a stratum.
    static func + (left: Self, right: Self) -> Self {
      Self(
        frame: left.frame + right.frame, pool: left.pool + right.pool,
        eligible: left.eligible + right.eligible)
    }
  }

  /// How many the rule asks for in all.
  var target: Int { rule.target(base: base, pool: pool) }

  /// The strata with their quotas, in the order of their codes.
  func strata(labels: [Code: String]) -> [TaskPlan.Stratum] {
    let eligible = StratumCounts(counts.mapValues(\.eligible))
    let quotas = rule.quota(base: base, pool: pool, eligible: eligible)
    let wanted = StratumCounts(
      Dictionary(
        uniqueKeysWithValues: counts.keys.map {
          ($0, rule.target(of: $0, base: base, pool: pool) ?? quotas[$0])
        }))
    let targets = rule.quota(base: base, pool: pool, eligible: wanted)
    return counts.sorted { $0.key < $1.key }.map { code, count in
      stratum(code, labels[code] ?? code.text, count, target: targets[code], quota: quotas[code])
    }
  }

  private var pool: StratumCounts { StratumCounts(counts.mapValues(\.pool)) }

  private func stratum(
    _ code: Code, _ label: String, _ counts: Counts, target: Int, quota: Int
  ) -> TaskPlan.Stratum {
    let isSpread = rule.target(of: code, base: base, pool: pool) == nil
    return TaskPlan.Stratum(
      code: code, label: label, frameCount: counts.frame, poolCount: counts.pool,
      eligibleCount: counts.eligible, base: isSpread ? nil : base[code], target: target,
      quota: quota,
      reserve: min((quota * reservePercent + 99) / 100, counts.eligible - quota))
  }
}

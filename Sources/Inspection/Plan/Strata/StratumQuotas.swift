internal import Sampling

/// Spreads a task's number over its strata (分层分配), DRAW §1.5 and §4.2.
struct StratumQuotas {
  /// How a base becomes a number.
  let rule: QuotaRule
  /// The base.
  let base: Base
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
  }

  /// The strata with their quotas, and the target of the whole task.
  func strata(
    _ counts: [Code: Counts], labels: [Code: String]
  ) -> (strata: [TaskPlan.Stratum], target: Int) {
    let targets = hasOwnBases ? perStratum(counts) : spread(counts)
    let strata = counts.sorted { $0.key < $1.key }.map { code, count in
      stratum(code, labels[code] ?? code.text, count, target: targets[code] ?? 0)
    }
    let target =
      hasOwnBases
      ? targets.values.reduce(0, +) : rule.target(of: base.count ?? poolCount(of: counts))
    return (strata, target)
  }

  /// Each stratum has a base of its own where the base is the pool and the rule is not a number.
  private var hasOwnBases: Bool {
    if case .count = rule.rule.amount { return false }
    return base.source == .pool
  }

  private func perStratum(_ counts: [Code: Counts]) -> [Code: Int] {
    counts.mapValues { rule.target(of: $0.pool) }
  }

  private func spread(_ counts: [Code: Counts]) -> [Code: Int] {
    apportion(
      total: rule.target(of: base.count ?? poolCount(of: counts)),
      weights: counts.mapValues(\.pool), lower: counts.mapValues { _ in 0 },
      upper: counts.mapValues(\.eligible))
  }

  private func poolCount(of counts: [Code: Counts]) -> Int {
    counts.values.reduce(0) { $0 + $1.pool }
  }

  private func stratum(
    _ code: Code, _ label: String, _ counts: Counts, target: Int
  ) -> TaskPlan.Stratum {
    let quota = min(target, counts.eligible)
    let reserve = min((quota * reservePercent + 99) / 100, counts.eligible - quota)
    return TaskPlan.Stratum(
      code: code, label: label, frameCount: counts.frame, poolCount: counts.pool,
      eligibleCount: counts.eligible,
      base: hasOwnBases ? counts.pool : nil, target: target, quota: quota, reserve: reserve)
  }
}

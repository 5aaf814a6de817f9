internal import Sampling

/// By which rule a task is drawn (抽取规则的确定): the ratio cell, the strata, the bounds of plan and
/// settings, and what seed 001 part 2 (二) says of important and general items.
struct TaskRule {
  /// The rule.
  private(set) var rule: CommittedRule
  /// The base, which for a draw of everybody in order is the pool.
  private(set) var base: Base
  /// What may be wrong without stopping the draw.
  private(set) var doubts: [StrataProblem] = []
  private let task: Circumstances
  private let ownBases: StratumCounts

  /// What a task's rule depends on.
  struct Circumstances {
    /// What is asked for, once a number beside the ratio is taken in.
    let statement: RatioStatement
    /// Which instalment of a year's amount the task is; nil for a task of its own.
    let part: YearPart?
    /// Whether the ratio cell itself says how many may be drawn at most.
    let isLimited: Bool
    /// The base that plan and settings give.
    let base: Base
    /// The cell 分层.
    let cell: StrataCell
    /// The strata.
    let strata: Strata
    /// The objects of each stratum that can be drawn at all.
    let pool: StratumCounts
    /// The kinds of the task's items.
    let kinds: ItemKinds
    /// The batches that the plan names; nil for none.
    let batches: Batches?
    /// The office's settings.
    let settings: PlanSettings
  }

  /// Settles the rule.
  /// - Throws: `StrataProblem` for what can't be drawn as it is worded.
  init(_ task: Circumstances) throws(StrataProblem) {
    self.task = task
    base = task.base
    ownBases = try Self.ownBases(of: task)
    let (share, empty) = try Self.share(of: task)
    rule = CommittedRule(share: share)
    rule.part = task.part
    doubts = empty.map(StrataProblem.tierWithoutObjects)
    setFloors()
    setLimit()
    if task.kinds.general.isEmpty { setOrder() } else { try setCeiling() }
    reportBounds()
  }

  /// The base as it is committed: of the whole task, or of each stratum.
  var committedBase: StratumCounts {
    if let count = base.count { return StratumCounts(["ALL": count]) }
    return base.source == .pool ? task.pool : ownBases
  }

  /// The base of each stratum that the plan gives by class; each stratum needs exactly one.
  private static func ownBases(of task: Circumstances) throws(StrataProblem) -> StratumCounts {
    var bases: [Code: Int] = [:]
    for (label, count) in task.base.classes.sorted(by: { $0.key < $1.key }) {
      let codes = task.strata.codes(of: label)
      guard codes.count == 1, bases.updateValue(count, forKey: codes[0]) == nil else {
        throw .basesUnclear([label])
      }
    }
    let missing = task.pool.counts.keys.filter { bases[$0] == nil }.sorted()
    guard task.base.classes.isEmpty || missing.isEmpty else {
      throw .basesUnclear(missing.map { task.strata.labels[$0] ?? $0.text })
    }
    return StratumCounts(bases)
  }

  /// One ratio of the pool is taken of each stratum; of one base or number, the total is spread.
  private static func share(
    of task: Circumstances
  ) throws(StrataProblem) -> (CommittedRule.Share, empty: [String]) {
    let isOwn = task.base.count == nil && task.part == nil
    if task.statement.tiers.isEmpty, let rule = task.statement.rule {
      let quota = QuotaRule(rule, preferred: task.settings.rounding)
      let isNumber = if case .count = rule.amount { true } else { false }
      return (isOwn && !isNumber ? .eachStratum(quota) : .total(quota), [])
    }
    guard isOwn else { throw .tiersOfOneBase }
    let tiers = Tiers(statement: task.statement, rounding: task.settings.rounding)
    let (rules, empty) = try tiers.rules(of: task.strata, pool: task.pool)
    return (.tiers(rules), empty)
  }

  /// The bounds of the plan's cell, else those of the settings; one stratum needs none.
  private mutating func setFloors() {
    guard task.pool.counts.count > 1 else { return }
    rule.floor = task.cell.floor ?? task.settings.stratumFloor
    rule.least = task.cell.least ?? task.settings.stratumLeast
  }

  /// A cap and the upper end of a range hold for the whole task, however many strata there are.
  private mutating func setLimit() {
    guard task.pool.counts.count > 1, task.statement.tiers.isEmpty,
      let asked = task.statement.rule
    else { return }
    if asked.sense == .cap, rule.floor != nil || rule.least > 0,
      case .share(let cap) = asked.amount
    {
      rule.ceiling = cap
    }
    guard case .share(let end)? = asked.ceiling else { return }
    let total = committedBase.total
    let lowest = QuotaRule(asked, preferred: task.settings.rounding).target(of: total)
    if lowest <= end.quota(of: total, rounding: .down) { rule.ceiling = end }
  }

  /// General items need a limit: an exact ratio, a limit of its own, or that of the settings.
  private mutating func setCeiling() throws(StrataProblem) {
    if task.kinds.isMixed { doubts.append(.generalAmongImportant(items: task.kinds.general)) }
    reportUnusedBatches()
    guard let ceiling = task.settings.generalCeiling else {
      guard task.isLimited else {
        throw .generalWithoutCeiling(items: task.kinds.general)
      }
      return
    }
    let limit = ceiling.quota(of: committedBase.total, rounding: .down)
    let asked = rule.asked(of: committedBase, by: [.floor, .exact])
    if asked.billionths > ceiling.billionths(of: committedBase.total) {
      throw .askedAboveCeiling(asked: asked.rounded, ceiling: limit)
    }
    // A ratio just below the limit may round to one above it: then only a floor may pass.
    let floor = rule.asked(of: committedBase, by: [.floor])
    if floor.rounded > limit {
      doubts.append(.boundsAboveTotal(total: limit, drawn: floor.rounded))
    } else if rule.ceiling.map({ ceiling.isLess(than: $0) }) ?? true {
      rule.ceiling = ceiling
    }
  }

  /// Where all, or nearly all, are drawn, the drawing order decides who is checked first.
  private mutating func setOrder() {
    guard rule.part == nil else { return reportUnusedBatches() }
    let target = rule.target(base: committedBase, pool: task.pool)
    let isEverybody = task.statement.tiers.isEmpty && task.statement.rule?.amount == .everyone
    let isReached =
      task.kinds.isImportant && !task.isCapped
      && target * 100 >= task.settings.orderedFrom * task.pool.total
    let batches = task.batches ?? task.settings.batchSize.map(Batches.size)
    guard isReached || isEverybody && batches != nil else {
      return reportUnusedBatches()
    }
    if target < task.pool.total {
      doubts.append(.everybodyInstead(asked: target, drawn: task.pool.total))
    }
    if target <= task.pool.total {
      let everybody = RatioRule(amount: .everyone, sense: .exact)
      rule = CommittedRule(share: .eachStratum(QuotaRule(everybody, rounding: .up)))
      base = .pool
    }
    rule.batches = batches
  }

  private mutating func reportUnusedBatches() {
    if task.batches != nil { doubts.append(.batchesUnused) }
  }

  /// Lower bounds win over a total and a limit, which must be said.
  private mutating func reportBounds() {
    var bare = rule
    (bare.floor, bare.least) = (nil, 0)
    let total = bare.target(base: committedBase, pool: task.pool)
    let lower = rule.lowerBounds(base: committedBase, pool: task.pool).values.reduce(0, +)
    if rule.isLimited, lower > total {
      doubts.append(.boundsAboveTotal(total: total, drawn: lower))
    }
    reportPassedTiers()
  }

  /// The same of the classes whose own limit is passed.
  private mutating func reportPassedTiers() {
    guard case .tiers(let rules) = rule.share else { return }
    let lower = rule.lowerBounds(base: committedBase, pool: task.pool)
    let passed = rules.compactMap { code, rule -> (limit: Int, lower: Int)? in
      guard let limit = rule.ceiling(of: committedBase[code]), let lower = lower[code],
        lower > limit
      else { return nil }
      return (limit, lower)
    }
    guard !passed.isEmpty else { return }
    doubts.append(
      .boundsAboveTotal(
        total: passed.map(\.limit).reduce(0, +), drawn: passed.map(\.lower).reduce(0, +)))
  }
}

extension RatioStatement {
  /// Whether the cell itself says how many may be drawn at most; a floor and everybody don't.
  var isLimited: Bool {
    let rules = [rule].compactMap(\.self) + tiers.map(\.rule)
    return !rules.contains { $0.sense == .floor && $0.ceiling == nil }
      && rules.contains { $0.amount != .everyone }
  }
}

extension TaskRule.Circumstances {
  /// Whether the plan itself says how many may be drawn at most, by a cap or the end of a range.
  fileprivate var isCapped: Bool {
    ([statement.rule].compactMap(\.self) + statement.tiers.map(\.rule)).contains {
      $0.sense == .cap || $0.ceiling != nil
    }
  }
}

extension Ratio {
  fileprivate func isLess(than other: Ratio) -> Bool {
    numerator * other.denominator < other.numerator * denominator
  }
}

extension CommittedRule {
  /// Whether there is a total or a limit that lower bounds may pass.
  fileprivate var isLimited: Bool {
    if case .total = share { return true }
    return ceiling != nil
  }

  /// What the ratios of some senses ask for: exactly, in billionths of an object, and rounded.
  fileprivate func asked(
    of base: StratumCounts, by senses: Set<RatioRule.Sense>
  ) -> (billionths: Int, rounded: Int) {
    if case .total(let rule) = share, let part {
      let count = senses.contains(rule.rule.sense) ? part.target(rule, of: base.total) : 0
      return (count * 1_000_000_000, count)
    }
    let asked: [(QuotaRule, Int)] =
      switch share {
      case .total(let rule): [(rule, base.total)]
      case .eachStratum(let rule): base.counts.values.map { (rule, $0) }
      case .tiers(let rules): rules.map { ($1, base[$0]) }
      }
    return asked.filter { senses.contains($0.0.rule.sense) }.reduce(into: (0, 0)) { sum, part in
      sum.billionths += part.0.billionths(of: part.1)
      sum.rounded += part.0.target(of: part.1)
    }
  }
}

extension QuotaRule {
  fileprivate func billionths(of base: Int) -> Int {
    if case .share(let ratio) = rule.amount { return ratio.billionths(of: base) }
    return target(of: base) * 1_000_000_000
  }
}

extension Ratio {
  /// The exact product with a number in billionths; a ratio has nine decimals at most.
  fileprivate func billionths(of base: Int) -> Int {
    base * numerator * (1_000_000_000 / denominator)
  }
}

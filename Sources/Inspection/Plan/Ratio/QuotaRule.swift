internal import Sampling

/// Turns a rule and a base into a number of objects, exactly (应抽数), DRAW §4.1.
struct QuotaRule: Hashable, Sendable {
  /// What the ratio cell asks for.
  let rule: RatioRule
  /// How an exact ratio is rounded; a floor always rounds up, a cap always down.
  let rounding: RoundingRule

  /// Makes a rule whose rounding is known.
  init(_ rule: RatioRule, rounding: RoundingRule) {
    self.rule = rule
    self.rounding = rounding
  }

  /// Makes the rule; `preferred` is the office's rounding of exact ratios.
  init(_ rule: RatioRule, preferred: RoundingRule) {
    self.rule = rule
    rounding =
      switch rule.sense {
      case .floor: .up
      case .cap: .down
      case .exact: preferred
      }
  }

  /// The number asked for from a base of `count` objects.
  ///
  /// Where a ratio and a number stand side by side, both hold: of `10% (20户)` the larger is drawn,
  /// of `≤10% (20户)` the smaller.
  func target(of count: Int) -> Int {
    let target = number(rule.amount, of: count)
    guard let stated = rule.stated else { return target }
    return rule.sense == .cap ? min(target, stated) : max(target, stated)
  }

  /// The most that a range or a cap allows of a base; nil where nothing does.
  func ceiling(of count: Int) -> Int? {
    guard let ceiling = rule.ceiling else { return rule.sense == .cap ? target(of: count) : nil }
    return QuotaRule(RatioRule(amount: ceiling, sense: .cap), rounding: .down).target(of: count)
  }

  private func number(_ amount: RatioRule.Amount, of count: Int) -> Int {
    switch amount {
    case .everyone: count
    case .count(let number): number
    case .share(let ratio): ratio.quota(of: count, rounding: rounding.arithmetic)
    }
  }

  /// The calculation as people check it: `9873 × 3.5% = 345.555 → 向上取整 → 346`.
  func calculation(of count: Int) -> String {
    switch rule.amount {
    case .everyone: "\(count) × 100% = \(count)"
    case .count(let number): "按数量抽取 \(number) 户"
    case .share(let ratio):
      "\(count) × \(ratio.text) = \(ratio.product(with: count)) → \(rounding.rawValue) → "
        + "\(target(of: count))"
    }
  }
}

extension RoundingRule {
  /// The same rule in the terms of the draw's arithmetic.
  var arithmetic: Rounding {
    switch self {
    case .up: .up
    case .down: .down
    case .half: .half
    }
  }
}

extension Ratio {
  /// The ratio as a percentage or, below a thousandth of one, per mille: `3.5%`, `2‰`.
  var text: String {
    decimal(numerator * 100, over: denominator) + "%"
  }

  /// The exact product with a number, as decimal text: 3.5% of 9873 is `345.555`.
  func product(with count: Int) -> String {
    decimal(count * numerator, over: denominator)
  }
}

/// The decimal text of a fraction whose denominator is a power of ten; exact.
private func decimal(_ numerator: Int, over denominator: Int) -> String {
  let whole = numerator / denominator
  var rest = numerator % denominator
  var digits = ""
  while rest > 0 {
    rest *= 10
    digits.append(String(rest / denominator))
    rest %= denominator
  }
  return digits.isEmpty ? String(whole) : "\(whole).\(digits)"
}

internal import Sampling

/// An instalment after others of the same year (批次与已抽数): it draws what the year asks for until
/// then, less what the others drew.
struct YearPart: Hashable, Sendable {
  /// Which instalment it is.
  let instalment: Instalment
  /// How many the others drew.
  let drawn: Int

  /// How many the year asks for until this instalment is drawn.
  ///
  /// - Parameters:
  ///   - quota: The ratio of the whole year, and how a fraction of an object is rounded.
  ///   - base: The number it is taken of.
  /// - Returns: The number; nil for a number of objects, which each instalment draws.
  func dueByNow(_ quota: QuotaRule, of base: Int) -> Int? {
    guard let ratio = quota.rule.amount.ratio else { return nil }
    let share = Ratio(
      ratio.numerator * instalment.ordinal, over: ratio.denominator * instalment.count)
    return share.quota(of: base, rounding: quota.rounding.arithmetic)
  }

  /// How many it draws, never below 0.
  func target(_ quota: QuotaRule, of base: Int) -> Int {
    dueByNow(quota, of: base).map { max(0, $0 - drawn) } ?? quota.target(of: base)
  }
}

extension RatioRule.Amount {
  /// The share that is asked for; nil for a number.
  var ratio: Ratio? {
    switch self {
    case .share(let ratio): ratio
    case .everyone: Ratio(1, over: 1)
    case .count: nil
    }
  }
}

internal import Sampling

/// How many enterprises the law wants drawn in a year, and how many are (法定年度抽查最低比例).
///
/// 企业公示信息抽查办法 (2025): each year at least 3% of the enterprises under the office.
struct StatutoryMinimum: Equatable {
  /// The enterprises of which it is a share.
  let base: Int
  /// Whether the base is the office's number of last year's end; else the registry was counted.
  let isYearEnd: Bool
  /// The share as text, such as `3%`.
  let share: String
  /// The exact product of base and share, as decimal text.
  let product: String
  /// The fewest that the law allows: the product, rounded up.
  let needed: Int
  /// The enterprises that tasks still to be drawn are sure to take.
  let planned: Int
  /// The enterprises drawn this year, each once.
  let drawn: Int

  /// The enterprises drawn and planned.
  var found: Int { drawn + planned }
  /// Whether it is reached.
  var isReached: Bool { found >= needed }

  /// Counts a year's enterprises; nil where there are none.
  init?(_ settings: YearSettings, counted: Int, planned: Int, drawn: Int) {
    base = settings.enterpriseCount ?? counted
    guard base > 0 else { return nil }
    isYearEnd = settings.enterpriseCount != nil
    share = settings.statutoryShare.text
    product = settings.statutoryShare.product(with: base)
    needed = settings.statutoryShare.quota(of: base, rounding: .up)
    self.planned = planned
    self.drawn = drawn
  }
}

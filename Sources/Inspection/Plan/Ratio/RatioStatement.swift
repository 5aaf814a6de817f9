/// All that a ratio cell states (抽查比例/数量的内容), as facts; what they come to is worked out elsewhere.
///
/// `10% (20户)`, `≥20%;1次/年` and `A类1%、B类3%、C类10%、D类100%` are such cells (domain reference §3.1).
package struct RatioStatement: Hashable, Sendable {
  /// What is asked of one class of objects (分级比例).
  package struct Tier: Hashable, Sendable {
    /// The class in the words of the cell, such as A类, 高风险, 未分类.
    package let label: String
    /// What is asked of its objects.
    package let rule: RatioRule

    /// Makes a tier.
    package init(label: String, rule: RatioRule) {
      self.label = label
      self.rule = rule
    }
  }

  /// What is asked of all objects alike; nil where the cell speaks of classes alone.
  package var rule: RatioRule?
  /// What is asked of each class, in the order of the cell; empty where it names none.
  package var tiers: [Tier] = []

  /// Makes a statement that asks the same of all objects.
  package init(_ rule: RatioRule) { self.rule = rule }
}

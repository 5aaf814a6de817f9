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

  /// Something about the words that a reader should know.
  package enum Remark: Hashable, Sendable {
    /// The text leaves room for reasons (原则上, 一般, 根据实际需要).
    case soft
    /// The number is a rough one (约, 左右).
    case approximate
    /// The amount is that of the whole year (全年, /年), which instalments add up to.
    case yearly
    /// A sign was damaged on the way, such as M50% or =50% for ≥50%.
    case damaged
  }

  /// What is asked of all objects alike; nil where the cell speaks of classes alone.
  package var rule: RatioRule?
  /// What is asked of each class, in the order of the cell; empty where it names none.
  package var tiers: [Tier] = []
  /// How often objects or tasks come round, where the cell says so as well.
  package var frequency: Frequency?
  /// The base that the cell gives as a number, as in `基数:7 抽查比例:10%`.
  package var statedBase: Int?
  /// How many equal instalments the year's amount is drawn in (每年2次各10%); nil where free.
  package var instalmentCount: Int?
  /// Whether several tasks reach the amount together (抽查比例之和≥50%).
  package var isShared = false
  /// What a reader should know about the words.
  package var remarks: Set<Remark> = []

  /// Makes a statement that asks the same of all objects; nil for one that asks of classes alone.
  package init(_ rule: RatioRule?) { self.rule = rule }
}

/// How often objects are to be checked (抽查频次), as facts without wording.
///
/// A text may hold several: `市级局每年组织1次；县级局每月组织1次`. How many times, per which span,
/// and for whom, as the text says it; what follows from it is decided elsewhere.
///
/// | Text | atLeast | atMost | span | isPerObject |
/// |---|---|---|---|---|
/// | `1次/年`, `每年一次`, `本年度检查一次` | 1 | 1 | `.years(1)` | false |
/// | `每年不少于1次` | 1 | – | `.years(1)` | false |
/// | `一般不超过2次/年` | – | 2 | `.years(1)` | false |
/// | `1—2次/年` | 1 | 2 | `.years(1)` | false |
/// | `对同一单位每2年抽查不超过1次` | – | 1 | `.years(2)` | true |
/// | `90天内不重复抽查` | – | 1 | `.days(90)` | true |
/// | `在许可有效期内同一单位不超过2次` | – | 2 | `.licence` | true |
/// | `=1`, `抽查1次` | 1 | 1 | – | false |
/// | `>=1`, `至少1次` | 1 | – | – | false |
package struct Frequency: Hashable, Sendable {
  /// The time within which the times are counted (周期).
  package enum Span: Hashable, Sendable {
    /// So many calendar years, from 1; 每年 is one.
    case years(Int)
    /// So many months, from 1; 每季度 is three, 每半年 is six.
    case months(Int)
    /// So many days, from 1; 每周 is seven.
    case days(Int)
    /// As long as the object's licence is valid (许可有效期内).
    case licence
  }

  /// The fewest times, from 1; nil when the text sets no lower limit.
  package var atLeast: Int?
  /// The most times, from 1; nil when the text sets no upper limit.
  package var atMost: Int?
  /// The time within which they are counted; nil when the text names none (the plan's year).
  package var span: Span?
  /// Whether the text speaks of one and the same object (对同一单位, 同一检查对象, 不重复).
  package var isPerObject = false
  /// Whether the text softens itself (原则上, 一般): a rule with room for reasons.
  package var isSoft = false
  /// The level of office that alone is meant (省级, 市级, 县级); nil for every office.
  package var level: String?

  /// Makes a frequency.
  package init(atLeast: Int? = nil, atMost: Int? = nil, span: Span? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.span = span
  }
}

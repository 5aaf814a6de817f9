/// The year, or the part of one, that a table is about (统计期间).
package struct SummaryPeriod: Hashable, Sendable {
  /// The year.
  let year: Int
  /// The part: 上半年, 第1季度; empty for a whole year or where nobody says.
  let part: String

  /// Reads the first year that a text names and the part beside it: `2024年上半年`, `2024年度`.
  ///
  /// Nil for a text without one, and for a day such as 2024年7月31日.
  package init?(_ text: String) {
    let folded = text.narrowed.filter { !$0.isWhitespace }
    guard let match = folded.firstMatch(of: /(20[0-9]{2})(?:年|$)/),
      folded.firstMatch(of: /20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日/) == nil
    else { return nil }
    guard let year = Int(match.1) else { return nil }
    self.year = year
    let rest = folded[match.range.upperBound...]
    part = Self.part(of: rest)
  }

  /// The period in words: 2024年上半年.
  package var words: String { "\(year)年\(part)" }

  /// Whether two tables can be summed: the same year, and no other part of it.
  func agrees(with other: SummaryPeriod) -> Bool {
    year == other.year && (part == other.part || part.isEmpty || other.part.isEmpty)
  }

  private static func part(of text: Substring) -> String {
    for half in ["上半年", "下半年"] where text.contains(half) { return half }
    guard let match = text.firstMatch(of: /第?([一二三四1-4])季度/) else { return "" }
    let digits = ["一": "1", "二": "2", "三": "3", "四": "4"]
    let digit = String(match.1)
    return "第\(digits[digit] ?? digit)季度"
  }
}

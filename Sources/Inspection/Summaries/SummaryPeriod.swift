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
    let folded = Array(text.narrowed.filter { !$0.isWhitespace })
    guard let start = folded.indices.first(where: { Self.isYear(folded[$0...]) }),
      let year = Int(String(folded[start..<start + 4]))
    else { return nil }
    self.year = year
    part = Self.part(of: String(folded[(start + 4)...]))
  }

  /// The period in words: 2024年上半年.
  package var words: String { "\(year)年\(part)" }

  /// Whether two tables can be summed: the same year, and no other part of it.
  func agrees(with other: SummaryPeriod) -> Bool {
    year == other.year && (part == other.part || part.isEmpty || other.part.isEmpty)
  }

  /// Whether a text begins with a year that is no part of a day.
  private static func isYear(_ text: ArraySlice<Character>) -> Bool {
    guard text.starts(with: "20"), text.prefix(4).count(where: isDigit) == 4 else { return false }
    let rest = text.dropFirst(4)
    guard let next = rest.first else { return true }
    guard next == "年" else { return false }
    let afterMonth = rest.dropFirst().drop(while: isDigit)
    return !(afterMonth.first == "月" && afterMonth.dropFirst().first.map(isDigit) == true)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func part(of text: String) -> String {
    for half in ["上半年", "下半年"] where text.contains(half) { return half }
    guard let quarter = text.firstRange(of: "季度")?.lowerBound, let last = text[..<quarter].last
    else { return "" }
    let digits: [Character: String] = ["一": "1", "二": "2", "三": "3", "四": "4"]
    let digit = digits[last] ?? String(last)
    return ["1", "2", "3", "4"].contains(digit) ? "第\(digit)季度" : ""
  }
}

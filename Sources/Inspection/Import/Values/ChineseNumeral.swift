/// Numbers written in Chinese characters, as dates use them (汉字数字): 二〇二一, 十, 二十三.
enum ChineseNumeral {
  /// The text with each run of Chinese digits rewritten in Arabic ones: 三月十日 is `3月10日`.
  static func arabic(in text: String) -> String {
    guard text.contains(where: contains) else { return text }
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let isNumeral = contains(first)
      let run = rest.prefix { isNumeral && (contains($0) || $0 == "O") }
      result += run.isEmpty ? String(first) : value(of: run)
      rest = rest.dropFirst(max(run.count, 1))
    }
    return result
  }

  /// Whether a character is one of the numerals: 〇 to 九, and 十.
  static func contains(_ character: Character) -> Bool {
    digits[character] != nil || character == "十"
  }

  /// 二〇二一 reads digit by digit, 二十三 by tens; 十 alone is 10.
  private static func value(of run: Substring) -> String {
    let parts = run.split(separator: "十", omittingEmptySubsequences: false).map(digitText)
    guard parts.count == 2 else { return parts.joined(separator: "10") }
    return (parts[0].isEmpty ? "1" : parts[0]) + (parts[1].isEmpty ? "0" : parts[1])
  }

  private static func digitText(_ run: Substring) -> String {
    // The letter O is often typed for 〇.
    run.map { String(digits[$0] ?? 0) }.joined()
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
}

/// The classes of credit risk and the words for them (信用风险等级, domain §3.3 and §4.6).
enum RiskClass {
  /// The class `A`–`E` that a label means, `U` for one that says there is none; nil when unknown.
  ///
  /// `A`, `A类`, `A级(低风险)`, `信用风险低`, `低风险` and `低` are all `A`; five levels need letters.
  static func letter(of label: String) -> String? {
    let key = label.headingKey
    if let first = key.first, "abcde".contains(first), !(key.dropFirst().first?.isLatin ?? false) {
      return first.uppercased()
    }
    let bare = key.replacing("信用", with: "").replacing("风险", with: "")
      .filter { !"类级等企业()".contains($0) }
    return words[bare]
  }

  /// Whether a text is a class as it is kept: `A`–`E` or `U`.
  static func isOne(_ text: String) -> Bool { text.count == 1 && "ABCDEU".contains(text) }

  /// A class as people read it: `A类`, 未分类.
  static func words(of letter: String) -> String { letter == "U" ? "未分类" : letter + "类" }

  private static let words = [
    "低": "A", "一般": "B", "中": "B", "中低": "B", "较高": "C", "中高": "C", "高": "D",
    "": "U", "未分": "U", "未评": "U", "未评定": "U", "未划分": "U", "暂未分": "U", "u": "U",
  ]
}

extension Character {
  fileprivate var isLatin: Bool { isASCII && isLetter }
}

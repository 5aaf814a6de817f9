/// Words that clerks write where there is nothing to write (空值写法, domain §5.8).
enum BlankWords {
  /// Whether a cell's text is empty, white space only, or one of the words.
  static func contains(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= longest else { return text.allSatisfy { $0 <= 0x20 } }
    return words.contains(String(decoding: text, as: UTF8.self).trimmingBlanks)
  }

  private static let words: Set<String> = [
    "", "无", "/", "／", "-", "—", "－", "--", "——", "同上", "〃", "\"", "暂无", "暂无数据",
    "空", "null", "NULL",
  ]
  private static let longest = 24
}

extension StringProtocol {
  /// The text without white space, U+200B and U+FEFF at its ends.
  package var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}

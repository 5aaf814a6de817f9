/// Words that clerks write where there is nothing to write (空值写法, domain §5.8).
enum BlankWords {
  /// Whether a cell's text is empty, white space only, or one of the words.
  static func contains(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= longest else { return text.trimmingBlanks.isEmpty }
    let text = text.trimmingBlanks
    return words.contains { text.elementsEqual($0) }
  }

  private static let words = [
    "", "无", "/", "／", "-", "—", "－", "--", "——", "同上", "〃", "\"", "暂无", "暂无数据",
    "空", "null", "NULL",
  ].map { Array($0.utf8) }
  private static let longest = 24
}

/// Hexadecimal digits as people type them (十六进制文本): full-width, upper-case, in groups.
enum HexText {
  /// The digits alone, in lower case; anything that is neither digit nor separator stays, so that
  /// it is found wrong afterwards.
  static func canonical(_ text: String) -> String {
    let text = text.narrowed.lowercased().filter { !isSeparator($0) }
    return text.hasPrefix("0x") ? String(text.dropFirst(2)) : text
  }

  /// The digits in groups of four, which people can compare and read aloud.
  static func grouped(_ digits: String) -> String {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
  }

  /// Whether every character is a digit, of which there is at least one.
  static func isHex(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }

  /// Whether a character stands between digits and means nothing.
  static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character.isPunctuation
      || character.unicodeScalars.allSatisfy(\.isBlank)
  }
}

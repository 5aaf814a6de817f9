/// Trimming and comparing of UTF-8 text as bytes, for the rows that pass by in millions (空白处理).
///
/// Blank is what prints nothing: Unicode White_Space, U+200B and U+FEFF.
extension ArraySlice<UInt8> {
  /// The text without blank characters at its ends.
  var trimmingBlanks: ArraySlice<UInt8> {
    var text = self
    while !text.isEmpty, text.blankLengthAtStart > 0 {
      text = text.dropFirst(text.blankLengthAtStart)
    }
    while let length = text.blankLengthAtEnd { text = text.dropLast(length) }
    return text
  }

  /// The number of bytes of the blank character at the start, 0 for any other one.
  var blankLengthAtStart: Int {
    guard let first else { return 0 }
    if first < 0x80 { return Self.isBlank(first) ? 1 : 0 }
    let second = count > 1 ? self[startIndex + 1] : 0
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard first == 0xE1 || first == 0xE2 || first == 0xE3 || first == 0xEF, count > 2 else {
      return 0
    }
    let scalar =
      UInt32(first & 0xF) << 12 | UInt32(second & 0x3F) << 6 | UInt32(self[startIndex + 2] & 0x3F)
    return Unicode.Scalar(scalar)?.isBlank == true ? 3 : 0
  }

  /// The number of bytes of the blank character at the end, nil for any other one.
  private var blankLengthAtEnd: Int? {
    guard let last else { return nil }
    if last < 0x80 { return Self.isBlank(last) ? 1 : nil }
    return [2, 3].first { $0 <= count && suffix($0).blankLengthAtStart == $0 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether the bytes hold a text; O(n·m), for short texts.
  func contains(_ text: [UInt8]) -> Bool {
    guard let first = text.first, count >= text.count else { return false }
    return indices.prefix(count - text.count + 1).contains {
      self[$0] == first && self[$0..<($0 + text.count)].elementsEqual(text)
    }
  }
}

extension StringProtocol {
  /// The text without white space, U+200B and U+FEFF at its ends.
  package var trimmingBlanks: String {
    String(decoding: Array(utf8)[...].trimmingBlanks, as: UTF8.self)
  }
}

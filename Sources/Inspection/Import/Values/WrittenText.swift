extension StringProtocol {
  /// The text with full-width ASCII made narrow and invisible characters removed.
  ///
  /// Ideographic and no-break spaces become spaces; U+200B and U+FEFF go. For reading numbers,
  /// dates and words of choice: names are kept verbatim.
  var narrowed: String {
    if isPlainHan { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x3000, 0xA0: result.append(" ")
      case 0x200B, 0xFEFF: continue
      default: result.append(scalar.narrowed)
      }
    }
    return String(result)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text points at the value above it: 同上, `〃`, `″`.
  var isDitto: Bool {
    guard (1...12).contains(count) else { return false }
    let text = trimmingBlanks
    return Self.dittoMarks.contains { text.elementsEqual($0) }
  }

  private static let dittoMarks = ["同上", "〃", "″", "\"", "＂", "''"].map { Array($0.utf8) }
}

extension Bool {
  /// Reads a flag (是否): 是 ✓ √ 有 Y 1 TRUE, 否 × N 0 FALSE or nothing; nil for anything else.
  init?(written text: String) {
    let text = text.narrowed.trimmingBlanks.lowercased()
    if ["", "否", "不是", "n", "no", "0", "false", "×", "✗", "x"].contains(text) {
      self = false
    } else if ["是", "有", "✓", "✔", "√", "y", "yes", "1", "true"].contains(text) {
      self = true
    } else {
      return nil
    }
  }
}

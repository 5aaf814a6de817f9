/// Text as a terminal shows it (终端显示).
extension String {
  /// The columns that the text takes: Chinese characters take two, marks on other characters none.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// The text with line breaks, control characters and marks that turn the direction of writing
  /// spelled out, so that a name can't look like a line of the report.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isUnseen ? scalar.spelling : String(scalar)
    }
  }

  /// The beginning that fits a width, with `…` for what was cut off.
  func cut(toDisplayWidth limit: Int) -> String {
    guard displayWidth > limit else { return self }
    var text = ""
    var width = 1
    for character in self {
      width += String(character).displayWidth
      guard width <= limit else { break }
      text.append(character)
    }
    return text + "…"
  }
}

extension Unicode.Scalar {
  /// Wide and full-width characters (East_Asian_Width W and F, UAX #11) by their blocks.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  fileprivate var displayWidth: Int {
    if isASCII { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// Whether it moves the text around it, or breaks the line, and isn't seen itself.
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: properties.isBidiControl
    default: false
    }
  }

  /// A line break is `⏎`, a tab `⇥`, any other one its number: `〔U+202E〕`.
  fileprivate var spelling: String {
    if self == "\n" { return "⏎" }
    if self == "\t" { return "⇥" }
    let digits = String(value, radix: 16, uppercase: true)
    return "〔U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "〕"
  }
}

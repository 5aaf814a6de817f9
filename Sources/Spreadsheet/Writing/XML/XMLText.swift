/// Text as it stands in the XML of a workbook.
enum XMLText {
  /// Appends the text of an element or an attribute, escaped for XML alone.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// Appends the text of a cell: characters that XML forbids are written as `_xHHHH_`, which
  /// Excel, WPS and LibreOffice read back (ECMA-376-1, 22.9.2.19).
  static func appendCell(_ text: String, to bytes: inout [UInt8]) {
    appendCell(Array(text.utf8)[...], to: &bytes)
  }

  /// Appends the text of a cell from its UTF-8 bytes.
  static func appendCell(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    guard !isPlain(text.span) else { return bytes.append(text.span) }
    guard text.indices.contains(where: { mayNeedEscape(text[$0...]) }) else {
      return append(text, to: &bytes)
    }
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.first {
      if isForbidden(scalar) || startsLikeEscape(rest) {
        bytes.append(contentsOf: escape(scalar).utf8)
      } else {
        append(String(scalar).utf8, to: &bytes)
      }
      rest.removeFirst()
    }
  }

  /// Whether a text is written just as it is; some that are may be missed.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return false
      case ..<0x20: return false
      case UInt8(ascii: "_"), 0xEF:
        let next = index + 1 < text.count ? text[index + 1] : 0
        if next == UInt8(ascii: "x") || next == 0xBF { return false }
      default: continue
      }
    }
    return true
  }

  /// Whether a text begins with a control character, U+FFFE or U+FFFF, or the start of an escape.
  private static func mayNeedEscape(_ text: ArraySlice<UInt8>) -> Bool {
    switch text[text.startIndex] {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20: true
    case 0xEF: text.starts(with: [0xEF, 0xBF, 0xBE]) || text.starts(with: [0xEF, 0xBF, 0xBF])
    case UInt8(ascii: "_"): text.starts(with: "_x".utf8)
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar))
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// Whether the text starts with `_xHHHH_` as its own words, which a reader must not decode.
  private static func startsLikeEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let start = Array(text.prefix(7))
    return start.count == 7 && start[0] == "_" && start[1] == "x" && start[6] == "_"
      && start[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}

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
    guard text.utf8.contains(where: needsEscape) else {
      return append(text.utf8, to: &bytes)
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if isForbidden(scalar) || startsLikeEscape(rest) {
        bytes.append(contentsOf: escape(scalar).utf8)
      } else {
        append(String(scalar).utf8, to: &bytes)
      }
      rest.removeFirst()
    }
  }

  /// Control characters, the first byte of U+FFFE and U+FFFF, and the underscore of an escape.
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0xEF || byte == UInt8(ascii: "_")
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

/// How wide a text is in digits of the standard font (文字宽度).
///
/// The widths are those of `LineCount`, so that a text as wide as its column takes one line:
/// everything outside ASCII takes two digits, capital letters a third more than one.
package enum TextWidth {
  /// The width of the widest line.
  package static func columns(of text: ArraySlice<UInt8>) -> Int {
    var (widest, width) = (0, 0)
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        widest = max(widest, width)
        width = 0
      } else {
        width += hundredths(byte)
      }
    }
    return (max(widest, width) + 99) / 100
  }

  /// The width of the character that a byte begins; 0 for a byte within one.
  private static func hundredths(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 131
    case ..<0x80: 106
    case 0xC0...: 200
    default: 0
    }
  }

  /// How many lines a text takes in a column of that width.
  package static func lines(of text: ArraySlice<UInt8>, columnWidth: Int) -> Int {
    guard columns(of: text) >= columnWidth || text.contains(UInt8(ascii: "\n")) else { return 1 }
    // A digit of the standard font is a little more than half a square wide.
    return LineCount(lineWidth: (columnWidth - 1) * 55)
      .lines(of: String(decoding: text, as: UTF8.self))
  }
}

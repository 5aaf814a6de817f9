/// How wide a text is in digits of the standard font (文字宽度): everything outside ASCII takes two.
package enum TextWidth {
  /// The width of the widest line.
  package static func columns(of text: ArraySlice<UInt8>) -> Int {
    var (widest, width) = (0, 0)
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        widest = max(widest, width)
        width = 0
      } else if byte < 0x80 {
        width += 1
      } else if byte >= 0xC0 {
        width += 2
      }
    }
    return max(widest, width)
  }

  /// How many lines a text takes in a column of that width.
  package static func lines(of text: ArraySlice<UInt8>, columnWidth: Int) -> Int {
    guard columns(of: text) >= columnWidth || text.contains(UInt8(ascii: "\n")) else { return 1 }
    // A digit of the standard font is a little more than half a square wide.
    return LineCount(lineWidth: (columnWidth - 1) * 55)
      .lines(of: String(decoding: text, as: UTF8.self))
  }
}

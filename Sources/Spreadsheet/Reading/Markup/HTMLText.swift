/// The text of a cell as a browser shows it: white space collapsed, lines broken.
struct HTMLText {
  /// The UTF-8 text so far, without white space at its ends.
  private(set) var bytes: [UInt8] = []
  private var hasSpace = false
  private var lineBreaks = 0

  /// Adds text; a no-break space counts as a space.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let byte = rest.popFirst() {
      let isNoBreakSpace = byte == 0xC2 && rest.first == 0xA0
      if isNoBreakSpace { rest.removeFirst() }
      guard byte > 0x20, !isNoBreakSpace else {
        hasSpace = true
        continue
      }
      writeGap()
      bytes.append(byte)
    }
  }

  /// Begins another line.
  mutating func breakLine() { lineBreaks += 1 }

  /// Begins another line unless one has just begun.
  mutating func beginParagraph() { lineBreaks = max(1, lineBreaks) }

  /// Empties the text; its buffer stays allocated.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    (hasSpace, lineBreaks) = (false, 0)
  }

  /// Writes the white space that stands before the next character.
  private mutating func writeGap() {
    if !bytes.isEmpty, lineBreaks > 0 {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lineBreaks))
    } else if !bytes.isEmpty, hasSpace {
      bytes.append(UInt8(ascii: " "))
    }
    (hasSpace, lineBreaks) = (false, 0)
  }
}

/// One text a row, all in one run of UTF-8 bytes (文本列).
///
/// Each text stands behind its length; a row holds where its text begins.
struct TextColumn: Sendable {
  private var starts = PackedIntegers()
  /// The empty text stands first, for all rows that have none.
  private var texts: [UInt8] = [0]

  /// The bytes of a row's text.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    var (place, length, shift) = (starts[index], 0, 0)
    while texts[place] >= 0x80 {
      length |= Int(texts[place] & 0x7F) << shift
      shift += 7
      place += 1
    }
    length |= Int(texts[place]) << shift
    return texts[(place + 1)..<(place + 1 + length)]
  }

  /// A row's text; one that is set takes new room, and the old bytes stay.
  subscript(index: Int) -> String {
    get { String(decoding: bytes(at: index), as: UTF8.self) }
    set { starts[index] = add(newValue.utf8) }
  }

  /// Adds the text of the next row.
  mutating func append(_ text: some Collection<UInt8>) { starts.append(add(text)) }

  private mutating func add(_ text: some Collection<UInt8>) -> Int {
    let start = texts.count
    var length = text.count
    guard length > 0 else { return 0 }
    while length >= 0x80 {
      texts.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    texts.append(UInt8(length))
    texts.append(contentsOf: text)
    return start
  }
}

/// Reads the lines of a document field by field, from bytes: a list has hundreds of thousands.
struct DocumentReader {
  /// The number of the line that comes next or is being read, from 2.
  private(set) var line = 2
  private let bytes: [UInt8]
  private var position: Int

  /// Starts behind the first line.
  /// - Throws: `unterminated` when the last line has no line feed, `title` when the first is another.
  init(_ bytes: [UInt8], title: String) throws(DocumentError) {
    guard bytes.last == Self.lineFeed else { throw .unterminated }
    guard bytes.starts(with: (title + "\n").utf8) else { throw .title(expected: title) }
    self.bytes = bytes
    position = title.utf8.count + 1
  }

  /// Whether no line is left.
  var isAtEnd: Bool { position == bytes.count }

  /// The meaning of the next field, behind which another stands on the line.
  /// - Throws: `form` where it has none, or stands at the end.
  mutating func field<Value>(_ value: (Span<UInt8>) -> Value?) throws(DocumentError) -> Value {
    try field(before: UInt8(ascii: "|"), value)
  }

  /// The meaning of the last field of the line.
  /// - Throws: `form` where it has none, or another stands behind it.
  mutating func lastField<Value>(
    _ value: (Span<UInt8>) -> Value?
  ) throws(DocumentError) -> Value {
    try field(before: Self.lineFeed, value)
  }

  /// Goes on to the next line.
  mutating func endLine() { line += 1 }

  private mutating func field<Value>(
    before mark: UInt8, _ value: (Span<UInt8>) -> Value?
  ) throws(DocumentError) -> Value {
    let end = endOfField
    guard bytes[end] == mark, let value = value(bytes.span.extracting(position..<end)) else {
      throw .form(line: line)
    }
    position = end + 1
    return value
  }

  /// Where the next mark stands, of which the last ends the document.
  private var endOfField: Int {
    let span = bytes.span
    var end = position
    while span[end] != UInt8(ascii: "|"), span[end] != Self.lineFeed { end += 1 }
    return end
  }

  private static let lineFeed = UInt8(ascii: "\n")
}

extension Int {
  /// Reads decimal digits without sign or leading zero, nil for anything else.
  init?(digits: Span<UInt8>) {
    guard (1...18).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0")
    else { return nil }
    self = 0
    for index in digits.indices {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      self = 10 * self + Int(digit)
    }
  }
}

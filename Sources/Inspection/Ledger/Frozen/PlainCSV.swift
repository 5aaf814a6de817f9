internal import Sampling
internal import Spreadsheet

/// RFC 4180 with LF and minimal quoting, as the ledger's files are written (台账中的 CSV).
enum PlainCSV {
  /// Writes a record and its line feed.
  static func append(_ values: [String], to bytes: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(field: value.utf8.span, to: &bytes)
    }
    bytes.append(lineFeed)
  }

  /// Writes a field, in quotes only where it needs them.
  static func append(field: Span<UInt8>, to bytes: inout [UInt8]) {
    // Without a way out of the loop many bytes are looked at together.
    var reasons: UInt8 = 0
    for index in field.indices { reasons |= needsQuotes(field[index]) ? 1 : 0 }
    if reasons == 0 {
      bytes.append(copying: field)
    } else {
      bytes.appendCSVField(field.indices.map { field[$0] })
    }
  }

  /// Whether a field with this byte stands in quotes.
  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == lineFeed || byte == carriageReturn
  }

  /// Splits well-formed text; nil where a record is open at the end.
  ///
  /// What a careless split lets pass is caught by writing it again.
  static func records(_ bytes: [UInt8]) -> [[String]]? {
    var records: [[String]] = []
    var values: [String] = []
    let isWhole = forEachField(of: bytes[...]) { field, isLast in
      guard let text = String(validating: field, as: UTF8.self) else { return false }
      values.append(text)
      guard isLast else { return true }
      records.append(values)
      values.removeAll(keepingCapacity: true)
      return true
    }
    return isWhole ? records : nil
  }

  /// Goes through the fields of well-formed text, without their quotes, each with whether it is the
  /// last of its record, until `body` is false.
  /// - Returns: Whether it went as far as the end, where no record is open.
  static func forEachField(
    of bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, _ isLast: Bool) -> Bool
  ) -> Bool {
    var start = bytes.startIndex
    var isOpen = false
    while start < bytes.endIndex {
      guard let end = end(ofFieldIn: bytes[start...]), let field = unquoted(bytes[start..<end]),
        body(field, bytes[end] == lineFeed)
      else { return false }
      isOpen = bytes[end] == comma
      start = end + 1
    }
    return !isOpen
  }

  /// Where the mark behind the first field stands; nil where there is none.
  private static func end(ofFieldIn bytes: ArraySlice<UInt8>) -> Int? {
    let span = bytes.span
    var isQuoted = false
    for index in span.indices {
      let byte = span[index]
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == comma || byte == lineFeed { return bytes.startIndex + index }
    }
    return nil
  }

  /// The field without its quotes; nil where the second is missing.
  private static func unquoted(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard field.first == quote else { return field }
    guard field.count > 1, field.last == quote else { return nil }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in field.dropFirst().dropLast() {
      isEscaped = byte == quote && !isEscaped
      if !isEscaped { text.append(byte) }
    }
    return text[...]
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

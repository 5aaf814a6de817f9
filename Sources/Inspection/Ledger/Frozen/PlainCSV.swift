internal import Spreadsheet

/// RFC 4180 with LF and minimal quoting, as the ledger's files are written (台账中的 CSV).
enum PlainCSV {
  /// Writes a record and its line feed.
  static func append(_ values: [String], to bytes: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(field: value.utf8, to: &bytes)
    }
    bytes.append(lineFeed)
  }

  /// Writes a field, in quotes only where it needs them.
  static func append(field: some Collection<UInt8>, to bytes: inout [UInt8]) {
    if field.contains(where: needsQuotes) {
      bytes.appendCSVField(field)
    } else {
      bytes.append(contentsOf: field)
    }
  }

  /// Whether a field with this byte stands in quotes.
  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == lineFeed || byte == UInt8(ascii: "\r")
  }

  /// Splits well-formed text; nil where a record is open at the end.
  ///
  /// What a careless split lets pass is caught by writing it again.
  static func records(_ bytes: [UInt8]) -> [[String]]? {
    var records: [[String]] = []
    var values: [String] = []
    var value: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted || (byte != comma && byte != lineFeed) {
        value.append(byte)
        continue
      }
      guard let text = unquoted(value) else { return nil }
      values.append(text)
      value.removeAll(keepingCapacity: true)
      guard byte == lineFeed else { continue }
      records.append(values)
      values.removeAll(keepingCapacity: true)
    }
    return value.isEmpty && values.isEmpty ? records : nil
  }

  private static func unquoted(_ value: [UInt8]) -> String? {
    guard value.first == quote else { return String(validating: value, as: UTF8.self) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in value.dropFirst().dropLast() {
      isEscaped = byte == quote && !isEscaped
      if !isEscaped { text.append(byte) }
    }
    return String(validating: text, as: UTF8.self)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
}

/// The bytes of a frozen file (冻结文件): UTF-8 without BOM, LF, minimal quoting, sorted bytewise.
///
/// ```
/// id,stratum,status,used,unit,name
/// 91330100799655058B,ALL,E,0,st001,张三商店
/// ```
/// A table has exactly one form, so reading is strict: what isn't written this way is refused.
enum FrozenTable {
  /// Writes rows under their heading, ordered by the bytes of their values from the first on.
  static func bytes<Row: FrozenRow>(_ rows: [Row]) -> [UInt8] {
    let sorted = rows.map(\.values).sorted { left, right in
      for (one, other) in zip(left, right) where !one.utf8.elementsEqual(other.utf8) {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return false
    }
    var bytes: [UInt8] = []
    for values in [Row.heading] + sorted { append(values, to: &bytes) }
    return bytes
  }

  /// Reads exactly what `bytes` writes; nil for anything else.
  static func rows<Row: FrozenRow>(of _: Row.Type, _ bytes: [UInt8]) -> [Row]? {
    guard let records = records(bytes), records.first == Row.heading else { return nil }
    var rows: [Row] = []
    for values in records.dropFirst() {
      guard values.count == Row.heading.count, let row = Row(values) else { return nil }
      rows.append(row)
    }
    return self.bytes(rows) == bytes ? rows : nil
  }

  private static func append(_ values: [String], to bytes: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(value, to: &bytes)
    }
    bytes.append(lineFeed)
  }

  private static func append(_ value: String, to bytes: inout [UInt8]) {
    guard value.utf8.contains(where: needsQuotes)
    else { return bytes.append(contentsOf: value.utf8) }
    bytes.append(quote)
    for byte in value.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Splits well-formed text; what a careless split lets pass is caught by writing it again.
  private static func records(_ bytes: [UInt8]) -> [[String]]? {
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

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == lineFeed || byte == carriageReturn
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

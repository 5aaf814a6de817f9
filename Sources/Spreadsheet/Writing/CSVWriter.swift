/// Rows of texts as comma-separated bytes (CSV, RFC 4180).
package struct CSVWriter {
  /// Who is going to read the bytes.
  package enum Style: Sendable {
    /// Excel and WPS: UTF-8 with a byte order mark, CRLF, guarded against formulas.
    case spreadsheet
    /// Older Chinese programs: as `spreadsheet`, but GB18030 without a byte order mark.
    case gb18030
  }

  /// A character that GB18030 can't hold.
  package struct UnmappableCharacter: Error, Hashable {
    /// The character.
    package let character: Character
    /// The row, from 1.
    package let row: Int
    /// The column, from 1.
    package let column: Int
  }

  /// What was written and isn't in the file yet, in the encoding of the style.
  package private(set) var bytes: [UInt8]
  /// Takes what was written; nil where all of it is kept.
  private let file: FileWriter?
  private let style: Style
  private let encoder: GB18030Encoder?
  private var rowCount = 0

  /// So many bytes are worth a write.
  private static let pieceSize = 1 << 16

  /// Starts a table that a file takes over as it grows; without one all of it is kept.
  package init(style: Style = .spreadsheet, to file: FileWriter? = nil) {
    (self.style, self.file) = (style, file)
    encoder = style == .gb18030 ? GB18030Encoder() : nil
    bytes = style == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row.
  ///
  /// - Throws: `UnmappableCharacter`; the row is then not added. `FileFailure`.
  package mutating func append(_ fields: some Collection<String>) throws {
    try append(fields.map { Array($0.utf8)[...] })
  }

  /// Adds a row of texts in UTF-8.
  ///
  /// - Throws: as for strings.
  package mutating func append(_ fields: [ArraySlice<UInt8>]) throws {
    rowCount += 1
    let start = bytes.count
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      do {
        bytes.appendCSVField(try encoded(guarded(field), column: index + 1))
      } catch {
        bytes.removeSubrange(start...)
        throw error
      }
    }
    bytes += [0x0D, 0x0A]
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Hands what was written over to the file.
  ///
  /// - Throws: `FileFailure`.
  package mutating func flush() throws {
    guard let file else { return }
    try file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A field that a spreadsheet would take for a formula gets a `'` in front, which the import
  /// takes off again; plain numbers such as `-5` stay (OWASP, CSV Injection).
  private func guarded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = field.first, "=+-@\t\r".utf8.contains(first), !Self.isPlainNumber(field)
    else { return field }
    return [UInt8(ascii: "'")] + field
  }

  private static func isPlainNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard text.count - digits.count <= 1 else { return false }
    if let point = digits.firstIndex(of: UInt8(ascii: ".")), point != digits.startIndex {
      digits = digits[digits.index(after: point)...]
    }
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The second byte of a GB18030 character is never a comma, a quote or a line break, so quoting
  /// works on encoded bytes too.
  private func encoded(
    _ field: ArraySlice<UInt8>, column: Int
  ) throws(UnmappableCharacter) -> ArraySlice<UInt8> {
    guard let encoder else { return field }
    let text = String(decoding: field, as: UTF8.self)
    if let bytes = encoder.encode(text) { return bytes[...] }
    let character = text.first { encoder.encode(String($0)) == nil } ?? "\u{FFFD}"
    throw UnmappableCharacter(character: character, row: rowCount, column: column)
  }
}

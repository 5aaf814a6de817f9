/// A table that people read beside the frozen files (附表): a heading and rows of texts.
///
/// UTF-8 with BOM, so that Excel and WPS open it as it is; LF; RFC 4180. A text that a
/// spreadsheet would take for a formula carries a leading `'`, as does one that starts with `'`.
///
/// The texts stand in one run of bytes: a province draws hundreds of thousands of rows.
struct FieldTable: Equatable {
  /// The columns' names.
  let heading: [String]
  /// All the fields, row by row.
  private var texts: [UInt8] = []
  /// Where each field ends.
  private var ends: PackedIntegers

  /// Makes a table without rows, and with room for so many.
  ///
  /// Room that no text comes to needs no memory; a long table that grows by doubling needs twice its own.
  init(heading: [String], room rowCount: Int = 0) {
    self.heading = heading
    let fieldCount = rowCount * heading.count
    ends = PackedIntegers(room: fieldCount, upTo: fieldCount * Self.usualLength)
    texts.reserveCapacity(fieldCount * Self.usualLength)
  }

  /// Most fields have fewer bytes.
  private static let usualLength = 32

  /// Makes a table of rows, each as long as the heading.
  init(heading: [String], rows: [[String]]) {
    self.init(heading: heading)
    for row in rows { append(row) }
  }

  /// Makes a table of rows that all carry the same names.
  init(_ rows: [DrawRecord.Fields], heading: [String]) {
    self.init(heading: heading, rows: rows.map { row in heading.map { row[$0] } })
  }

  /// Makes a table of two columns, 项目 and 值.
  init(pairs: DrawRecord.Fields) {
    self.init(heading: ["项目", "值"], rows: pairs.map { [$0.name, $0.value] })
  }

  /// Adds a row as long as the heading.
  mutating func append(_ row: some Sequence<String>) {
    for field in row { append(field: field.utf8) }
    endRow()
  }

  /// Adds a row of texts in UTF-8, as long as the heading.
  mutating func append(_ row: [ArraySlice<UInt8>]) {
    precondition(row.count == heading.count, "a row fills the heading")
    for field in row { append(field: field) }
  }

  /// Adds a field to the row that is being added, in UTF-8.
  mutating func append(field: some Collection<UInt8>) {
    texts.append(contentsOf: field)
    ends.append(texts.count)
  }

  /// Adds the fields of another table's row from a column on to the row that is being added.
  mutating func append(_ table: FieldTable, row: Int, from column: Int) {
    for column in column..<table.heading.count {
      append(field: table.bytes(row: row, column: column))
    }
  }

  /// Ends the row that is being added.
  func endRow() {
    precondition(ends.count.isMultiple(of: heading.count), "every row fills the heading")
  }
}

extension FieldTable {
  /// How many rows there are.
  var rowCount: Int { heading.isEmpty ? 0 : ends.count / heading.count }

  /// The bytes of a field.
  func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    let field = row * heading.count + column
    return texts[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
  }

  /// The bytes of a row's fields.
  func slices(ofRow row: Int) -> [ArraySlice<UInt8>] {
    heading.indices.map { bytes(row: row, column: $0) }
  }

  /// The text of a field.
  func text(row: Int, column: Int) -> String {
    String(decoding: bytes(row: row, column: column), as: UTF8.self)
  }

  /// A row's texts.
  func row(_ row: Int) -> [String] { heading.indices.map { text(row: row, column: $0) } }

  /// A row as named values.
  func fields(ofRow row: Int) -> DrawRecord.Fields {
    heading.indices.map { DrawRecord.Field(heading[$0], text(row: row, column: $0)) }
  }

  /// All the rows, where they are few.
  var rows: [[String]] { (0..<rowCount).map(row) }

  /// The rows as named values, where they are few.
  var fields: [DrawRecord.Fields] { (0..<rowCount).map(fields(ofRow:)) }

  /// The named values of a table of two columns.
  var pairs: DrawRecord.Fields { rows.map { DrawRecord.Field($0[0], $0[1]) } }
}

extension FieldTable {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The file's bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    // Each field has a comma or an end of the line behind it, and few have quotes.
    bytes.reserveCapacity(texts.count + 2 * ends.count + 1024)
    bytes += Self.mark
    Self.append(heading, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    for row in 0..<rowCount {
      for column in heading.indices {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(field: self.bytes(row: row, column: column), to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Appends fields with commas between them.
  static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field: Array(field.utf8)[...], to: &bytes)
    }
  }

  /// Appends a field in UTF-8, with a `'` before it where a spreadsheet would take it for a formula.
  static func append(field: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let field = isGuarded(field) ? [UInt8(ascii: "'")] + field : field
    PlainCSV.append(field: field.span, to: &bytes)
  }

  private static func isGuarded(_ field: ArraySlice<UInt8>) -> Bool {
    switch field.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D,
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Reads what `bytes` writes; nil for anything else.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark), Self.isText(bytes) else { return nil }
    var heading: [String] = []
    var isHeading = true
    var (texts, ends) = ([UInt8](), PackedIntegers(room: 0, upTo: bytes.count))
    texts.reserveCapacity(bytes.count)
    let isWhole = PlainCSV.forEachField(of: bytes.dropFirst(Self.mark.count)) { field, isLast in
      let field = field.first == UInt8(ascii: "'") ? field.dropFirst() : field
      if isHeading {
        heading.append(String(decoding: field, as: UTF8.self))
        isHeading = !isLast
        return true
      }
      texts.append(contentsOf: field)
      ends.append(texts.count)
      return isLast == ends.count.isMultiple(of: heading.count)
    }
    guard isWhole, !heading.isEmpty else { return nil }
    (self.heading, self.texts, self.ends) = (heading, texts, ends)
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    // Nobody asks where the bytes are wrong.
    (try? UTF8Span(validating: bytes.span)) != nil
  }
}

extension FileContent {
  /// The bytes of a table whose rows a closure hands on, each time the same: memory holds a piece of
  /// them.
  init(
    heading: [String],
    rows: @escaping @Sendable (_ row: ([String]) throws -> Void) throws -> Void
  ) {
    self.init(lines: { line in
      try line { $0 += FieldTable(heading: heading).bytes }
      try rows { row in
        precondition(row.count == heading.count, "every row fills the heading")
        try line { bytes in
          FieldTable.append(row, to: &bytes)
          bytes.append(UInt8(ascii: "\n"))
        }
      }
    })
  }
}

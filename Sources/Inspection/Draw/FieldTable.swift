/// A table that people read beside the frozen files (附表): a heading and rows of texts.
///
/// UTF-8 with BOM, so that Excel and WPS open it as it is; LF; RFC 4180. A text that a
/// spreadsheet would take for a formula carries a leading `'`, as does one that starts with `'`.
struct FieldTable: Equatable {
  /// The columns' names.
  let heading: [String]
  /// The rows, each as long as the heading.
  let rows: [[String]]

  /// Makes a table.
  init(heading: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == heading.count }, "every row fills the heading")
    self.heading = heading
    self.rows = rows
  }

  /// Makes a table of rows that all carry the same names.
  init(_ rows: [DrawRecord.Fields], heading: [String]) {
    self.init(heading: heading, rows: rows.map { row in heading.map { row[$0] } })
  }

  /// Makes a table of two columns, 项目 and 值.
  init(pairs: DrawRecord.Fields) {
    self.init(heading: ["项目", "值"], rows: pairs.map { [$0.name, $0.value] })
  }

  /// The rows as named values.
  var fields: [DrawRecord.Fields] {
    rows.map { row in zip(heading, row).map { DrawRecord.Field($0, $1) } }
  }

  /// The named values of a table of two columns.
  var pairs: DrawRecord.Fields { rows.map { DrawRecord.Field($0[0], $0[1]) } }
}

extension FieldTable {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The file's bytes.
  var bytes: [UInt8] {
    var bytes = Self.mark
    for row in [heading] + rows {
      Self.append(row, to: &bytes)
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

  /// Appends a field in UTF-8, with a `'` before what a spreadsheet would take for a formula.
  static func append(field: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let isFormula = field.first.map("=+-@\t\r'".utf8.contains) ?? false
    PlainCSV.append(field: isFormula ? ([UInt8(ascii: "'")] + field)[...] : field, to: &bytes)
  }

  /// Reads what `bytes` writes; nil for anything else.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark),
      let records = PlainCSV.records(Array(bytes.dropFirst(Self.mark.count))),
      let heading = records.first?.map(\.unguarded),
      records.allSatisfy({ $0.count == heading.count })
    else { return nil }
    self.init(heading: heading, rows: records.dropFirst().map { $0.map(\.unguarded) })
  }
}

extension String {
  /// The text as it was before a `'` was put there.
  fileprivate var unguarded: String { hasPrefix("'") ? String(dropFirst()) : self }
}

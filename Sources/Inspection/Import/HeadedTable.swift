package import Spreadsheet

/// A table whose headings are understood (已识别表头的表): which column holds what, which rows data.
package struct HeadedTable: Sendable {
  /// The file's name without its folder.
  package let file: String
  /// The sheet's name; nil for delimited text.
  package let sheet: String?
  /// What the table was taken for.
  package let kind: TableKind
  /// The numbers of the one or two heading rows.
  package let headingRows: ClosedRange<Int>
  /// The columns of each field, ascending; a field whose heading is repeated has several.
  package let columns: [Field: [Int]]
  /// Every heading by its column, as `headingKey`; parent and child joined for two-row headings.
  package let headings: [Int: String]
  /// The rows that hold data, merged cells filled, in order; all others are in `ignored`.
  package let dataRows: [Row]
  /// The rows that hold none, with the reason in a stable word such as 合计行.
  package let ignored: [Int: String]

  /// The columns of a field in order, empty where the table has none: the second 有效期 of a roster
  /// belongs to its second certificate.
  package func columns(of field: Field) -> [Int] { columns[field] ?? [] }

  /// Whether the table has a column for a field.
  package func has(_ field: Field) -> Bool { columns[field] != nil }

  /// Where a row stands, or one of its cells.
  package func location(row: Int, column: Int? = nil) -> CellLocation {
    CellLocation(file: file, sheet: sheet, row: row, column: column)
  }
}

package import Spreadsheet

/// A table whose headings are understood (已识别表头的表): which column holds what, which rows data.
package struct HeadedTable: Sendable {
  /// The file's name without its folder.
  package let file: String
  /// The sheet's name; nil for delimited text.
  package let sheet: String?
  /// Whether it is delimited text, or a copy of such text.
  package let isDelimited: Bool
  /// What the table was taken for.
  package let kind: TableKind
  /// The numbers of the one or two heading rows.
  package let headingRows: ClosedRange<Int>
  /// The columns of each field, ascending; a field whose heading is repeated has several.
  package let columns: [Field: [Int]]
  /// Every heading by its column, as `headingKey`; parent and child joined for two-row headings.
  package let headings: [Int: String]
  /// The rows that hold data, merged cells filled, in order; all others are in `ignored`.
  package internal(set) var dataRows: [Row]
  /// The rows that hold none, each with what it is.
  package let ignored: [Int: RowRole]
  /// The texts above the headings, one a line: the title of a plan names its year.
  package let title: String
  /// The columns that are hidden in the file, from 1; they count all the same.
  var hiddenColumns: [ClosedRange<Int>]
  /// Where the rows of a registry too long to be held are read from: then `dataRows` and `ignored`
  /// are those of its first rows.
  var source: RowSource?
  /// Tells rows with data from all others, from the first row on.
  let sorter: RowSorter

  /// Sorts a table's rows by the headings that were found in it.
  init(_ table: Table, headings candidate: HeadingCandidate) {
    file = table.file
    sheet = table.sheet
    isDelimited = table.isDelimited
    kind = candidate.kind
    headingRows = candidate.rows
    columns = candidate.columns
    headings = candidate.headings
    hiddenColumns = table.hiddenColumns
    title = table.rows.prefix { $0.number < candidate.rows.lowerBound }
      .flatMap { row in row.cells.map(row.text(of:)) }.joined(separator: "\n")
    sorter = RowSorter(table, headings: candidate)
    var sorter = sorter
    var dataRows: [Row] = []
    var ignored: [Int: RowRole] = [:]
    for row in table.rows {
      if let role = sorter.role(of: row) {
        ignored[row.number] = role
      } else {
        dataRows.append(row)
      }
    }
    self.dataRows = MergeFilling(table).fill(dataRows)
    self.ignored = ignored
  }

  /// The columns of a field in order, empty where the table has none: the second 有效期 of a roster
  /// belongs to its second certificate.
  package func columns(of field: Field) -> [Int] { columns[field] ?? [] }

  /// What became of the rows without data.
  var ignoredFates: RowFates {
    RowFates(ignored.lazy.map { (key: $0.key, value: .ignored(reason: $0.value.rawValue)) })
  }

  /// Whether the table has a column for a field.
  package func has(_ field: Field) -> Bool { columns[field] != nil }

  /// Where a row stands, or one of its cells.
  package func location(row: Int, column: Int? = nil) -> CellLocation {
    CellLocation(file: file, sheet: sheet, row: row, column: column)
  }
}

/// The rows of one sheet or text table, held in memory (表).
package struct Table: Sendable {
  /// The file's name without its folder.
  package let file: String
  /// The sheet's name, or nil where its file gives none, as delimited text.
  package var sheet: String?
  /// The non-empty rows, ascending by number.
  package var rows: [Row]
  /// The merged ranges; always empty for delimited text.
  package var merges: [CellRange]
  /// Whether it is delimited text, or a copy of such text in a workbook: its clerk had no merged
  /// cells to group rows by.
  package var isDelimited: Bool
  /// The columns that are hidden in the file, from 1.
  package var hiddenColumns: [ClosedRange<Int>] = []

  /// Makes a table from its rows and merged ranges.
  package init(file: String, sheet: String?, rows: [Row], merges: [CellRange] = []) {
    self.file = file
    self.sheet = sheet
    isDelimited = sheet == nil
    self.rows = rows
    self.merges = merges
  }

  /// Makes a table of text cells: one array a row from row 1, empty texts for empty cells.
  package init(file: String, sheet: String? = nil, texts: [[String]], merges: [CellRange] = []) {
    let rows = texts.enumerated().map { index, cells in
      var row = Row(number: index + 1)
      for (column, text) in cells.enumerated() { row.append(column: column + 1, text.utf8) }
      return row
    }
    self.init(file: file, sheet: sheet, rows: rows.filter { !$0.cells.isEmpty }, merges: merges)
  }
}

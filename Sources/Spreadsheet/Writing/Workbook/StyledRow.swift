/// A row to be written, with the looks of its cells (待写的行).
package struct StyledRow {
  /// One cell: its value as a reader gives it, and its look.
  package struct Cell {
    /// The column, from 1.
    package let column: Int
    /// What the value is.
    package let kind: Spreadsheet.Cell.Kind
    /// The value's text in UTF-8; empty for an empty cell with a look.
    package let text: ArraySlice<UInt8>
    /// The look.
    package let look: CellStyle.Look

    /// Makes a cell.
    package init(
      column: Int, kind: Spreadsheet.Cell.Kind = .text, _ text: ArraySlice<UInt8>,
      look: CellStyle.Look = .plain
    ) {
      (self.column, self.kind, self.text, self.look) = (column, kind, text, look)
    }
  }

  /// The row's number, from 1.
  package let number: Int
  /// The height in lines of the standard font; 1 for the default.
  package var lineCount = 1
  /// The cells in the order of their columns.
  package var cells: [Cell] = []

  /// Makes an empty row.
  package init(number: Int) { self.number = number }

  /// Adds a cell of text to the right of all the others.
  package mutating func append(_ text: String, at column: Int, look: CellStyle.Look = .plain) {
    cells.append(Cell(column: column, Array(text.utf8)[...], look: look))
  }
}

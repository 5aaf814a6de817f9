/// A sheet's frame, known before its rows are written (工作表版式).
package struct SheetLayout: Sendable {
  /// The name on its tab, as `SheetName` makes it.
  package let name: String
  /// Whether the tab is hidden.
  package var isHidden = false
  /// The widths of the columns from A on, in digits of the standard font; 0 for the default.
  package var columnWidths: [Int] = []
  /// The rows from the top that stay in sight when the sheet is scrolled.
  package var frozenRowCount = 0
  /// The rows that are printed on every page.
  package var repeatedRows: ClosedRange<Int>?
  /// The heading row and all below it that can be filtered.
  package var filter: CellRange?
  /// The merged ranges; none may touch another.
  package var merges: [CellRange] = []

  /// Whether a sheet that could not be read on one page across is printed on pages beside each other.
  package var spreadsOverPages = false

  /// Makes the layout of a sheet whose name is all that is known.
  package init(name: String) { self.name = name }

  /// How many pages stand beside each other in print.
  var pagesAcross: Int {
    guard spreadsOverPages else { return 1 }
    let width = columnWidths.reduce(0) { $0 + ($1 > 0 ? $1 : Self.defaultWidth) }
    return max(1, (width + Self.widestPage - 1) / Self.widestPage)
  }

  /// The digits that a line of A4 across still holds in readable type, at two thirds of its size.
  private static let widestPage = 220

  /// What a column is wide when nothing is said.
  static let defaultWidth = 10

  /// The width of a column, from 1, in digits.
  func width(ofColumn column: Int) -> Int {
    guard columnWidths.indices.contains(column - 1), columnWidths[column - 1] > 0 else {
      return Self.defaultWidth
    }
    return columnWidths[column - 1]
  }
}

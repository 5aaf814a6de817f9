/// One sheet of a file, before its rows are read (工作表).
package struct SheetSummary: Hashable, Sendable {
  /// Whether users see a sheet's tab.
  package enum Visibility: String, Sendable {
    /// Shown.
    case visible
    /// Hidden; a menu shows it again.
    case hidden
    /// Hidden so that only a program shows it again.
    case veryHidden
  }

  /// The sheet's name; empty for delimited text and unnamed tables.
  package let name: String
  /// Whether its tab is shown.
  package let visibility: Visibility
}

/// What is known of a sheet only after its last row.
package struct SheetTrailer: Sendable {
  /// The merged ranges in file order.
  package let merges: [CellRange]
  /// Whether an active auto filter hides rows, which are read all the same.
  package let hasFilteredRows: Bool
  /// The columns that are hidden, from 1, which are read all the same.
  package var hiddenColumns: [ClosedRange<Int>] = []
}

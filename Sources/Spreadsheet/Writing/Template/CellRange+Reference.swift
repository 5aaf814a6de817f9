extension CellRange {
  /// The upper left cell.
  var first: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }

  /// Whether a cell is one of its own.
  package func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns.contains(address.column)
  }

  /// The A1 form, such as `B3:D5`.
  package var reference: String {
    "\(first):\(CellAddress(row: rows.upperBound, column: columns.upperBound))"
  }
}

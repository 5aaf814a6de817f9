extension CellRange {
  /// The upper left cell.
  var first: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }

  /// The A1 form, such as `B3:D5`.
  var reference: String {
    "\(first):\(CellAddress(row: rows.upperBound, column: columns.upperBound))"
  }
}

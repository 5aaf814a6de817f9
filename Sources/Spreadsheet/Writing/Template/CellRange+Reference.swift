extension CellRange {
  /// Parses `B3` or `B3:D5`; nil for anything else.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
      .compactMap(CellAddress.init(reference:))
    guard let first = ends.first, let last = ends.last, ends.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// The upper left cell.
  var first: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }

  /// The A1 form, such as `B3:D5`.
  var reference: String {
    "\(first):\(CellAddress(row: rows.upperBound, column: columns.upperBound))"
  }
}

extension CellAddress {
  /// Parses `B3`, in capitals and without `$`; nil for anything else.
  fileprivate init?(reference: Substring) {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    let column = letters.reduce(0) { $0 * 26 + Int($1 - 0x40) }
    guard (1...3).contains(letters.count), let row = Int(reference.dropFirst(letters.count)),
      row > 0
    else { return nil }
    self.init(row: row, column: column)
  }
}

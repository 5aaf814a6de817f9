/// The columns that cells of earlier rows cover, so that later cells stand beside them (rowspan).
struct CoveredColumns {
  /// The last row in which each column is covered, by column from 1; 0 stands for none.
  private var lastRows: [Int] = []

  /// The first column from one on that is free in a row; O(columns).
  func firstFree(from column: Int, inRow row: Int) -> Int {
    var column = column
    while column <= lastRows.count, lastRows[column - 1] >= row { column += 1 }
    return column
  }

  /// Covers a range from its first row to its last.
  mutating func cover(_ range: CellRange) {
    let missing = range.columns.upperBound - lastRows.count
    lastRows.append(contentsOf: repeatElement(0, count: max(0, missing)))
    for column in range.columns { lastRows[column - 1] = range.rows.upperBound }
  }
}

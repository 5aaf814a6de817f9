/// The merged ranges of a document's table that go on from row to row (vMerge).
struct VerticalMerges {
  private struct Merge {
    let columns: ClosedRange<Int>
    let firstRow: Int
    /// Whether the row being read begins it or goes on with it.
    var isInRow = true
  }

  /// By the first column.
  private var merges: [Int: Merge] = [:]

  /// Begins a merge, and returns the range of the one that ends above it.
  mutating func begin(_ columns: ClosedRange<Int>, inRow row: Int) -> [CellRange] {
    let earlier = merges.updateValue(
      Merge(columns: columns, firstRow: row), forKey: columns.lowerBound)
    return earlier.flatMap { Self.range(of: $0, lastRow: row - 1) }.map { [$0] } ?? []
  }

  /// Goes on with the merge of a column, if there is one.
  mutating func go(onFrom column: Int) { merges[column]?.isInRow = true }

  /// Ends a row and returns, by columns, the merges that ended above it.
  mutating func endRow(_ row: Int) -> [CellRange] {
    let ended = merges.filter { !$0.value.isInRow }.sorted { $0.key < $1.key }
    for (column, _) in ended { merges[column] = nil }
    for column in merges.keys { merges[column]?.isInRow = false }
    return ended.compactMap { Self.range(of: $0.value, lastRow: row - 1) }
  }

  /// Ends the table with its last row and returns, by columns, the merges that reach it.
  func endTable(_ row: Int) -> [CellRange] {
    merges.sorted { $0.key < $1.key }.compactMap { Self.range(of: $0.value, lastRow: row) }
  }

  /// The range of a merge; nil for a single cell.
  private static func range(of merge: Merge, lastRow: Int) -> CellRange? {
    guard lastRow > merge.firstRow || merge.columns.count > 1 else { return nil }
    return CellRange(rows: merge.firstRow...lastRow, columns: merge.columns)
  }
}

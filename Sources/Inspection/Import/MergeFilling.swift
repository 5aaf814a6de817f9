import Spreadsheet

/// Gives every cell of a merged range the value of its first one (合并单元格填充).
///
/// A file keeps a merged range's value in its top left cell alone; the other cells are empty.
struct MergeFilling {
  private let merges: [CellRange]
  private let sources: [Int: Row]

  /// Prepares the merges of a table; O(rows + merges).
  init(_ table: Table) {
    merges = table.merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    let tops = Set(merges.map(\.rows.lowerBound))
    sources = Dictionary(
      uniqueKeysWithValues: table.rows.filter { tops.contains($0.number) }.map { ($0.number, $0) })
  }

  /// Prepares the merges of a table that lie within one row.
  init(across table: Table) {
    var table = table
    table.merges.removeAll { $0.rows.count > 1 }
    self.init(table)
  }

  /// The rows, in order, with their merged cells filled.
  func fill(_ rows: some Collection<Row>) -> [Row] {
    guard !merges.isEmpty else { return Array(rows) }
    var upcoming = merges[...]
    var open: [CellRange] = []
    return rows.map { row in
      open.removeAll { $0.rows.upperBound < row.number }
      while let next = upcoming.first, next.rows.lowerBound <= row.number {
        if next.rows.contains(row.number) { open.append(next) }
        upcoming.removeFirst()
      }
      return open.isEmpty ? row : fill(row, from: open)
    }
  }

  private func fill(_ row: Row, from ranges: [CellRange]) -> Row {
    var missing: [Int: (source: Row, cell: Cell)] = [:]
    for range in ranges {
      guard let source = sources[range.rows.lowerBound],
        let cell = source.cell(at: range.columns.lowerBound)
      else { continue }
      for column in range.columns where row.cell(at: column) == nil {
        missing[column] = (source, cell)
      }
    }
    guard !missing.isEmpty else { return row }
    let own = row.cells.map { ($0.column, (source: row, cell: $0)) }
    var filled = Row(number: row.number, isHidden: row.isHidden)
    for (column, from) in (own + missing.map { ($0, $1) }).sorted(by: { $0.0 < $1.0 }) {
      filled.append(column: column, kind: from.cell.kind, from.source.bytes[from.cell.range])
    }
    return filled
  }
}

/// The columns that cells of earlier rows cover, so that later cells stand beside them (rowspan).
struct CoveredColumns {
  /// What a column knows: up to a row, everything before another column is covered.
  private struct Run {
    var lastRow = 0
    var next = 0
  }

  /// By column from 1: the cell that covers it longest.
  private var cells: [Run] = []
  /// By column from 1: several cells side by side, passed over before.
  private var jumps: [Run] = []

  /// The first column from one on that is free in a row; rows are asked for in order.
  mutating func firstFree(from column: Int, inRow row: Int) -> Int {
    var jump = Run(lastRow: .max, next: column)
    while jump.next <= cells.count {
      let known = jumps[jump.next - 1]
      let run = known.lastRow >= row ? known : cells[jump.next - 1]
      guard run.lastRow >= row else { break }
      jump = Run(lastRow: min(jump.lastRow, run.lastRow), next: run.next)
    }
    if jump.next > column { jumps[column - 1] = jump }
    return jump.next
  }

  /// Covers a range up to its last row.
  mutating func cover(_ range: CellRange) {
    let missing = max(0, range.columns.upperBound - cells.count)
    cells.append(contentsOf: repeatElement(Run(), count: missing))
    jumps.append(contentsOf: repeatElement(Run(), count: missing))
    let run = Run(lastRow: range.rows.upperBound, next: range.columns.upperBound + 1)
    for column in range.columns where cells[column - 1].lastRow < run.lastRow {
      cells[column - 1] = run
    }
  }
}

/// Where the rows of a template went once its lists were repeated (行号对照).
struct RowMap: Equatable {
  private struct Shift: Equatable {
    /// The template's row of a list.
    let row: Int
    /// How often it was written; at least 1.
    let count: Int
  }

  /// Ascending by row.
  private var shifts: [Shift] = []

  /// Remembers that a row, below all those before, was written that often.
  mutating func repeatRow(_ row: Int, count: Int) {
    precondition(count > 0, "an empty list still takes one row")
    precondition(row > shifts.last?.row ?? 0, "rows are remembered from top to bottom")
    shifts.append(Shift(row: row, count: count))
  }

  /// The rows that a row of the template became.
  func rows(for row: Int) -> ClosedRange<Int> {
    var first = row
    for shift in shifts {
      if shift.row == row { return first...first + shift.count - 1 }
      if shift.row < row { first += shift.count - 1 }
    }
    return first...first
  }

  /// Whether every row stayed where it was.
  var isIdentity: Bool { shifts.allSatisfy { $0.count == 1 } }

  /// The first row that a row of the template became, both counted from 0 as drawings do.
  func first(fromZero row: Int) -> Int { rows(for: row + 1).lowerBound - 1 }

  /// References such as `A5:B6 C7` after the move; a cell of a repeated row becomes a range.
  func grown(_ references: String) -> String {
    references.split(separator: " ")
      .map { AreaReference($0)?.moved(by: self, growing: true).description ?? String($0) }
      .joined(separator: " ")
  }

  /// A single cell after the move: the first one where its row is repeated.
  func moved(_ reference: String) -> String {
    AreaReference(reference[...])?.moved(by: self, growing: false).description ?? reference
  }
}

/// Where the rows of a template went once its lists were repeated (行号对照).
struct RowMap {
  private struct Shift {
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

  /// A reference such as `A5:B6` or `$3:$4` after the shift; words without row numbers stay.
  func shifted(_ reference: Substring) -> String {
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
    return ends.enumerated().map { index, end in
      let name = end.prefix { !$0.isNumber }
      guard let row = Int(end.dropFirst(name.count)) else { return String(end) }
      let rows = rows(for: row)
      return name + String(index == 0 && ends.count > 1 ? rows.lowerBound : rows.upperBound)
    }.joined(separator: ":")
  }
}

/// A row of a unit with its place among the levels (汇总明细).
struct SummaryEntry: Sendable {
  /// The place of its table among those that were read.
  let table: Int
  /// The row.
  let row: SummaryRow
  /// The unit's path.
  let path: [String]
  /// Whether its numbers are summed; those of a repeated one aren't.
  var isCounted = true
  /// The columns of the catalogue in whose cells something was found.
  var marks: Set<Int> = []
}

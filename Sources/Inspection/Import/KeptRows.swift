internal import Spreadsheet

/// Rows of a long sheet that are to be shown again as they stand in the file (留存的行): its headings,
/// its last row and those in which something was found while they were read.
///
/// At most so many that they don't weigh on the memory; without one that is needed the sheet is read
/// again.
struct KeptRows: Sendable {
  private var rows: [Int: Row] = [:]

  /// How many there are at most.
  static let limit = 10_000

  /// Keeps a row, unless there are too many.
  mutating func keep(_ row: Row) {
    if rows.count < Self.limit { rows[row.number] = row }
  }

  /// The rows with some numbers, ascending; nil where one of them isn't kept.
  func all(of numbers: some Sequence<Int>) -> [Row]? {
    var found: [Row] = []
    for number in numbers.sorted() {
      guard let row = rows[number] else { return nil }
      found.append(row)
    }
    return found
  }
}

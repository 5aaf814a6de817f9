/// The rows in which the objects of a registry stand (行号列): nearly all follow one another, so that
/// only where one doesn't is noted.
struct RowNumbers: Sendable {
  /// How many there are.
  private(set) var count = 0
  /// The first object of each run of rows that follow one another, and its row.
  private var runs: [(start: UInt32, row: UInt32)] = []
  /// The rows that were set anew.
  private var changed: [Int: Int] = [:]
  /// The row that would go on with the last run.
  private var next: Int?

  /// The row of an object; 0 where it has none.
  subscript(index: Int) -> Int {
    get {
      precondition(index < count, "a row is asked for by its object")
      if !changed.isEmpty, let row = changed[index] { return row }
      let run = runs[runNumber(of: index)]
      return Int(run.row) + index - Int(run.start)
    }
    set { if self[index] != newValue { changed[index] = newValue } }
  }

  /// Adds the row of the next object.
  mutating func append(_ row: Int) {
    if row != next { runs.append((UInt32(count), UInt32(row))) }
    next = row + 1
    count += 1
  }

  /// The last run that doesn't start behind an object.
  private func runNumber(of index: Int) -> Int {
    var (low, high) = (0, runs.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(runs[middle].start) <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

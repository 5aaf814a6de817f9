/// A unit and all below it, summed (汇总单位合计).
struct SummaryNode: Sendable {
  /// The path from the folder that is summed; empty for the whole.
  let path: [String]
  /// The sums by the places of the catalogue.
  private(set) var counts: [Int]
  /// How many rows each sum is made of; 0 where no table has the column.
  private(set) var rowCounts: [Int]
  /// The columns among whose numbers something was found.
  private(set) var marks: Set<Int> = []
  /// The files that it is made of.
  private(set) var files: Set<String> = []

  /// Nothing yet.
  init(path: [String]) {
    self.path = path
    counts = SummaryCatalog.embedded.columns.map { _ in 0 }
    rowCounts = counts
  }

  /// The name; empty for the whole.
  var name: String { path.last ?? "" }

  /// Adds a row's numbers; those that can't be read are left out and marked.
  mutating func add(_ row: SummaryRow, of table: SummaryTable, marks found: Set<Int>) {
    files.insert(table.file)
    marks.formUnion(found)
    for (index, column) in table.layout.counts.enumerated() {
      rowCounts[column.place] += 1
      counts[column.place] += row.counts[index].value ?? 0
    }
  }

  /// The sum of a column; nil where no table has it.
  func count(_ place: Int) -> Int? { rowCounts[place] == 0 ? nil : counts[place] }

  /// A rate in percent, `—` of nothing, or where its two numbers don't stand in the same rows.
  func rate(_ rate: SummaryRules.Rate) -> String {
    let pair = rate.pairs.first { rowCounts[$0.part] > 0 && rowCounts[$0.whole] > 0 }
    guard let pair, rowCounts[pair.part] == rowCounts[pair.whole] else { return "—" }
    return ExactText.percent(counts[pair.part], of: counts[pair.whole])
  }
}

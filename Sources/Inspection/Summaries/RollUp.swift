/// The tables of lower levels as one (汇总): every row accounted for, every number traced to its
/// cell, nothing repaired.
package struct RollUp: Sendable {
  /// What the outcome is called, such as 某市.
  package let name: String
  /// Where every row went, sheet by sheet.
  package let accounts: [SheetAccount]
  /// What doesn't agree, in the order of files, rows and columns.
  package let diagnostics: [Diagnostic]
  /// The tables that were read.
  let tables: [SummaryTable]
  /// The rows of units, in the order of the tables; those of a level's own table aren't among them.
  let entries: [SummaryEntry]
  /// The units in the order in which they came, the whole first.
  let nodes: [SummaryNode]
  /// The period that most tables name; nil where none does.
  let period: SummaryPeriod?

  /// Reads and sums the tables of a folder.
  ///
  /// `period` is what the tables should be about; nil for what most of them say.
  /// - Throws: `DiskFailure`.
  package init(
    folder path: String, name: String, period: SummaryPeriod? = nil,
    access: FileAccess = FileAccess()
  ) throws {
    let folder = try SummaryFolder(path: path)
    let sources = SummarySources(folder, at: path, access: access)
    var check = RollUpCheck(sources.tables)
    check.checkTables()
    self.period = check.checkPeriods(expected: period)
    check.checkRepetitions()
    try check.checkLedgers(folder.ledgerFolders, at: path)
    nodes = check.sum(marking: sources.diagnostics)
    check.checkLevels(against: nodes)
    check.checkUnits(folder.lists, at: path, access: access, nodes: nodes)
    check.checkColumns()
    if sources.tables.isEmpty { check.report(.nothingToSum, at: CellLocation(file: path)) }
    self.name = name
    accounts = sources.accounts
    tables = sources.tables
    entries = check.entries
    diagnostics = (folder.diagnostics + sources.diagnostics + check.diagnostics)
      .sorted { $0.place < $1.place }
  }

  /// Whether nothing was found that makes the sums doubtful.
  package var isClean: Bool { !diagnostics.contains { $0.problem.severity >= .warning } }

  /// The units of a level, from 1.
  func units(ofLevel level: Int) -> [SummaryNode] { nodes.filter { $0.path.count == level } }

  /// How many levels there are.
  var levelCount: Int { nodes.map(\.path.count).max() ?? 0 }

  /// What the sum is made of, in one line.
  package var words: String {
    let units = entries.count { $0.isCounted }
    let rows = accounts.reduce(into: SheetAccount.Counts()) { sum, account in
      let counts = account.counts
      sum.imported += counts.imported
      sum.ignored += counts.ignored
      sum.rejected += counts.rejected
    }
    return "\(tables.count) 张表，\(levelCount) 级，\(Set(entries.map(\.path)).count) 个基层单位，"
      + "计入 \(units) 行；\(rows.words)"
  }
}

extension Diagnostic {
  /// Where it stands in the order in which people read.
  fileprivate var place: (String, String, Int, Int) {
    (location?.file ?? "", location?.sheet ?? "", location?.row ?? 0, location?.column ?? 0)
  }
}

/// Holds the tables of a work folder against each other (表间核对).
///
/// Each check stands in a file of its own and adds what it finds to the log.
struct CrossChecks {
  /// What was imported.
  let inputs: Inputs
  /// The tables it came from.
  let tables: TableSet
  /// Where every row went.
  let accounts: [SheetAccount]

  /// Runs all checks.
  func run(log: inout ImportLog) {
    checkStations(log: &log)
    checkItems(log: &log)
    checkCounts(log: &log)
    checkYears(log: &log)
    checkDivisions(log: &log)
    checkExportLimits(log: &log)
  }
}

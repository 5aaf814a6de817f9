extension CrossChecks {
  /// Reports plans whose title names another year than the settings, or than the first plan.
  func checkYears(log: inout ImportLog) {
    let years = tables[.plan].compactMap { table in
      PlanYear.year(in: table.title).map { (table, $0) }
    }
    guard let expected = inputs.settings.integer(.year) ?? years.first?.1 else { return }
    for (table, year) in years where year != expected {
      log.report(
        CrossProblem.otherYear(year, expected: expected),
        at: CellLocation(file: table.file, sheet: table.sheet))
    }
  }
}

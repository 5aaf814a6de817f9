import Sampling

/// Reads rosters of officers (执法检查人员名录库).
package enum RosterImporter {
  /// The officers of all rosters, each once, in the order of files and rows.
  ///
  /// Rows that belong to one person are joined first; then every person gets an id, and two
  /// persons with one certificate or one id are compared. Numbers of identity cards and telephones
  /// are never read.
  package static func inspectors(
    of tables: [HeadedTable], log: inout ImportLog
  ) -> [Inspector] {
    var people: [RosterPerson] = []
    for table in tables {
      reportColumns(of: table, log: &log)
      people += Self.people(in: table.filledDown(log: &log), log: &log)
    }
    return distinct(people, log: &log)
  }

  private static func reportColumns(of table: HeadedTable, log: inout ImportLog) {
    let heading = table.headingRows.upperBound
    guard let unit = table.columns(of: .unit).first else {
      return log.report(RosterProblem.noUnitColumn, at: table.location(row: heading))
    }
    if RosterRow.isCombined(unit, in: table) {
      log.report(RosterProblem.combinedUnit, at: table.location(row: heading, column: unit))
    }
  }

  /// The persons of one table; a row that continues the person above adds its certificates.
  private static func people(in table: HeadedTable, log: inout ImportLog) -> [RosterPerson] {
    var people: [RosterPerson] = []
    var above: RosterRow?
    for row in table.dataRows {
      var current = RosterRow(row, of: table)
      let continues = above.map { current.continues($0) } ?? false
      if !continues, current.name.isEmpty {
        current.reading.report(RosterProblem.missingName, at: .personName)
      }
      let isSettled = log.settle(current.reading)
      if isSettled, continues { people[people.count - 1].add(current) }
      if isSettled, !continues { people.append(RosterPerson(current)) }
      if !continues { above = isSettled ? current : nil }
    }
    return people
  }

  private static func distinct(
    _ people: [RosterPerson], log: inout ImportLog
  ) -> [Inspector] {
    var comparison = RosterComparison()
    for person in people { comparison.add(person, log: &log) }
    let inspectors = comparison.inspectors
    for inspector in inspectors
    where inspector.certificates.isEmpty && !inspector.isExpert && !inspector.isAssistant {
      log.report(
        RosterProblem.noCertificate(name: inspector.name), at: inspector.location)
    }
    return inspectors
  }
}

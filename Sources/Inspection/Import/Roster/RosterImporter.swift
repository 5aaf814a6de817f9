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

  /// The persons of one table; a row that continues the person above adds its certificates, or is
  /// refused with that person.
  private static func people(in table: HeadedTable, log: inout ImportLog) -> [RosterPerson] {
    var people: [RosterPerson] = []
    var above: RosterRow?
    let certificates = CertificateColumns(of: table)
    for row in table.dataRows {
      var current = RosterRow(row, of: table, certificates)
      if let above, current.continues(above) {
        log.join(current.reading.location)
        if log.settle(current.reading) { people[people.count - 1].add(current) }
        continue
      }
      if current.name.isEmpty {
        current.reading.report(RosterProblem.missingName, at: .personName)
      }
      if log.settle(current.reading) { people.append(RosterPerson(current)) }
      above = isAlone(current, log: log) ? nil : current
    }
    return people
  }

  /// Whether no row below can continue this one: it names nobody, or is refused and left out on
  /// purpose (剔除确认).
  private static func isAlone(_ row: RosterRow, log: ImportLog) -> Bool {
    row.name.isEmpty
      || row.reading.isRejected && log.isToBeExcluded(row.reading.location)
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

extension CrossChecks {
  /// Holds the numbers of rows against those that the office expects (名录应有户数, 人员应有人数).
  func checkCounts(log: inout ImportLog) {
    if let expected = inputs.settings.integer(.expectedEntities), isRead(.registry) {
      let found = rowCount(of: .registry)
      if found != expected {
        report(
          CrossProblem.entityCount(expected: expected, found: found), of: .expectedEntities,
          log: &log)
      }
    }
    if let expected = inputs.settings.integer(.expectedInspectors), isRead(.roster) {
      let found = personCount
      if found != expected {
        report(
          CrossProblem.inspectorCount(expected: expected, found: found), of: .expectedInspectors,
          log: &log)
      }
    }
  }

  /// Reports registries that have just as many rows as exports and formats stop at, unless the office
  /// says that it has so many objects (名录应有户数).
  func checkExportLimits(log: inout ImportLog) {
    guard inputs.settings.integer(.expectedEntities) != rowCount(of: .registry) else { return }
    for account in accounts where account.kind == .registry {
      let count = account.counts.total - account.counts.ignored
      guard let last = account.lastDataRow else { continue }
      if Self.lastRows.contains(last) || Self.exportLimits.contains(count) {
        log.report(CrossProblem.possiblyCut(rowCount: count), at: account.location(row: last))
      }
    }
  }

  /// Rows after which exports of platforms are known to stop, and as many as a sheet of the old or
  /// of the new format can have, with headings or without.
  private static let exportLimits: Set<Int> = [
    1000, 2000, 5000, 10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 500_000,
    65_535, 65_536, 1_048_575, 1_048_576,
  ]
  /// The last rows that sheets of the old and of the new format can have.
  private static let lastRows: Set<Int> = [65_536, 1_048_576]

  /// Whether there is any such table: where there is none, that has been reported, and no number is wrong.
  private func isRead(_ kind: TableKind) -> Bool { accounts.contains { $0.kind == kind } }

  /// Rows with data of a kind of table: repetitions don't count, refused ones do.
  private func rowCount(of kind: TableKind) -> Int {
    accounts.filter { $0.kind == kind }.reduce(0) { $0 + $1.counts.total - $1.counts.ignored }
  }

  /// The persons on the rosters, refused or not, each once, even over two rows.
  private var personCount: Int {
    accounts.filter { $0.kind == .roster }.reduce(0) { count, account in
      count + account.dataRowNumbers.count { !account.joinedRows.contains($0) }
    }
  }

  private func report(_ problem: CrossProblem, of setting: Setting, log: inout ImportLog) {
    log.report(problem, at: inputs.settings[setting]?.location)
  }
}

extension SheetAccount {
  /// The rows that hold data, refused or not.
  fileprivate var dataRowNumbers: [Int] {
    fates.rows(where: Self.isData)
  }

  /// The last of them.
  fileprivate var lastDataRow: Int? { fates.lastRow(where: Self.isData) }

  private static func isData(_ fate: Fate) -> Bool {
    if case .ignored = fate { false } else { true }
  }
}

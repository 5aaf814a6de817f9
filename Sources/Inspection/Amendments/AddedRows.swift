internal import Sampling

/// The rows of omitted entities (遗漏的检查对象), held against what was committed.
struct AddedRows {
  private let rows: [RegistryRow]
  private let history: [HistoryRow]
  private let attempt: Attempt
  private let files: FrozenFiles

  /// Takes the rows of one addition to a draw.
  /// - Throws: `LedgerProblem`, `DiskFailure` for a commit event that can't be read.
  init(_ rows: [RegistryRow], history: [HistoryRow], to attempt: Attempt) throws {
    self.rows = rows
    self.history = history
    self.attempt = attempt
    files = try FrozenFiles(of: attempt.commit)
  }

  /// What is wrong with them, given how often the ledger says each was drawn in the year.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func facts(used: [CanonicalID: Int]) throws -> [LedgerProblem.Fact] {
    guard !rows.isEmpty else { return [.malformed(file: "registry.csv")] }
    return try known() + strangers() + unknownCodes() + wrongCounts(used)
  }

  private func known() throws -> [LedgerProblem.Fact] {
    let frozen = try files.registry.rows(of: Set(rows.map(\.id)))
    let known = Set((frozen + attempt.addedRows).map(\.id))
    let twice = zip(rows, rows.dropFirst()).filter { $0.id == $1.id }.map(\.0)
    return (rows.filter { known.contains($0.id) } + twice).map {
      .amendment(.notOmitted(id: $0.id.text))
    }
  }

  private func strangers() -> [LedgerProblem.Fact] {
    let ids = Set(rows.map(\.id))
    return history.filter { !ids.contains($0.id) }
      .map { .unknownName(file: "history.csv", $0.id.text) }
  }

  private func unknownCodes() throws -> [LedgerProblem.Fact] {
    let strata = StratumCounts(text: try attempt.commit.commitment()["quota"] ?? "")?.counts ?? [:]
    let units = Set(files.codes.filter { $0.kind == "unit" }.map(\.code) + [UnitCodes.none.text])
    return rows.flatMap { row in
      [
        strata[row.stratum] == nil ? row.stratum.text : nil,
        units.contains(row.unit.text) ? nil : row.unit.text,
      ].compactMap(\.self)
    }.map { .unknownName(file: "registry.csv", $0) }
  }

  private func wrongCounts(_ used: [CanonicalID: Int]) -> [LedgerProblem.Fact] {
    let past = history.filter { $0.date.year == attempt.year }
    let counts = Dictionary(past.map { ($0.id, 1) }, uniquingKeysWith: +)
      .merging(used, uniquingKeysWith: +)
    let cap = ExclusionRules.reading(files.codes).rules.cap
    return rows.compactMap { row in
      let expected = counts[row.id, default: 0]
      if row.used != expected {
        return .wrongUse(id: row.id.text, expected: expected, found: row.used)
      }
      let status: PopulationRow.Status = expected >= cap ? .excluded("CAP") : .eligible
      let isCounted = row.status == .eligible || row.status == .excluded("CAP")
      return isCounted && row.status != status
        ? .wrongStatus(id: row.id.text, expected: status.text, found: row.status.text) : nil
    }
  }
}

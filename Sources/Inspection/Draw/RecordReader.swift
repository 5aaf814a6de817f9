internal import Sampling

/// Reads draws back from the ledger for the forms (台账读取): a view of it and of nothing else.
package struct RecordReader {
  private let ledger: Ledger
  private let last: Int?

  /// Reads from a ledger as it was after its event of a number; all of it by default.
  package init(_ ledger: Ledger, through last: Int? = nil) {
    (self.ledger, self.last) = (ledger, last)
  }

  /// The draws that stand and are complete, by task number.
  /// - Throws: `LedgerProblem` for an event that isn't what it must be; `DiskFailure`.
  package func records() throws -> [DrawRecord] { try draws().map(\.record) }

  /// The same draws as their events and as the forms tell them.
  /// - Throws: as `records`.
  func draws() throws -> [(attempt: Attempt, record: DrawRecord)] {
    try ledger.state(through: last).attempts.filter { $0.isStanding && $0.match != nil }
      .map { ($0, try record(of: $0)) }
      .sorted { $0.record.taskNumber < $1.record.taskNumber }
  }

  /// One complete draw.
  /// - Throws: as `records`.
  func record(of attempt: Attempt) throws -> DrawRecord {
    guard let seed = try attempt.seed?.seed(), let match = attempt.match
    else { preconditionFailure("only complete draws are read") }
    let commitment = try attempt.commit.commitment()
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    let changes = try AmendmentRecord(attempt)
    let teams =
      try attempt.amendments.isEmpty
      ? match.table(TeamList.fileName)
      : TeamList(MatchDocument(teams: attempt.teams), officers: attempt.commit.officers()).table
    let seedFacts = SeedFacts(attempt, commitment, seed, ledger.head).fields
    var record = try DrawRecord(
      taskNumber: Int(facts["任务序号"]) ?? 0, isTest: commitment["test"] == "yes",
      facts: facts + attempt.commit.contact()
        + seedFacts.noting(attempt, in: ledger.state(through: last)) + changes.facts,
      items: try attempt.commit.table(CommitmentPapers.Name.items).fields,
      entities: try entities(of: attempt, teams: teams.fields, changes),
      reserves: try reserves(of: attempt), strata: try strata(of: attempt),
      groups: groups(of: teams.fields), changes: changes.rows)
    record.results = attempt.records
    return record
  }

  private func entities(
    of attempt: Attempt, teams: [DrawRecord.Fields], _ changes: AmendmentRecord
  ) throws -> [DrawRecord.Fields] {
    let listed = Dictionary(
      try attempt.listedObjects().map { ($0["编号"], $0) }, uniquingKeysWith: { first, _ in first })
    let order = try attempt.result.flatMap {
      try BatchOrder(of: $0.result(), commit: attempt.commit)
    }
    let teams = Dictionary(teams.map { ($0["编号"], $0) }, uniquingKeysWith: { first, _ in first })
    let task = try attempt.taskNumber()
    return attempt.checks.map { check in
      let entity = listed[check.id.text] ?? []
      let team = teams[check.id.text] ?? []
      let notes = [order?.words(of: check.id.text), entity[EntityList.ownColumns]]
      let note = (notes.compactMap(\.self) + changes.notes(of: check)).filter { !$0.isEmpty }
      return (order?.fields(of: check.id.text) ?? [])
        + [.init(entity.first?.name ?? "抽取顺位", String(check.number))] + entity.dropFirst()
        + team.dropFirst()
        + [
          .init("表格编号", FormCode(of: check, task: task).description),
          .init("备注", note.joined(separator: "；")),
        ]
    }
  }

  private func reserves(of attempt: Attempt) throws -> [DrawRecord.Fields] {
    let left = Set(try attempt.reserves().map(\.ticket.id.text))
    return try attempt.result.map { try $0.table(EntityList.reserves).fields }?
      .filter { left.contains($0["编号"]) }
      .map { [.init("候补顺位", $0["抽取顺位"])] + $0.dropFirst() } ?? []
  }

  private func strata(of attempt: Attempt) throws -> [DrawRecord.Fields] {
    let cutoffs = Dictionary(
      try attempt.drawnLines().map { ($0.stratum.text, $0.ticket) }, uniquingKeysWith: max)
    return try attempt.commit.table(CommitmentPapers.Name.strata).fields.map {
      $0 + [.init("截止号码", cutoffs[$0["代码"]]?.number.hex ?? "")]
    }
  }

  private func groups(of teams: [DrawRecord.Fields]) -> [DrawRecord.Fields] {
    var counts: [String: Int] = [:]
    for team in teams { counts[team["检查组"], default: 0] += 1 }
    var seen: Set<String> = []
    return teams.filter { seen.insert($0["检查组"]).inserted }.map { team in
      team.dropFirst() + [.init("户数", String(counts[team["检查组"]] ?? 0))]
    }
  }
}

extension LedgerEvent {
  /// One of the tables that stand beside an event's documents.
  /// - Throws: `LedgerProblem` when it is missing or malformed; `DiskFailure`.
  func table(_ file: String) throws -> FieldTable {
    guard let table = FieldTable(bytes: try bytes(of: file)) else {
      throw LedgerProblem(.malformed(file: file), at: label)
    }
    return table
  }

  /// Whom an object may ask; empty for an office that names nobody, and in older ledgers.
  /// - Throws: as `table`.
  fileprivate func contact() throws -> DrawRecord.Fields {
    let file = CommitmentPapers.Name.contact
    return files[file] == nil ? [] : try table(file).pairs
  }

  /// The label of each stratum's code, as a commit event freezes it.
  func stratumLabels() throws -> [Code: String] {
    let codes: [CodeRow] = try FrozenFiles.rows(of: self)
    return Dictionary(
      codes.filter { $0.kind == "stratum" }.compactMap { row in
        Code(row.code).map { ($0, row.label) }
      },
      uniquingKeysWith: { first, _ in first })
  }
}

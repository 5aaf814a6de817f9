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
    let state = try state()
    return try state.completeDraws.map { ($0, try record(of: $0, in: state)) }
      .sorted { $0.record.taskNumber < $1.record.taskNumber }
  }

  /// The same draws without their lists.
  /// - Throws: as `records`.
  package func outlines() throws -> [DrawOutline] {
    let state = try state()
    return try state.completeDraws
      .map { try outline(of: $0, changes: AmendmentRecord($0), in: state) }
      .sorted { $0.taskNumber < $1.taskNumber }
  }

  /// One complete draw.
  /// - Throws: as `records`.
  func record(of attempt: Attempt) throws -> DrawRecord { try record(of: attempt, in: state()) }

  private func state() throws -> LedgerState { try ledger.state(through: last) }

  private func record(of attempt: Attempt, in state: LedgerState) throws -> DrawRecord {
    let objects = try DrawnObjects(of: attempt)
    let outline = try outline(of: attempt, changes: objects.changes, in: state)
    var record = try DrawRecord(
      taskNumber: outline.taskNumber, isTest: outline.isTest, facts: outline.facts,
      items: attempt.commit.table(CommitmentPapers.Name.items).fields, entities: Array(objects),
      reserves: reserves(of: attempt), strata: strata(of: attempt),
      groups: groups(of: objects.teams.fields), changes: objects.changes.rows)
    record.results = attempt.records
    return record
  }

  private func outline(
    of attempt: Attempt, changes: AmendmentRecord, in state: LedgerState
  ) throws -> DrawOutline {
    guard let seed = try attempt.seed?.seed() else {
      preconditionFailure("only complete draws are read")
    }
    let commitment = try attempt.commit.commitment()
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    let seedFacts = SeedFacts(attempt, commitment, seed, ledger.head).fields
    return DrawOutline(
      taskNumber: Int(facts["任务序号"]) ?? 0, isTest: commitment["test"] == "yes",
      facts: facts + (try attempt.commit.contact()) + (try seedFacts.noting(attempt, in: state))
        + changes.facts)
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

extension LedgerState {
  /// The draws that stand and are complete.
  var completeDraws: [Attempt] { attempts.filter { $0.isStanding && $0.match != nil } }
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

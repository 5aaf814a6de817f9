internal import Sampling

/// Reads draws back from the ledger for the forms (台账读取): a view of it and of nothing else.
package struct RecordReader {
  private let ledger: Ledger

  /// Reads from a ledger.
  package init(_ ledger: Ledger) { self.ledger = ledger }

  /// The draws that stand and are complete, by task number.
  /// - Throws: `LedgerProblem` for an event that isn't what it must be; `DiskFailure`.
  package func records() throws -> [DrawRecord] {
    try ledger.state().attempts.filter { $0.isStanding && $0.match != nil }.map(record)
      .sorted { $0.taskNumber < $1.taskNumber }
  }

  /// One complete draw.
  /// - Throws: as `records`.
  func record(of attempt: Attempt) throws -> DrawRecord {
    guard let resultEvent = attempt.result, let matchEvent = attempt.match,
      let seed = try attempt.seed?.seed()
    else { preconditionFailure("only complete draws are read") }
    let commitment = try attempt.commit.commitment()
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    let teams = try matchEvent.table(TeamList.fileName).fields
    let drawn = try resultEvent.table(EntityList.drawn).fields
    let number = Int(facts["任务序号"]) ?? 0
    let order = try BatchOrder(of: resultEvent.result(), commit: attempt.commit)
    let entities = zip(drawn, teams).map { entity, team in
      let code = formCode(of: entity, task: number, entry: resultEvent.entry)
      let place = [order?.words(of: entity["编号"]), entity[EntityList.ownColumns]]
      return (order?.fields(of: entity["编号"]) ?? []) + entity + team.dropFirst()
        + [
          .init("表格编号", code),
          .init("备注", place.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "；")),
        ]
    }
    return DrawRecord(
      taskNumber: number, isTest: commitment["test"] == "yes",
      facts: facts + SeedFacts(attempt, commitment, seed, ledger.head).fields,
      items: try attempt.commit.table(CommitmentPapers.Name.items).fields, entities: entities,
      reserves: try resultEvent.table(EntityList.reserves).fields.map(asReserve),
      strata: try strata(of: attempt.commit, result: resultEvent.result()),
      groups: groups(of: teams))
  }

  /// Task number, rank, and 6 hex characters that bind the form to this draw (DRAW §1.12).
  private func formCode(of entity: DrawRecord.Fields, task: Int, entry: Digest) -> String {
    let mark = Digest(hashing: "\(entry.hex)|\(entity["编号"])").hex.prefix(6)
    return "\(task)-\(entity["抽取顺位"])-\(mark)"
  }

  private func asReserve(_ entity: DrawRecord.Fields) -> DrawRecord.Fields {
    [.init("候补顺位", entity["抽取顺位"])] + entity.dropFirst()
  }

  private func strata(
    of commit: LedgerEvent, result: ResultDocument
  ) throws -> [DrawRecord.Fields] {
    let cutoffs = Dictionary(
      result.lines.map { ($0.stratum.text, $0.ticket.number.hex) }, uniquingKeysWith: { $1 })
    return try commit.table(CommitmentPapers.Name.strata).fields.map {
      $0 + [.init("截止号码", cutoffs[$0["代码"]] ?? "")]
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

  /// The officers who may be sent, as a commit event lists them.
  func officers() throws -> [CanonicalID: TeamList.Officer] {
    let rows = try table(CommitmentPapers.Name.officers).fields
    return Dictionary(
      rows.compactMap { row in
        CanonicalID(canonical: row["编号"]).map {
          ($0, .init(name: row["姓名"], certificates: row["执法证号"]))
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The label of each stratum's code, as a commit event freezes it.
  func stratumLabels() throws -> [Code: String] {
    let codes = try FrozenFiles(of: self).codes.filter { $0.kind == "stratum" }
    return Dictionary(
      codes.compactMap { row in Code(row.code).map { ($0, row.label) } },
      uniquingKeysWith: { first, _ in first })
  }
}

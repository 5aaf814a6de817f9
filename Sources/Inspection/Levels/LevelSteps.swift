internal import Sampling

/// The steps from a county's commitment to its teams: seed, part of the list, match (承办步骤).
///
/// A step that is in the ledger already is skipped.
struct LevelSteps {
  private let received: ReceivedTask
  private let office: String
  private let date: CalendarDate

  /// Prepares the steps of a task that was handed down with its list.
  init(received: ReceivedTask, by office: String, on date: CalendarDate) {
    self.received = received
    self.office = office
    self.date = date
  }

  /// Takes the steps that are missing.
  /// - Returns: The match event where it is new, and the number of checks.
  /// - Throws: `LevelRefusal` without a list; `Findings` when the places can't be filled;
  ///   `LedgerProblem`, `DiskFailure`.
  func finish(
    _ sources: [Seed.Source], in ledger: inout Ledger
  ) throws -> (LedgerEvent?, checks: Int) {
    guard let attempt = try ledger.state().attempt(below: received.package) else {
      preconditionFailure("officers are committed before they are drawn")
    }
    guard let list = try received.parent.list() else {
      throw LevelRefusal.nothingToDo(.notDrawn)
    }
    if attempt.match != nil { return (nil, list.lines.count) }
    let commitment = try attempt.commit.commitment()
    let seed = try attempt.seed?.seed() ?? Seed(commitment: commitment.digest, sources: sources)
    let match = try matched(list, seed, of: attempt)
    let fields = try fields(of: attempt, in: ledger)
    let number = attempt.commit.label.name.drop { $0 != "-" }
    if attempt.seed == nil {
      try ledger.append(
        .seed, name: "种子\(number)",
        fields: fields.merging(try fallback(sources)) { own, _ in own },
        files: ["seed.txt": Array(seed.document.text.utf8)])
    }
    if attempt.result == nil {
      try ledger.append(
        .result, name: "抽取\(number)", fields: fields, files: try files(of: list))
    }
    let event = try ledger.append(
      .match, name: "选派\(number)", fields: fields,
      files: TeamList.files(of: match, officers: attempt.commit.officers()))
    return (event, list.lines.count)
  }

  /// What the level above noted where another issue took the place of the promised one.
  private func fallback(_ sources: [Seed.Source]) throws -> [String: String] {
    guard received.parent.seed?.sources == sources else { return [:] }
    return try received.package.attempt()?.seed?.fields ?? [:]
  }

  /// The list as a document and as people read it; the reserves stay with the level above.
  private func files(of list: ResultDocument) throws -> [String: [UInt8]] {
    let people = try received.table(of: list)
    return [
      "result.txt": Array(list.text.utf8),
      "reserve.txt": Array(ResultDocument(.reserve, lines: []).text.utf8),
      EntityList.drawn: people.bytes,
      EntityList.reserves: FieldTable(heading: people.heading, rows: []).bytes,
    ]
  }

  private func matched(
    _ list: ResultDocument, _ seed: Seed, of attempt: Attempt
  ) throws -> MatchDocument {
    do { return try Redraw(attempt.commit).match(list, seed) } catch is Shortage {
      let problem = try ShortageProblem(
        of: attempt.commit, checks: list.lines.map(\.ticket.id), seed: seed)
      throw Findings([Diagnostic(problem)])
    }
  }

  private func fields(of attempt: Attempt, in ledger: Ledger) throws -> [String: String] {
    let papers = Papers.event(of: received.package, in: try ledger.state())
    return [
      "at": date.iso, "by": office, "task": attempt.task, "commit": String(attempt.commit.number),
      ParentReference.field: papers.map { String($0.number) } ?? "",
    ]
  }
}

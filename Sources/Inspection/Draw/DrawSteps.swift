internal import Sampling
internal import Spreadsheet

/// The steps from a commitment to the teams: seed, result, match; each is one event (抽取步骤).
///
/// A step that is already in the ledger is skipped, so a draw that was interrupted goes on where
/// it stopped.
struct DrawSteps {
  /// The task.
  let task: PlanTask
  /// The work folder's contents, for what people read.
  let inputs: Inputs
  /// The office's settings.
  let settings: DrawSettings
  /// The day that new events carry.
  let date: CalendarDate

  /// Takes the steps that are missing.
  /// - Throws: `Findings` when the places can't be filled; `LedgerProblem`, `DiskFailure`.
  func finish(_ name: String, source: Seed.Source, in ledger: inout Ledger) throws {
    guard let attempt = try ledger.state().standing(name) else {
      preconditionFailure("a task is committed before it is drawn")
    }
    let seed = try attempt.seed?.seed() ?? addSeed(attempt, source, to: &ledger)
    let redraw = try Redraw(attempt.commit)
    let drawn = try Drawn(redraw.selection(seed))
    let match = Later { [self] in try matched(redraw, drawn.result, seed, of: attempt) }
    // The teams are put into words while the ledger reads again what it says of the result.
    let files = Later {
      try TeamList.files(of: match.value(), officers: attempt.commit.officers())
    }
    if attempt.result == nil {
      try ledger.append(.result, name: "抽取-任务\(task.number)", fields: fields(of: attempt)) { desk in
        try write(drawn, of: attempt, on: &desk)
        // A shortage keeps the result from being written.
        _ = try match.value()
        return [:]
      }
    }
    try ledger.append(
      .match, name: "选派-任务\(task.number)", fields: fields(of: attempt), files: files.value())
  }

  /// The documents of a selection.
  private struct Drawn {
    let result: ResultDocument
    let reserve: ResultDocument

    init(_ selection: Selection) {
      result = ResultDocument(.result, of: selection)
      reserve = ResultDocument(.reserve, of: selection)
    }
  }

  private func addSeed(
    _ attempt: Attempt, _ source: Seed.Source, to ledger: inout Ledger
  ) throws -> Seed {
    let seed = Seed(commitment: try attempt.commit.commitment().digest, sources: [source])
    try ledger.append(
      .seed, name: "种子-任务\(task.number)", fields: fields(of: attempt),
      files: ["seed.txt": Array(seed.document.text.utf8)])
    return seed
  }

  /// Writes the files of the result: most of them are lists, which are made as they are written.
  private func write(
    _ drawn: Drawn, of attempt: Attempt, on desk: inout EventDesk
  ) throws {
    let labels = try attempt.commit.stratumLabels()
    let entities = try KnownEntities([drawn.result, drawn.reserve], in: inputs.entities)
    let order = try BatchOrder(of: drawn.result, commit: attempt.commit)
    let list = EntityList(drawn.result, entities: entities, labels: labels, order: order)
    let reserves = EntityList(drawn.reserve, entities: entities, labels: labels)
    try desk.write("result.txt") { try $0(drawn.result.bytes) }
    try desk.write("reserve.txt") { try $0(drawn.reserve.bytes) }
    try desk.write(EntityList.drawn, list.content.forEachPiece)
    try desk.write(EntityList.reserves, reserves.content.forEachPiece)
  }

  private func matched(
    _ redraw: Redraw, _ result: ResultDocument, _ seed: Seed, of attempt: Attempt
  ) throws -> MatchDocument {
    do {
      return try redraw.match(result, seed)
    } catch is Shortage {
      let problem = try ShortageProblem(
        of: attempt.commit, checks: result.lines.map(\.ticket.id), seed: seed)
      throw Findings([Diagnostic(problem, at: task.location)])
    }
  }

  private func fields(of attempt: Attempt) -> [String: String] {
    settings.fields(of: attempt, on: date)
  }
}

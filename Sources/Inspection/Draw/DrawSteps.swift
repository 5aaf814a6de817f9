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
    let selection = try redraw.selection(seed)
    let lists = Later { [self] in try resultFiles(attempt, selection) }
    // Worked out before the result is written, so that a shortage is known at once.
    let match = try matched(redraw, ResultDocument(.result, of: selection), seed, of: attempt)
    let teams = Later { try TeamList(match, officers: attempt.commit.officers()).table.bytes }
    if attempt.result == nil {
      try ledger.append(
        .result, name: "抽取-任务\(task.number)", fields: fields(of: attempt),
        files: try lists.value())
    }
    try ledger.append(
      .match, name: "选派-任务\(task.number)", fields: fields(of: attempt),
      files: ["match.txt": match.bytes, TeamList.fileName: try teams.value()])
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

  /// The files of the result; none where it stands already.
  private func resultFiles(
    _ attempt: Attempt, _ selection: Selection
  ) throws -> [String: [UInt8]] {
    guard attempt.result == nil else { return [:] }
    let (result, reserve) = (
      ResultDocument(.result, of: selection), ResultDocument(.reserve, of: selection)
    )
    let labels = try attempt.commit.stratumLabels()
    let entities = try KnownEntities([result, reserve], in: inputs.entities)
    let order = try BatchOrder(of: result, commit: attempt.commit)
    return [
      "result.txt": result.bytes, "reserve.txt": reserve.bytes,
      EntityList.drawn: EntityList(result, entities: entities, labels: labels, order: order)
        .table.bytes,
      EntityList.reserves: EntityList(reserve, entities: entities, labels: labels).table.bytes,
    ]
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

internal import Sampling

/// Holds one event against the state before it (事件核验).
struct EventCheck {
  /// The event.
  let event: LedgerEvent
  /// What the events before it add up to.
  let before: LedgerState
  /// The draw of the level above, for an event of another office that handed over no papers of it;
  /// nil where the ledger's own papers tell.
  var parent: ParentReference?

  /// Everything about the event that doesn't agree with what is computed anew.
  /// - Throws: `LedgerProblem` where a document is too broken to go on; `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    switch event.kind {
    case .commit: try level()?.commitment() ?? commitment()
    case .seed: try seed() + (level()?.seed() ?? [])
    case .result: try level()?.result() ?? result()
    case .collect: try PapersCheck(event: event, before: before).findings()
    case .match: try match()
    case .sign: try signature()
    case .reveal: try attempt().map { try SeedCheck(event: event, of: $0).revealFindings() } ?? []
    case .plan: try PlanEventCheck(event: event, before: before).findings()
    case .withdraw, .add, .extend, .replace, .recuse, .correct: try amendment()
    case .results: withheld(withheldResults)
    case .publish: withheld(event.withheld.first { $0 == PublicResults.fileName })
    case .archive: try ArchiveEvent.findings(of: event)
    case .void: []
    }
  }

  /// What else holds for a draw whose list the level above draws; nil for a draw of one's own.
  private func level() throws -> LevelCheck? {
    guard let commit = try event.kind == .commit ? event : attempt()?.commit,
      ParentReference.isNamed(in: try commit.commitment())
    else { return nil }
    return LevelCheck(event: event, commit: commit, before: before, parent: parent)
  }

  /// What results say, the fold holds against the draw; here is said which file isn't public.
  private func withheld(_ file: String?) -> [LedgerProblem] {
    file.map { [LedgerProblem(.withheld($0), at: event.label)] } ?? []
  }

  private var withheldResults: String? {
    guard ResultPapers.areWithheld(in: event) else { return nil }
    return TransmittalPapers.areIn(event) ? TransmittalPapers.fileName : ResultPapers.fileName
  }

  private func signature() throws -> [LedgerProblem] {
    if event.isHeadSignature { return try SignatureCheck(event: event).findings() }
    if event.isTimeEvidence { return try evidence() }
    return try ConfirmationCheck(event: event).findings()
  }

  private func amendment() throws -> [LedgerProblem] {
    guard let attempt = try attempt() else { return [] }
    return try AmendmentCheck(event: event, attempt: attempt, before: before).findings()
  }

  private func commitment() throws -> [LedgerProblem] {
    let document = try event.commitment()
    let files = try FrozenFiles(of: event)
    let year = try event.number("year")
    let survey = try files.survey()
    let population = PopulationCheck(event: event, commitment: document, files: files)
    let people = PeopleCheck(event: event, files: files)
    return CommitmentCheck(event: event, commitment: document).findings()
      + (try population.findings(of: survey, before: before, year: year))
      + people.findings(units: before.units(in: year))
      + unassigned(files, survey) + unplanned(document) + (try overlaps(files)) + strayPapers()
      + (try ConfirmationCheck(event: event).findings(frame: files.registry, before: before))
  }

  /// Where units go to offices of their own, each goes to exactly one.
  private func unassigned(
    _ files: FrozenFiles, _ survey: RegistrySurvey
  ) -> [LedgerProblem] {
    OfficeSplit(files.codes).unassigned(among: survey.units).map {
      LedgerProblem(.unknownName(file: "codes.csv", $0.text), at: event.label)
    }
  }

  /// Once a plan is registered, only its tasks are drawn.
  private func unplanned(_ commitment: KeyValueDocument) -> [LedgerProblem] {
    guard let plan = before.plans.last, let task = commitment["task"],
      !plan.tasks.indices.contains(where: { plan.name(of: $0) == task })
    else { return [] }
    return [LedgerProblem(.unplanned(task: task, version: plan.number), at: event.label)]
  }

  /// A draw of one's own goes by no papers: one that waits for those above keeps nobody waiting.
  private func strayPapers() -> [LedgerProblem] {
    let field = ParentReference.field
    return event.fields[field] == nil ? [] : [event.wrongField(field)]
  }

  /// A task that waits must have no entity in common with the new one (DRAW §1.12).
  private func overlaps(_ files: FrozenFiles) throws -> [LedgerProblem] {
    guard !before.waiting.isEmpty else { return [] }
    let frame = try files.registry.ids()
    return try before.waiting.filter {
      try FrozenRegistry(of: $0.commit).hasRow(where: frame.contains)
    }
    .map { LedgerProblem(.waitingTask($0.commit.label), at: event.label) }
  }

  private func seed() throws -> [LedgerProblem] {
    try attempt().map { try SeedCheck(event: event, of: $0).findings() } ?? []
  }

  private func evidence() throws -> [LedgerProblem] {
    try attempt().map { SeedCheck(event: event, of: $0).evidenceFindings() } ?? []
  }

  private func result() throws -> [LedgerProblem] {
    guard let attempt = try attempt(), let seed = try attempt.seed?.seed() else { return [] }
    let selection = try Redraw(attempt.commit).selection(seed)
    return try [
      difference(from: ResultDocument(.result, of: selection).text, in: "result.txt"),
      difference(from: ResultDocument(.reserve, of: selection).text, in: "reserve.txt"),
    ].compactMap(\.self)
  }

  private func match() throws -> [LedgerProblem] {
    guard let attempt = try attempt(), let seed = try attempt.seed?.seed(),
      let result = try attempt.result?.result()
    else { return [] }
    do {
      let match = try Redraw(attempt.commit).match(result, seed)
      return try [difference(from: match.text, in: "match.txt")].compactMap(\.self)
    } catch is Shortage {
      return [LedgerProblem(.infeasible, at: event.label)]
    }
  }

  /// The draw that the event belongs to; nil where the fold reports that there is none.
  private func attempt() throws -> Attempt? {
    let number = try event.number("commit")
    return before.attempts.last { $0.commit.number == number }
  }

  private func difference(from text: String, in file: String) throws -> LedgerProblem? {
    try event.difference(from: Array(text.utf8), in: file)
  }
}

extension LedgerEvent {
  /// The first line in which a file differs from what is computed anew, as a problem.
  /// - Throws: `LedgerProblem` when the file is missing; `DiskFailure`.
  func difference(from expected: [UInt8], in file: String) throws -> LedgerProblem? {
    let found = try bytes(of: file)
    guard expected != found else { return nil }
    let common = zip(expected, found).prefix { $0 == $1 }
    let line = common.count { $0.0 == UInt8(ascii: "\n") } + 1
    return LedgerProblem(.wrongDocument(file: file, line: line), at: label)
  }
}

extension KeyValueDocument {
  /// The values `name.01`, `name.02` … up to the first that is missing.
  func numbered(_ name: String) -> [String] {
    (1...99).lazy.map { self[.numbered(name, $0)] }
      .prefix { $0 != nil }.compactMap(\.self)
  }
}

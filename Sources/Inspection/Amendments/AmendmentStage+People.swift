internal import Sampling

/// Amendments that change who is sent (更换、回避), and corrections of results (更正).
extension AmendmentStage {
  /// Replaces an inspector in all of a draw's teams; his successors follow from the seed (更换).
  ///
  /// `inspector` is a certificate number, an id or a unique name, `category` one of
  /// `ReplacementCategory`.
  /// - Throws: `AmendmentRefusal`; `Findings` when a place can't be filled; `LedgerProblem`,
  ///   `DiskFailure`.
  package func replace(
    _ task: Int, inspector: String, category: String, _ approval: Approval,
    in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let attempt = try attempt(of: task, in: ledger)
    guard ReplacementCategory(rawValue: category) != nil else {
      throw AmendmentRefusal.categoryUnknown(
        category, known: ReplacementCategory.allCases.map(\.rawValue))
    }
    let officer = try OfficerNames(attempt).officer(inspector)
    guard !attempt.replaced.contains(officer.id) else {
      throw AmendmentRefusal.alreadyReplaced(officer.name)
    }
    let places = attempt.places(of: officer.id)
    guard !places.isEmpty else { throw AmendmentRefusal.noPlace(officer.name, task: task) }
    let refill = try filled(of: attempt) {
      try Refill(attempt.replacing(officer.id), vacating: places)
    }
    return try append(
      .replace, "更换", of: attempt, approval,
      fields: ["inspector": officer.id.text, "category": category],
      files: refill.replacementFile, to: &ledger)
  }

  /// Takes an inspector out of the teams of some objects, of which he must recuse (回避).
  ///
  /// `objects` are codes, ids or unique names of objects on the list.
  /// - Throws: as `replace`.
  package func recuse(
    _ task: Int, inspector: String, objects: [String], _ approval: Approval,
    in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let attempt = try attempt(of: task, in: ledger)
    let officer = try OfficerNames(attempt).officer(inspector)
    let names = try ObjectNames(attempt)
    let checks = try objects.map { try names.check($0, in: attempt) }
    if let other = checks.first(where: { !$0.team.contains(officer.id) }) {
      throw AmendmentRefusal.notInTeam(officer.name, object: names.name(of: other.id))
    }
    guard !checks.isEmpty, Set(checks.map(\.id)).count == checks.count else {
      throw AmendmentRefusal.objectsRepeated(objects)
    }
    let rows = checks.map {
      RecusalRow(inspector: officer.id, id: $0.id, reason: approval.reason)
    }
    let refill = try filled(of: attempt) {
      try Refill(attempt.recusing(rows), vacating: attempt.places(givenUpBy: rows))
    }
    return try append(
      .recuse, "回避", of: attempt, approval,
      files: refill.replacementFile.merging(["recusals.csv": FrozenTable.bytes(rows)]) { $1 },
      to: &ledger)
  }

  /// Corrects a published result, which only the head of the office may sign (更正).
  ///
  /// `signer` is that head (主要负责人), seed 002 article 19.
  /// - Throws: `AmendmentRefusal`, `LedgerProblem`, `DiskFailure`.
  package func correct(
    _ task: Int, _ correction: Correction, signer: String, _ approval: Approval,
    in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let attempt = try attempt(of: task, in: ledger)
    guard !signer.folded.isEmpty, signer == signer.oneLine else {
      throw AmendmentRefusal.signerMissing
    }
    guard ledger.events.contains(where: { $0.number == correction.event }) else {
      throw AmendmentRefusal.eventUnknown(correction.event)
    }
    let id = try ObjectNames(attempt).everDrawn(correction.object, in: attempt)
    let table = try attempt.table(of: correction, about: id)
    return try append(
      .correct, "更正", of: attempt, approval,
      fields: ["corrects": String(correction.event), "signer": signer],
      files: [CorrectionList.fileName: table.bytes], to: &ledger)
  }
}

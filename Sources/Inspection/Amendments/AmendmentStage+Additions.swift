internal import Sampling

/// Entities that the registry had left out (补入).
extension AmendmentStage {
  /// Adds an omitted entity whose ticket isn't above the cut-off, or proves that it isn't due.
  /// - Returns: The event, and whether the entity was drawn.
  /// - Throws: `AmendmentRefusal`; `Findings` when places can't be filled; `LedgerProblem`,
  ///   `DiskFailure`.
  package func add(
    _ task: Int, _ entity: OmittedEntity, _ approval: Approval, in ledger: inout Ledger
  ) throws -> (event: LedgerEvent, isDrawn: Bool) {
    let attempt = try attempt(of: task, in: ledger)
    let used = try ledger.state().used(in: attempt.year)
    let row = try entity.row(for: attempt, used: used)
    let rows = try AddedRows([row], history: entity.history, to: attempt)
    if case .amendment(.notOmitted)? = try rows.facts(used: used).first {
      throw AmendmentRefusal.notOmitted(entity.name)
    }
    let addition = try Addition([row], to: attempt)
    let refill = try filled(of: attempt) {
      try Refill(attempt, adding: addition.lines, rows: addition.rows)
    }
    let document = ResultDocument(.result, lines: addition.lines)
    let list = EntityList(
      document, entities: try KnownEntities([document], in: [entity.entity]),
      labels: try attempt.commit.stratumLabels())
    let files = [
      "registry.csv": FrozenTable.bytes([row]), "history.csv": FrozenTable.bytes(entity.history),
      "result.txt": document.bytes, EntityList.drawn: list.table.bytes,
    ]
    let event = try append(
      .add, "补入", of: attempt, approval, files: files.merging(refill.filesOfNewChecks) { $1 },
      to: &ledger)
    return (event, !addition.lines.isEmpty)
  }
}

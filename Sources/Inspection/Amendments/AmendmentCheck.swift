internal import Sampling

/// Holds an amendment against the seed and the draw before it (变更核验): who was due, and who
/// takes which place, are computed anew.
///
/// What can be seen without computing, the fold reports.
struct AmendmentCheck {
  /// The event.
  let event: LedgerEvent
  /// The draw before it.
  let attempt: Attempt
  /// What all events before it add up to.
  let before: LedgerState

  /// What differs.
  /// - Throws: `LedgerProblem` where a document is too broken to go on; `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    guard attempt.match != nil, isFolded() else { return [] }
    switch event.kind {
    case .extend: return try seats(of: event.result().lines)
    case .add: return try addition()
    case .replace: return try replacement()
    case .recuse: return try recusal()
    case .correct: return try correction()
    default: return []
    }
  }

  /// Whether the fold takes the event; otherwise it says why not, once.
  private func isFolded() -> Bool {
    var attempt = attempt
    // The verifier applies the event right after this check and reports what is thrown.
    return (try? attempt.takeAmendment(event)) != nil
  }

  private func addition() throws -> [LedgerProblem] {
    let rows: [RegistryRow] = try FrozenFiles.rows(of: event)
    let history: [HistoryRow] = try FrozenFiles.rows(of: event)
    let omitted = try AddedRows(rows, history: history, to: attempt)
    let facts = try omitted.facts(used: before.used(in: attempt.year))
    guard facts.isEmpty else { return facts.map { LedgerProblem($0, at: event.label) } }
    let addition = try Addition(rows, to: attempt)
    let lines = try event.result().lines
    guard lines == addition.lines else { return [wrongDue(lines, addition)] }
    return try seats(of: lines, rows: addition.rows)
  }

  private func wrongDue(
    _ lines: [ResultDocument.Line], _ addition: Addition
  ) -> LedgerProblem {
    let (found, due) = (Set(lines.map(\.ticket.id)), Set(addition.rows.map(\.id)))
    if let missing = due.subtracting(found).min() {
      return event.fault(.wrongDue(id: missing.text, isDue: true))
    }
    if let extra = found.subtracting(due).min() {
      return event.fault(.wrongDue(id: extra.text, isDue: false))
    }
    let index = zip(lines, addition.lines).prefix { $0 == $1 }.count
    return LedgerProblem(.wrongDocument(file: "result.txt", line: index + 2), at: event.label)
  }

  private func seats(
    of lines: [ResultDocument.Line], rows: [RegistryRow] = []
  ) throws -> [LedgerProblem] {
    try comparing {
      let refill = try Refill(attempt, adding: lines, rows: rows)
      return refill.filesOfNewChecks.merging(refill.replacementFile) { $1 }
    }
  }

  private func replacement() throws -> [LedgerProblem] {
    guard let inspector = CanonicalID(canonical: try event.text("inspector")) else { return [] }
    let places = attempt.places(of: inspector)
    return try comparing {
      try Refill(attempt.replacing(inspector), vacating: places).replacementFile
    }
  }

  private func recusal() throws -> [LedgerProblem] {
    let rows: [RecusalRow] = try FrozenFiles.rows(of: event)
    let places = attempt.places(givenUpBy: rows)
    return try comparing {
      try Refill(attempt.recusing(rows), vacating: places).replacementFile
    }
  }

  private func correction() throws -> [LedgerProblem] {
    try CorrectionList(event).unknown(in: attempt)
      .map { event.fault(.wrongCorrection($0)) }
  }

  /// The first line of each file that differs; a file that isn't there says that nobody moved.
  private func comparing(_ expected: () throws -> [String: [UInt8]]) throws -> [LedgerProblem] {
    do {
      return try expected().sorted { $0.key < $1.key }.compactMap { file, bytes in
        let nothing = Array(ReplaceDocument(from: [], to: []).text.utf8)
        let found = event.files[file] == nil ? nothing : try event.bytes(of: file)
        guard found != bytes else { return nil }
        let common = zip(found, bytes).prefix { $0 == $1 }
        let line = common.count { $0.0 == UInt8(ascii: "\n") } + 1
        return event.fault(.wrongHolders(file: file, line: line))
      }
    } catch is Shortage {
      return [LedgerProblem(.infeasible, at: event.label)]
    }
  }
}

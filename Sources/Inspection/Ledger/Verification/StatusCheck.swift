internal import Sampling

/// Holds the status of every frozen entity against the draws before it and the frozen rules
/// (状态核验): a missing and an extra exclusion both show.
///
/// `X.STATE` follows from the registration status, which is not in the ledger, and is taken as it
/// stands.
struct StatusCheck {
  private let files: FrozenFiles
  private let rules: ExclusionRules
  private let unknown: [String]
  private let task: DrawOccasion
  private let earlier: EarlierDraws

  /// Collects the draws before a commit event, in the ledger and in its own history.
  ///
  /// What earlier draws were about is read only where a rule goes by it.
  /// - Throws: `LedgerProblem` for a commit event that can't be read; `DiskFailure`.
  init(
    event: LedgerEvent, on date: CalendarDate, files: FrozenFiles, before: LedgerState, year: Int
  ) throws {
    self.files = files
    (rules, unknown) = ExclusionRules.reading(files.codes)
    task = try DrawOccasion(event, on: date)
    guard rules.frequencies.isEmpty else {
      earlier = try EarlierDraws(in: before, past: files.pastDraws, year: year)
      return
    }
    let past = files.pastDraws.counts(in: year)
    earlier = EarlierDraws(used: before.used(in: year).merging(past, uniquingKeysWith: +))
  }

  /// How many the other instalments of the task drew; nil where no rule names one.
  var drawnByInstalments: Int? {
    let others = rules.frequencies.compactMap { rule in
      if case .instalment(let code) = rule { code } else { nil }
    }
    return others.isEmpty ? nil : earlier.drawnCount(of: Set(others))
  }

  /// What differs.
  func facts() -> [LedgerProblem.Fact] {
    (unknown + otherTasks() + strangers()).map { .unknownName(file: "codes.csv", $0) }
      + wrongEvidence()
      + files.registry.flatMap { wrongUse(of: $0) + wrongStatus(of: $0) }
  }

  private func wrongUse(of row: RegistryRow) -> [LedgerProblem.Fact] {
    let expected = earlier.used[row.id, default: 0]
    return row.used == expected
      ? [] : [.wrongUse(id: row.id.text, expected: expected, found: row.used)]
  }

  private func wrongStatus(of row: RegistryRow) -> [LedgerProblem.Fact] {
    let expected = exclusion(of: row)?.status ?? .eligible
    return row.status == expected || row.status == .excluded("STATE")
      ? [] : [.wrongStatus(id: row.id.text, expected: expected.text, found: row.status.text)]
  }

  private func exclusion(of row: RegistryRow) -> Exclusion? {
    rules.exclusion(of: row.id, from: task, after: earlier)
  }

  /// Rules that concern other tasks.
  private func otherTasks() -> [String] {
    rules.frequencies.filter { !$0.isAbout(task, after: earlier) }.map(\.frozen.label)
  }

  /// Rows of single objects that aren't in the frame.
  private func strangers() -> [String] {
    let frame = Set(files.registry.map(\.id))
    return Set(rules.raisedCaps.keys).union(rules.listed.keys).subtracting(frame).sorted()
      .map(\.text)
  }

  /// The draws that the intervals are said to go by are those that they do go by.
  private func wrongEvidence() -> [LedgerProblem.Fact] {
    let expected = files.registry.filter { $0.status != .excluded("STATE") }
      .compactMap { row in exclusion(of: row)?.evidence(for: row.id) }
    let found = files.codes.filter { $0.kind == Exclusion.evidenceKind }
    return Set(expected).symmetricDifference(found).map(\.code).sorted()
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
      .map { .unknownName(file: "codes.csv", $0) }
  }
}

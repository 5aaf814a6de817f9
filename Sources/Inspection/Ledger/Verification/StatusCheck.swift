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
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  func facts() throws -> [LedgerProblem.Fact] {
    var strangers = Set(rules.raisedCaps.keys).union(rules.listed.keys)
    var evidence: Set<CodeRow> = []
    var facts: [LedgerProblem.Fact] = []
    try files.registry.forEachRow { row in
      if !strangers.isEmpty { strangers.remove(row.id) }
      let exclusion = rules.exclusion(of: row.id, from: task, after: earlier)
      facts += wrongUse(of: row) + wrongStatus(of: row, expecting: exclusion)
      guard row.status != .excluded("STATE"), let shown = exclusion?.evidence(for: row.id)
      else { return }
      evidence.insert(shown)
    }
    let names = unknown + otherTasks() + strangers.sorted().map(\.text)
    return names.map { .unknownName(file: "codes.csv", $0) } + wrongEvidence(evidence) + facts
  }

  private func wrongUse(of row: RegistryRow) -> [LedgerProblem.Fact] {
    let expected = earlier.used[row.id, default: 0]
    return row.used == expected
      ? [] : [.wrongUse(id: row.id.text, expected: expected, found: row.used)]
  }

  private func wrongStatus(
    of row: RegistryRow, expecting exclusion: Exclusion?
  ) -> [LedgerProblem.Fact] {
    let expected = exclusion?.status ?? .eligible
    return row.status == expected || row.status == .excluded("STATE")
      ? [] : [.wrongStatus(id: row.id.text, expected: expected.text, found: row.status.text)]
  }

  /// Rules that concern other tasks.
  private func otherTasks() -> [String] {
    rules.frequencies.filter { !$0.isAbout(task, after: earlier) }.map(\.frozen.label)
  }

  /// The draws that the intervals are said to go by are those that they do go by.
  private func wrongEvidence(_ expected: Set<CodeRow>) -> [LedgerProblem.Fact] {
    let found = files.codes.filter { $0.kind == Exclusion.evidenceKind }
    return expected.symmetricDifference(found).map(\.code).sorted()
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
      .map { .unknownName(file: "codes.csv", $0) }
  }
}

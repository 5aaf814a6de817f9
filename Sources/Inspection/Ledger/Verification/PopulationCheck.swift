internal import Sampling

/// Holds a frozen registry against its commitment and the draws before it (总体核验).
struct PopulationCheck {
  /// The commit event.
  let event: LedgerEvent
  /// Its commitment.
  let commitment: KeyValueDocument
  /// Its frozen files.
  let files: FrozenFiles

  /// What differs, given how often the ledger says each entity was drawn in the year before.
  func findings(used: [CanonicalID: Int], year: Int) -> [LedgerProblem] {
    let facts = duplicates() + wrongTotals() + wrongQuotas() + wrongUse(used, year)
    return facts.map { LedgerProblem($0, at: event.label) }
  }

  private func duplicates() -> [LedgerProblem.Fact] {
    zip(files.registry, files.registry.dropFirst()).filter { $0.id == $1.id }
      .map { .duplicate(file: "registry.csv", $0.0.id.text) }
  }

  private func wrongTotals() -> [LedgerProblem.Fact] {
    // A population in which a row stands twice has no digest; `duplicates` reports it.
    let expected = (try? files.populationEntries()) ?? [:]
    return expected.sorted { $0.key < $1.key }.compactMap { wrong($0.key, expected: $0.value) }
  }

  /// The quota follows from rule, base and registry; malformed ones are reported elsewhere.
  private func wrongQuotas() -> [LedgerProblem.Fact] {
    guard let rule = commitment["rule"].flatMap(CommittedRule.init), let base = counts("base"),
      let quota = counts("quota")
    else { return [] }
    let pool = files.pool
    let expected = rule.quota(base: base, pool: pool, eligible: files.eligible)
    let isPool = commitment["base.source"] == "pool"
    return [
      expected.isEqual(to: quota) ? nil : wrong("quota", expected: expected.text),
      isPool && !pool.isEqual(to: base) ? wrong("base", expected: pool.text) : nil,
    ].compactMap(\.self)
  }

  private func counts(_ key: String) -> StratumCounts? {
    commitment[key].flatMap(StratumCounts.init(text:))
  }

  private func wrong(_ key: String, expected: String) -> LedgerProblem.Fact? {
    guard let found = commitment[key], found != expected else { return nil }
    return .wrongResult(file: "commitment.txt", key: key, expected: expected, found: found)
  }

  private func wrongUse(_ used: [CanonicalID: Int], _ year: Int) -> [LedgerProblem.Fact] {
    var used = used
    for row in files.history where row.date.year == year { used[row.id, default: 0] += 1 }
    return files.registry.flatMap { row -> [LedgerProblem.Fact] in
      let expected = used[row.id, default: 0]
      let use: [LedgerProblem.Fact] =
        row.used == expected
        ? [] : [.wrongUse(id: row.id.text, expected: expected, found: row.used)]
      let isOverCap = row.used >= TaskPlan.yearlyCap
      let isRight = row.status.text == "X.STATE" || (row.status.text == "X.CAP") == isOverCap
      return isRight
        ? use : use + [.wrongStatus(id: row.id.text, status: row.status.text, used: row.used)]
    }
  }
}

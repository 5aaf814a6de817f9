internal import Sampling

/// Holds a frozen registry against its commitment and the draws before it (总体核验).
struct PopulationCheck {
  /// The commit event.
  let event: LedgerEvent
  /// Its commitment.
  let commitment: KeyValueDocument
  /// Its frozen files.
  let files: FrozenFiles

  /// What differs where the level above decides status and quota, and this office has but a part.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  func partFindings() throws -> [LedgerProblem] {
    let survey = try files.survey()
    return (duplicates(survey) + wrongTotals(survey)).map { LedgerProblem($0, at: event.label) }
  }

  /// What differs, given a survey of its registry and the state of the ledger before it.
  /// - Throws: `LedgerProblem` where an earlier draw can't be read; `DiskFailure`.
  func findings(
    of survey: RegistrySurvey, before: LedgerState, year: Int
  ) throws -> [LedgerProblem] {
    // A commitment without a day is reported elsewhere.
    let date = commitment["date"].flatMap(CalendarDate.init(iso:))
    let statuses = try date.map {
      try StatusCheck(event: event, on: $0, files: files, before: before, year: year)
    }
    let facts =
      duplicates(survey) + wrongTotals(survey) + wrongQuotas(survey)
      + (try statuses.map { try $0.facts() + wrongInstalment($0.drawnByInstalments ?? 0) } ?? [])
    return facts.map { LedgerProblem($0, at: event.label) }
  }

  private func duplicates(_ survey: RegistrySurvey) -> [LedgerProblem.Fact] {
    survey.repeated.map { .duplicate(file: FrozenRegistry.fileName, $0.text) }
  }

  private func wrongTotals(_ survey: RegistrySurvey) -> [LedgerProblem.Fact] {
    // A population in which a row stands twice has no digest; `duplicates` reports it.
    let expected = files.populationEntries(of: survey) ?? [:]
    return expected.sorted { $0.key < $1.key }.compactMap { wrong($0.key, expected: $0.value) }
  }

  /// The quota follows from rule, base and registry; malformed ones are reported elsewhere.
  private func wrongQuotas(_ survey: RegistrySurvey) -> [LedgerProblem.Fact] {
    guard let rule = commitment["rule"].flatMap(CommittedRule.init), let base = counts("base"),
      let quota = counts("quota")
    else { return [] }
    let pool = survey.pool
    let expected = rule.quota(base: base, pool: pool, eligible: survey.eligible)
    let isPool = commitment["base.source"] == "pool"
    return [
      expected.isEqual(to: quota) ? nil : wrong("quota", expected: expected.text),
      isPool && !pool.isEqual(to: base) ? wrong("base", expected: pool.text) : nil,
    ].compactMap(\.self)
  }

  /// What a later instalment is to leave off is what the others drew.
  private func wrongInstalment(_ drawn: Int) -> [LedgerProblem.Fact] {
    guard let text = commitment["rule"], var rule = CommittedRule(text), let part = rule.part,
      part.drawn != drawn
    else { return [] }
    rule.part = YearPart(instalment: part.instalment, drawn: drawn)
    return [wrong("rule", expected: rule.text)].compactMap(\.self)
  }

  private func counts(_ key: String) -> StratumCounts? {
    commitment[key].flatMap(StratumCounts.init(text:))
  }

  private func wrong(_ key: String, expected: String) -> LedgerProblem.Fact? {
    guard let found = commitment[key], found != expected else { return nil }
    return .wrongResult(file: "commitment.txt", key: key, expected: expected, found: found)
  }
}

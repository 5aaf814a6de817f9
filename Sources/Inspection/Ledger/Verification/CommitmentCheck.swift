internal import Sampling

/// Holds a commitment's pairs against DRAW §1.9, its event and its frozen files (承诺书核验).
struct CommitmentCheck {
  /// The commit event.
  let event: LedgerEvent
  /// Its commitment.
  let commitment: KeyValueDocument

  private static let file = "commitment.txt"

  /// Pairs that are missing, not allowed, or differ from what is computed anew.
  func findings() -> [LedgerProblem] { wrongValues() + wrongLinks() }

  private func wrongValues() -> [LedgerProblem] {
    let rules = ParentReference.isNamed(in: commitment) ? Self.rulesBelow : Self.rules
    let wrong = rules.filter { key, isAllowed in !(commitment[key].map(isAllowed) ?? false) }.map(
      \.key)
    let unknown = commitment.entries.keys.filter { rules[$0] == nil && !isNumbered($0) }
    return Set(wrong + unknown + wrongEvents() + wrongSeals()).sorted().map {
      LedgerProblem(.wrongValue(file: Self.file, key: $0, found: commitment[$0]), at: event.label)
    } + wrongYear()
  }

  /// A draw counts for the year of its date: another year would hide earlier draws.
  private func wrongYear() -> [LedgerProblem] {
    let date = commitment["date"].flatMap { CalendarDate(iso: $0) }
    return date.map { String($0.year) } == event.fields["year"] ? [] : [event.wrongField("year")]
  }

  /// The place in the chain, the task, and the digest of every frozen file.
  private func wrongLinks() -> [LedgerProblem] {
    var expected = [
      "ledger.n": String(event.number - 1), "ledger.prev": event.previous.hex,
      "task": event.fields["task"] ?? "",
    ]
    for name in FrozenFiles.names { expected["file.\(name)"] = event.files["\(name).csv"]?.hex }
    return expected.filter { commitment[$0.key] != $0.value }.sorted { $0.key < $1.key }.map {
      LedgerProblem(
        .wrongResult(
          file: Self.file, key: $0.key, expected: $0.value, found: commitment[$0.key] ?? ""),
        at: event.label)
    }
  }

  /// A public event needs its time; a typed seed is the only one and has no fallback.
  private func wrongEvents() -> [String] {
    let events = commitment.numbered("seed.event")
    guard !events.contains(Seed.Source.typedEvent) else {
      let isAlone = events.count == 1 && commitment["seed.fallback"] == "none"
      return isAlone ? [] : ["seed.fallback"]
    }
    return events.indices.filter { events[..<$0].contains(events[$0]) }.map { .event($0 + 1) }
      + events.indices.filter { !isTimely(events[$0], commitment[.event($0 + 1) + ".at"]) }
      .map { .event($0 + 1) + ".at" }
  }

  /// An event comes no sooner than the day of the commitment.
  private func isTimely(_ name: String, _ time: String?) -> Bool {
    // A commitment without a day is reported elsewhere.
    guard let date = commitment["date"].flatMap({ CalendarDate(iso: $0) }) else { return true }
    return time.flatMap { SeedEvent(name: name, time: $0) }.map { $0.day >= date } ?? false
  }

  private func wrongSeals() -> [String] {
    let seals = commitment.numbered("seal")
    guard commitment["mode"] == "sealed" else { return seals.isEmpty ? [] : ["seal.01"] }
    let wrong = seals.indices.filter {
      Digest(hex: seals[$0]) == nil || seals[..<$0].contains(seals[$0])
    }
    return wrong.map { .seal($0 + 1) } + (seals.count < 2 ? [.seal(2)] : [])
  }

  private func isNumbered(_ key: String) -> Bool {
    let events = commitment.numbered("seed.event")
    let keys = events.indices.map { String.event($0 + 1) }
    let times = events == [Seed.Source.typedEvent] ? [] : keys.map { $0 + ".at" }
    let seals = commitment.numbered("seal").indices.map { String.seal($0 + 1) }
    return (keys + times + seals).contains(key)
  }

  /// Every key without a running number, and which values it may have.
  private static let rules: [String: @Sendable (String) -> Bool] = {
    let isDigest: @Sendable (String) -> Bool = { Digest(hex: $0) != nil }
    let isCount: @Sendable (String) -> Bool = { RejectedRow.count($0) != nil }
    let isCounts: @Sendable (String) -> Bool = { !$0.isEmpty && StratumCounts(text: $0) != nil }
    let isText: @Sendable (String) -> Bool = { !$0.isEmpty }
    let isRule: @Sendable (String) -> Bool = { CommittedRule($0) != nil }
    let files = FrozenFiles.names.map { ("file.\($0)", isDigest) }
    return Dictionary(uniqueKeysWithValues: files).merging([
      "base": isCounts, "base.source": isText, "code": isText,
      "date": { CalendarDate(iso: $0) != nil }, "ledger.n": isCount, "ledger.prev": isDigest,
      "mix": { RejectedRow.count($0).map { $0 <= 1000 } ?? false },
      "mode": { ["open", "sealed"].contains($0) }, "population.count": isCount,
      "population.root": isDigest, "quota": isCounts, "rejected.count": isCount,
      "reserve": { StratumCounts(text: $0) != nil }, "rule": isRule,
      "seed.event.01": isText,
      "seed.fallback": isText,
      "suite": { $0 == "DR1-SHA256" }, "task": isText, "test": { ["yes", "no"].contains($0) },
    ]) { $1 }
  }()

  /// The same for an office whose list the level above draws.
  private static let rulesBelow = rules.filter { !ParentReference.decided.contains($0.key) }
    .merging([ParentReference.key: { Digest(hex: $0) != nil }]) { $1 }
}

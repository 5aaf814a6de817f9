internal import Sampling

/// Holds what stands between a commitment and its draw against the commitment (种子核验): evidence,
/// reveals, and the seed with its events, values and times.
struct SeedCheck {
  private let event: LedgerEvent
  private let attempt: Attempt

  /// Checks an event of a draw as the ledger has it before the event.
  init(event: LedgerEvent, of attempt: Attempt) {
    self.event = event
    self.attempt = attempt
  }

  /// What is wrong with a seed.
  /// - Throws: `LedgerProblem` for a document that is missing or malformed; `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    let (seed, commitment) = (try event.seed(), try attempt.commit.commitment())
    return wrongLinks(seed, commitment) + (try hiddenReveals(seed))
      + wrongValues(seed, commitment) + earlyEvents(commitment)
      + wrongFallback(seed, commitment)
  }

  /// What is wrong with a reveal.
  /// - Throws: as `findings`.
  func revealFindings() throws -> [LedgerProblem] {
    let (reveal, commitment) = (try event.reveal(), try attempt.commit.commitment())
    let key = String.reveal(reveal.seal)
    let wrong = [
      ("commitment", commitmentDigest, reveal.commitment.hex),
      (key, commitment[.seal(reveal.seal)] ?? "", reveal.nonce.seal.hex),
    ]
    return differences(in: RevealDocument.file, wrong) + missingFields(["custodian"])
      + earlyEvents(commitment)
  }

  /// What is wrong with a third party's evidence.
  func evidenceFindings() -> [LedgerProblem] {
    let file = event.fields["evidence"] ?? ""
    let isThere = event.files[file] != nil && file != EventFolder.document
    return missingFields(["witness"]) + (isThere ? [] : [event.wrongField("evidence")])
  }

  private func wrongLinks(_ seed: Seed, _ commitment: KeyValueDocument) -> [LedgerProblem] {
    let seals = commitment.numbered("seal").joined(separator: " ")
    let shown = seed.reveals.map(\.seal.hex).joined(separator: " ")
    let found = seed.sources.map(\.event)
    let expected = expectedEvents(of: seed, commitment)
    return differences(
      in: "seed.txt",
      [
        ("commitment", commitmentDigest, seed.commitment.hex),
        ("source", expected.joined(separator: " "), found.joined(separator: " ")),
        ("reveal", seals, shown),
      ])
  }

  /// The events of a seed: those that were promised, or what took the place of one.
  private func expectedEvents(of seed: Seed, _ commitment: KeyValueDocument) -> [String] {
    commitment.numbered("seed.event").enumerated().map { index, promised in
      let isReplaced = event.fields[.fallback(index + 1)] == promised
      return isReplaced ? seed.sources.dropFirst(index).first?.event ?? promised : promised
    }
  }

  /// The numbers in a seed are those that the custodians revealed before.
  private func hiddenReveals(_ seed: Seed) throws -> [LedgerProblem] {
    let revealed = try attempt.revealed()
    let isShown = zip(1..., seed.reveals).allSatisfy { revealed[$0] == $1 }
    return isShown ? [] : [LedgerProblem(.wrongOrder(event.kind), at: event.label)]
  }

  /// A value has the canonical form of its game.
  private func wrongValues(_ seed: Seed, _ commitment: KeyValueDocument) -> [LedgerProblem] {
    zip(1..., zip(seed.sources, expectedEvents(of: seed, commitment))).filter { _, pair in
      let game = pair.0.event == pair.1 ? PublicGame(event: pair.1) : nil
      return game.map { !$0.accepts(pair.0.value) } ?? false
    }.map { number, pair in
      LedgerProblem(
        .wrongValue(file: "seed.txt", key: .source(number), found: pair.0.text), at: event.label)
    }
  }

  /// Nothing is known of an event before its day.
  private func earlyEvents(_ commitment: KeyValueDocument) -> [LedgerProblem] {
    let day = event.fields["at"].flatMap { CalendarDate(iso: $0) }.map { Moment($0) }
    let isEarly = SeedPromise(of: commitment).events.contains { committed in
      day.map { !committed.hasHappened(by: $0) } ?? true
    }
    return isEarly ? [event.wrongField("at")] : []
  }

  /// Another issue takes the place of a committed one only as the fallback rule says.
  private func wrongFallback(_ seed: Seed, _ commitment: KeyValueDocument) -> [LedgerProblem] {
    let replaced = event.fields.keys.filter { $0.hasPrefix("fallback.") }.sorted()
    guard !replaced.isEmpty else { return [] }
    let events = SeedPromise(of: commitment).events
    let allowed = zip(events.indices, seed.sources).filter { index, source in
      event.fields[.fallback(index + 1)] == events[index].name
        && events[index].nextIssues.contains(source.event)
        && isOverdue(events[index])
    }.map { String.fallback($0.0 + 1) }
    return replaced.filter { !allowed.contains($0) }.map { event.wrongField($0) }
      + missingFields(["reason", "approver"])
  }

  private func isOverdue(_ committed: SeedEvent) -> Bool {
    event.fields["at"].flatMap { CalendarDate(iso: $0) }
      .map { committed.isOverdue(by: Moment($0)) } ?? false
  }

  private var commitmentDigest: String { attempt.commit.files["commitment.txt"]?.hex ?? "" }

  private func missingFields(_ keys: [String]) -> [LedgerProblem] {
    keys.filter { event.fields[$0, default: ""].isEmpty }.map { event.wrongField($0) }
  }

  private func differences(
    in file: String, _ values: [(key: String, expected: String, found: String)]
  ) -> [LedgerProblem] {
    values.filter { $0.expected != $0.found }.map {
      LedgerProblem(
        .wrongResult(file: file, key: $0.key, expected: $0.expected, found: $0.found),
        at: event.label)
    }
  }
}

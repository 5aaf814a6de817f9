internal import Sampling

/// The seed comes into being (种子产生), DRAW §2.4 and §2.11.
extension SeedCeremony {
  /// That the next issue takes the place of one that wasn't published in time (备用规则).
  package struct Fallback: Sendable {
    /// The issue that is used instead, such as `cwl.kl8/2025302`.
    package let event: String
    /// Why.
    package let reason: String
    /// Who approved it.
    package let approver: String

    /// Takes what the office says.
    package init(event: String, reason: String, approver: String) {
      (self.event, self.reason, self.approver) = (event, reason, approver)
    }
  }

  /// The events whose values are due, with the issue that takes the place of another.
  /// - Throws: `CeremonyRefusal` about the fallback, `DrawRefusal.eventToCome`.
  package func dueEvents(of waiting: Waiting, fallback: Fallback?) throws -> [SeedEvent] {
    try refuseEarly(waiting, waiting.promise.events)
    guard let fallback else { return waiting.promise.events }
    guard fallback.reason.isOneLineOfText, fallback.approver.isOneLineOfText else {
      throw CeremonyRefusal.fallbackReasonMissing
    }
    let allowed = waiting.promise.events.flatMap(\.nextIssues)
    let events = try waiting.promise.events.map { event in
      guard event.nextIssues.contains(fallback.event) else { return event }
      guard event.isOverdue(by: moment) else { throw CeremonyRefusal.fallbackEarly(event) }
      return SeedEvent(name: fallback.event, time: event.time) ?? event
    }
    guard events != waiting.promise.events else {
      throw CeremonyRefusal.fallbackWrong(asked: fallback.event, allowed: allowed)
    }
    return events
  }

  /// What two people typed for the events, made one.
  /// - Throws: `CeremonyRefusal` about the first value that is impossible or differs.
  package static func agreed(
    on events: [SeedEvent], first: [String], second: [String]
  ) throws(CeremonyRefusal) -> [PublicValue] {
    guard first.count == events.count, second.count == events.count else {
      throw .valueCount(expected: events.count, first: first.count, second: second.count)
    }
    var values: [PublicValue] = []
    for (index, event) in events.enumerated() {
      let value = try Self.value(of: event, typed: first[index], typing: 1)
      let again = try Self.value(of: event, typed: second[index], typing: 2)
      if let difference = value.difference(from: again) {
        throw .typingsDiffer(event: event, difference: difference)
      }
      values.append(value)
    }
    return values
  }

  private static func value(
    of event: SeedEvent, typed: String, typing: Int
  ) throws(CeremonyRefusal) -> PublicValue {
    guard let game = event.game else { throw .eventUnknown(event.name) }
    do throws(PublicValue.Fault) {
      return try PublicValue(typed: typed, of: game)
    } catch {
      throw .valueImpossible(event: event, typing: typing, fault: error)
    }
  }

  /// Records the seed of a waiting draw.
  /// - Parameters:
  ///   - waiting: The draw, of `waiting(_:in:)`.
  ///   - values: The values of its events, of `agreed(on:first:second:)`.
  ///   - fallback: The issue that takes the place of another; nil usually.
  ///   - ledger: The ledger, opened for writing.
  /// - Returns: The seed event.
  /// - Throws: `CeremonyRefusal`, `DrawRefusal.eventToCome`; `LedgerProblem`, `DiskFailure`.
  package func seed(
    _ waiting: Waiting, values: [PublicValue], fallback: Fallback?, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let events = try dueEvents(of: waiting, fallback: fallback)
    let seed = Seed(
      commitment: try waiting.attempt.commit.commitment().digest,
      sources: Self.sources(events, values), reveals: try reveals(of: waiting))
    return try ledger.append(
      .seed, name: "种子-任务\(waiting.task)",
      fields: fields(waiting, fallback.map { self.fields(of: $0, waiting.promise, events) } ?? [:]),
      files: ["seed.txt": Array(seed.document.text.utf8)])
  }

  private static func sources(_ events: [SeedEvent], _ values: [PublicValue]) -> [Seed.Source] {
    precondition(events.count == values.count, "every event has a value")
    let sources = zip(events, values).compactMap {
      Seed.Source(event: $0.name, value: $1.text)
    }
    return sources.isEmpty
      ? [Seed.Source(typed: SeedPromise.sealedValue)].compactMap(\.self) : sources
  }

  private func reveals(of waiting: Waiting) throws -> [Nonce] {
    let revealed = try waiting.attempt.revealed()
    let numbers = Array(waiting.promise.seals.indices.map { $0 + 1 })
    let missing = numbers.filter { revealed[$0] == nil }
    guard missing.isEmpty else {
      throw CeremonyRefusal.revealsMissing(task: waiting.task, missing)
    }
    return numbers.compactMap { revealed[$0] }
  }

  private func fields(
    of fallback: Fallback, _ promise: SeedPromise, _ events: [SeedEvent]
  ) -> [String: String] {
    let replaced = zip(1..., zip(promise.events, events)).filter { $0.1.0 != $0.1.1 }
    let names = Dictionary(uniqueKeysWithValues: replaced.map { (String.fallback($0), $1.0.name) })
    return names.merging(["reason": fallback.reason, "approver": fallback.approver]) { $1 }
  }
}

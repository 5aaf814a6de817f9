package import Sampling

/// What a commitment promises of the seed that will come (种子承诺): public events, seals, or neither.
package struct SeedPromise: Hashable, Sendable {
  /// The public events in their order; none for a typed seed.
  package let events: [SeedEvent]
  /// The custodians' seals in their order; none in open mode, at least two in sealed mode.
  package let seals: [Digest]

  /// Neither an event nor a seal: somebody will type the seed (grade D).
  package static let typed = Self(event: nil)

  /// Promises one public event, or a typed seed.
  package init(event: SeedEvent?) {
    events = event.map { [$0] } ?? []
    seals = []
  }

  /// Promises events and seals, the latter as they were typed.
  /// - Throws: `CeremonyRefusal.eventUnknown`, `.eventTwice`, `.sealsUnusable`.
  package init(events: [SeedEvent], seals texts: [String]) throws(CeremonyRefusal) {
    for event in events where event.game?.accepts(issue: event.issue) != true {
      throw .eventUnknown(event.name)
    }
    let names = events.map(\.name)
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw .eventTwice(names[twice])
    }
    let seals = texts.compactMap { Digest(hex: HexText.canonical($0)) }
    guard seals.count == texts.count, seals.count != 1, Set(seals).count == seals.count,
      seals.count <= Self.most, events.count <= Self.most
    else { throw .sealsUnusable(count: texts.count) }
    (self.events, self.seals) = (events, seals)
  }

  /// What a commitment says, as far as it can be read.
  package init(of commitment: KeyValueDocument) {
    let names = commitment.numbered("seed.event")
    let times = names.indices.map { commitment[.event($0 + 1) + ".at"] ?? "" }
    events = zip(names, times).compactMap { SeedEvent(name: $0, time: $1) }
    seals = commitment.numbered("seal").compactMap(Digest.init(hex:))
  }

  /// Whether custodians hold parts of the seed.
  package var isSealed: Bool { !seals.isEmpty }
  /// Whether one public value is all that is missing.
  var isSingleValue: Bool { seals.isEmpty && events.count <= 1 }

  /// The most events or seals that have keys.
  private static let most = 99

  /// The value of the typed source where seals alone decide: nobody may choose it (等级 C).
  static let sealedValue = "sealed"

  /// The commitment's pairs (DRAW §1.9, §1.10).
  var entries: [String: String] {
    var entries = ["mode": isSealed ? "sealed" : "open"]
    for (index, seal) in seals.enumerated() { entries[.seal(index + 1)] = seal.hex }
    guard !events.isEmpty else {
      return entries.merging([.event(1): Seed.Source.typedEvent, "seed.fallback": "none"]) { $1 }
    }
    for (index, event) in events.enumerated() {
      entries[.event(index + 1)] = event.name
      entries[.event(index + 1) + ".at"] = event.time
    }
    entries["seed.fallback"] = "next issue of the same game, if not published within 72 h"
    return entries
  }
}

extension String {
  /// The key of an event of a commitment, from 1: `seed.event.01`.
  static func event(_ number: Int) -> String { numbered("seed.event", number) }
  /// The key of a seal, from 1: `seal.01`.
  static func seal(_ number: Int) -> String { numbered("seal", number) }
  /// The key of a source of a seed, from 1: `source.01`.
  static func source(_ number: Int) -> String { numbered("source", number) }
  /// The key of a revealed nonce, from 1: `reveal.01`.
  static func reveal(_ number: Int) -> String { numbered("reveal", number) }
  /// The key of an event's field that names the issue which another one replaced: `fallback.01`.
  static func fallback(_ number: Int) -> String { numbered("fallback", number) }

  /// A key with a running number, from 1: `name.01`.
  static func numbered(_ name: String, _ number: Int) -> String {
    "\(name).\(number < 10 ? "0" : "")\(number)"
  }
}

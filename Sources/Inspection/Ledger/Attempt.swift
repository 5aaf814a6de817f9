package import Sampling

/// One draw of a task from its commitment on (一次抽取): a void draw stays visible for ever.
package struct Attempt: Sendable {
  /// The task as its commitment names it.
  package let task: String
  /// Which draw of this task it is, from 1 (第几次抽取).
  package let ordinal: Int
  /// The year whose counts it belongs to.
  package let year: Int
  /// The commit event.
  package let commit: LedgerEvent
  /// What third parties say about the commitment's time, in order (时间证据).
  package internal(set) var evidence: [LedgerEvent] = []
  /// The reveal events of a sealed draw, in order (揭示).
  package internal(set) var reveals: [LedgerEvent] = []
  /// The seed event; nil until the seed is known.
  package internal(set) var seed: LedgerEvent?
  /// The result event; nil until the entities are drawn.
  package internal(set) var result: LedgerEvent?
  /// The match event; nil until the inspectors are assigned.
  package internal(set) var match: LedgerEvent?
  /// The void event with `reason` and `approver`; nil while the draw stands.
  package internal(set) var void: LedgerEvent?
  /// How often the draw counts for each entity: drawn, added or extended less withdrawn.
  package internal(set) var draws: [CanonicalID: Int] = [:]
  /// The places that each inspector holds in it.
  package internal(set) var places: [CanonicalID: Int] = [:]

  /// A draw that is committed and nothing more.
  init(task: String, ordinal: Int, year: Int, commit: LedgerEvent) {
    self.task = task
    self.ordinal = ordinal
    self.year = year
    self.commit = commit
  }

  /// Whether the draw stands: it hasn't been declared void.
  package var isStanding: Bool { void == nil }

  /// Whether it is committed and still waits for its result.
  package var isWaiting: Bool { isStanding && result == nil }
}

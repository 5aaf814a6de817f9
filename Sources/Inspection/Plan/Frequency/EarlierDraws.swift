package import Sampling

/// The draws before a task, in the ledger and outside it (此前的抽取).
package struct EarlierDraws: Sendable {
  /// How often each object was drawn in the year of the task (DRAW §1.6).
  let used: [CanonicalID: Int]
  /// The tasks in the ledger that are drawn, as commitments name them.
  let codes: Set<String>
  private let occasions: [CanonicalID: [DrawOccasion]]

  /// Knows how often objects were drawn, and nothing of the occasions.
  package init(used: [CanonicalID: Int]) {
    self.used = used
    codes = []
    occasions = [:]
  }

  /// Collects the draws that stand, and those outside the ledger.
  /// - Throws: `LedgerProblem` for a commit event that can't be read; `DiskFailure`.
  init(in state: LedgerState, past: [PastDraw], year: Int) throws {
    used = state.used(in: year).merging(past.counts(in: year), uniquingKeysWith: +)
    var occasions: [CanonicalID: [DrawOccasion]] = [:]
    for draw in past.joined { occasions[draw.entity, default: []].append(DrawOccasion(draw)) }
    let attempts = state.attempts.filter { $0.isStanding && !$0.draws.isEmpty }
    codes = Set(attempts.map(\.task))
    for attempt in attempts {
      let occasion = try DrawOccasion(attempt)
      for (id, count) in attempt.draws where count > 0 {
        occasions[id, default: []] += repeatElement(occasion, count: count)
      }
    }
    self.occasions = occasions.mapValues(Self.inOrder)
  }

  /// The objects that were ever drawn, or drawn in the year of the task.
  var ids: Set<CanonicalID> { Set(used.keys).union(occasions.keys) }

  /// The draws of an object, the oldest first.
  func draws(of id: CanonicalID) -> [DrawOccasion] { occasions[id] ?? [] }

  /// How many draws the tasks of some names in commitments made.
  func drawnCount(of tasks: Set<String>) -> Int {
    guard !tasks.isEmpty else { return 0 }
    return occasions.values.reduce(0) { sum, draws in
      sum + draws.count { $0.code.map(tasks.contains) ?? false }
    }
  }

  private static func inOrder(_ draws: [DrawOccasion]) -> [DrawOccasion] {
    draws.sorted { left, right in
      let places = [left, right].map { ($0.date, $0.event?.number ?? 0) }
      return places[0] == places[1]
        ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : places[0] < places[1]
    }
  }
}

extension [PastDraw] {
  /// The draws, each with the items of all that agree in object, day and task: frozen, the items
  /// stand apart from the draws.
  fileprivate var joined: [PastDraw] {
    let items = Dictionary(grouping: self) { $0.frozen }.mapValues { $0.flatMap(\.items) }
    return map { draw in
      PastDraw(
        entity: draw.entity, date: draw.date, task: draw.task, items: items[draw.frozen] ?? [])
    }
  }

  /// How often each object was drawn in a year outside the ledger.
  func counts(in year: Int) -> [CanonicalID: Int] {
    reduce(into: [:]) { counts, draw in
      if draw.date.year == year { counts[draw.entity, default: 0] += 1 }
    }
  }
}

extension Inputs {
  /// The draws outside the ledger up to a day.
  func pastDraws(by day: CalendarDate) -> [PastDraw] { pastDraws.filter { $0.date <= day } }
}

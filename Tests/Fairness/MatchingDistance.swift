/// How far the matcher's choice among the best assignments is from an even one (与均匀的距离).
package struct MatchingDistance: Hashable, Sendable {
  /// How many assignments are best.
  package let bestCount: Int
  /// How many of them the matcher gave at all.
  package let reachedCount: Int
  /// The rounds.
  package let rounds: Int
  /// Σ|c·bestCount − rounds| over the best assignments: the total variation is this over
  /// `2 · rounds · bestCount`.
  package let difference: Int

  /// Runs the matcher on an instance.
  package init(of instance: MatchingInstance, mixing: Int, rounds: Int) {
    let best = instance.bestAssignments()
    var counts = Dictionary(uniqueKeysWithValues: best.map { ($0, 0) })
    for round in 0..<rounds {
      let holders = instance.holders(in: Round(round), mixing: mixing)
      precondition(best.contains(holders), "The matcher gives a best assignment.")
      counts[holders, default: 0] += 1
    }
    bestCount = best.count
    reachedCount = counts.values.count { $0 > 0 }
    self.rounds = rounds
    difference = counts.values.reduce(0) { $0 + abs($1 * best.count - rounds) }
  }

  /// The total variation distance, from 0 (even) to 1.
  package var value: Double { Double(difference) / Double(2 * rounds * bestCount) }

  /// What an even choice would show after so many rounds, by chance alone.
  package var noise: Double {
    let cell = 1 / Double(bestCount)
    let deviation = (cell * (1 - cell) / Double(rounds)).squareRoot()
    return Double(bestCount) * deviation * (2 / Double.pi).squareRoot() / 2
  }
}

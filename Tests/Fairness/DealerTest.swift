import Sampling

/// A test that a way to send inspectors must pass (派人检验), DRAW §5.
///
/// Each round is a vector of counts. Inspectors are alike and so are checks, so that a fair dealer
/// gives every direction of each of these parts of the vector the same variance:
/// ```
/// check × person   who is at which check, apart from the loads     8 · 11 = 88
/// loads            how often each is sent                               11
/// pairs            who goes with whom, apart from the loads     66 − 12 = 54
/// leaders          who leads                                            11
/// ```
package struct DealerTest: Sendable {
  /// What it is called in tables.
  package let name: String
  private let degrees: Int
  private let cellCount: Int
  /// The counts of one round.
  private let counts: @Sendable ([[Int]]) -> [Int]
  /// A fixed multiple of the squared length of the tested part of a vector.
  private let size: @Sendable ([Int]) -> Int

  /// All of them.
  package static let all = [visits, loads, pairs, leaders]

  /// How many rounds the table in the documentation has.
  package static let fullRounds = 3_000

  /// What the test comes to after so many rounds.
  package func statistic(of dealer: Dealer, rounds: Int) -> Statistic {
    var (sum, variation) = ([Int](repeating: 0, count: cellCount), 0)
    for round in 0..<rounds {
      let counts = counts(dealer.teams(Round(round)))
      variation += size(counts)
      for (cell, count) in counts.enumerated() { sum[cell] += count }
    }
    return Statistic(degrees: degrees, size: size(sum), variation: variation)
  }

  /// Who is at which check.
  package static let visits = DealerTest(
    name: "check × person", degrees: (checks - 1) * (people - 1), cellCount: checks * people
  ) { teams in
    teams.flatMap { team in (0..<people).map { team.contains($0) ? 1 : 0 } }
  } size: { counts in
    let rows = (0..<checks).map { row in (0..<people).reduce(0) { $0 + counts[row * people + $1] } }
    let columns = (0..<people).map { column in
      (0..<checks).reduce(0) { $0 + counts[$1 * people + column] }
    }
    let total = rows.reduce(0, +)
    return checks * people * counts.squares - people * columns.squares
      - checks * rows.squares + total * total
  }

  /// How often each is sent.
  package static let loads = DealerTest(
    name: "loads", degrees: people - 1, cellCount: people
  ) { teams in
    people.counts(of: teams.flatMap(\.self))
  } size: {
    $0.spread
  }

  /// Who leads.
  package static let leaders = DealerTest(
    name: "leaders", degrees: people - 1, cellCount: people
  ) { teams in
    people.counts(of: teams.map { $0[0] })
  } size: {
    $0.spread
  }

  /// Who goes with whom.
  package static let pairs = DealerTest(
    name: "pairs of inspectors", degrees: people * (people - 3) / 2, cellCount: people * people
  ) { teams in
    (people * people).counts(of: teams.map { ($0.min() ?? 0) * people + ($0.max() ?? 0) })
  } size: { counts in
    let degrees = (0..<people).map { person in
      (0..<people).reduce(0) { $0 + counts[person * people + $1] + counts[$1 * people + person] }
    }
    let total = counts.reduce(0, +)
    // Less the mean, and less what follows from how often each is in a pair at all.
    return 660 * counts.squares + 12 * total * total - 66 * degrees.squares
  }

  private static let people = Dealer.inspectorCount
  private static let checks = Dealer.checkCount
}

extension Int {
  /// How often each number below this one is met.
  fileprivate func counts(of numbers: [Int]) -> [Int] {
    numbers.reduce(into: [Int](repeating: 0, count: self)) { $0[$1] += 1 }
  }
}

extension [Int] {
  /// The sum of the squares.
  fileprivate var squares: Int { reduce(0) { $0 + $1 * $1 } }

  /// The squared distance from the mean, times the number of cells.
  fileprivate var spread: Int {
    let total = reduce(0, +)
    return count * squares - total * total
  }
}

import Sampling

/// A test that a way to draw entities must pass (对象抽样检验), DRAW §5.
package struct EntityTest: Sendable {
  /// What it is called in tables.
  package let name: String
  /// How many rounds the table in the documentation has.
  package let fullRounds: Int
  private let run: @Sendable (Sampler, Int) -> Statistic?

  /// What the test comes to after so many rounds; nil where the sampler has nothing to test.
  package func statistic(of sampler: Sampler, rounds: Int) -> Statistic? { run(sampler, rounds) }

  /// All of them.
  package static let all = [
    inclusion, trend, pairs, triples, overlap, overlapSpread, evenness, serial,
  ]

  /// How often each of 200 rows is among the 10 drawn.
  package static let inclusion = EntityTest(name: "inclusion", fullRounds: 4_000) {
    let (n, k, register) = (200, 10, Register(count: 200))
    var counts = [Int](repeating: 0, count: n)
    for round in 0..<$1 {
      for position in $0.draw(Round(round), register, k) { counts[position] += 1 }
    }
    let size = counts.reduce(0) { $0 + n * $1 * $1 } - $1 * k * $1 * k
    return Statistic(degrees: n - 1, size: size, variation: $1 * k * (n - k))
  }

  /// Where the 100 drawn of 2,000 rows stand in the list, on average.
  package static let trend = EntityTest(name: "trend", fullRounds: 1_000) {
    let (n, k, register) = (2_000, 100, Register(count: 2_000))
    var sum = 0
    for round in 0..<$1 { sum += $0.draw(Round(round), register, k).reduce(0, +) }
    // Twice the sum of positions from 0; its variance is R·k(n−k)(n+1)/3.
    return Statistic(
      difference: 2 * sum - $1 * k * (n - 1), variance: ($1 * k * (n - k) * (n + 1), 3))
  }

  /// Which two of 40 rows are drawn together.
  package static let pairs = EntityTest(name: "pairs", fullRounds: 20_000) {
    let (n, register) = (40, Register(count: 40))
    var counts = [Int](repeating: 0, count: n * n)
    for round in 0..<$1 {
      let drawn = $0.draw(Round(round), register, 2).sorted()
      counts[drawn[0] * n + drawn[1]] += 1
    }
    return Statistic(counts: (0..<n).flatMap { a in (a + 1..<n).map { counts[a * n + $0] } })
  }

  /// Which three of 16 rows are drawn together.
  package static let triples = EntityTest(name: "triples", fullRounds: 12_000) {
    let (n, register) = (16, Register(count: 16))
    var counts = [Int](repeating: 0, count: n * n * n)
    for round in 0..<$1 {
      let drawn = $0.draw(Round(round), register, 3).sorted()
      counts[(drawn[0] * n + drawn[1]) * n + drawn[2]] += 1
    }
    let cells = (0..<n).flatMap { a in
      (a + 1..<n).flatMap { b in (b + 1..<n).map { (a * n + b) * n + $0 } }
    }
    return Statistic(counts: cells.map { counts[$0] })
  }

  /// How many of 40 rows two tasks with the same public value have in common, 5 each.
  package static let overlap = EntityTest(name: "overlap", fullRounds: 4_000) {
    let common = overlaps(of: $0, rounds: $1).reduce(0, +)
    // n·common − R·k² has the variance R·k²(n−k)²/(n−1).
    return Statistic(
      difference: 40 * common - $1 * 25, variance: ($1 * 25 * 35 * 35, 39))
  }

  /// How often two tasks have none, one, or more in common.
  package static let overlapSpread = EntityTest(name: "overlap spread", fullRounds: 4_000) {
    var counts = [0, 0, 0]
    for common in overlaps(of: $0, rounds: $1) { counts[min(common, 2)] += 1 }
    // Of the C(40,5) samples so many have none, one, or more of a given five rows.
    let ways = [324_632, 261_800, 71_576]
    return Statistic(counts: counts, ways: ways)
  }

  /// Whether the tickets of one draw are spread evenly.
  package static let evenness = EntityTest(name: "evenness", fullRounds: 200_000) {
    $0.tickets?(Round(0), Register(count: $1)).map { Int($0 >> 32) }.sorted().statistic
  }

  /// Whether the tickets of neighbours have anything to do with one another.
  package static let serial = EntityTest(name: "serial", fullRounds: 100_000) {
    guard let tickets = $0.tickets?(Round(0), Register(count: 2 * $1)) else { return nil }
    var counts = [Int](repeating: 0, count: 32 * 32)
    for index in stride(from: 0, to: 2 * $1, by: 2) {
      counts[Int(tickets[index] >> 59) * 32 + Int(tickets[index + 1] >> 59)] += 1
    }
    return Statistic(counts: counts)
  }

  private static func overlaps(of sampler: Sampler, rounds: Int) -> [Int] {
    let register = Register(count: 40)
    return (0..<rounds).map { round in
      let tasks = [1, 2].map { Set(sampler.draw(Round(round, task: $0), register, 5)) }
      return tasks[0].intersection(tasks[1]).count
    }
  }
}

extension [Int] {
  fileprivate var statistic: Statistic { Statistic(ascending: self) }
}

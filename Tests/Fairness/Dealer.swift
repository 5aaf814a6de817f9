import Sampling

/// A way to send 12 inspectors to 9 checks by twos (派人方法): ours, or a bad one.
package struct Dealer: Sendable {
  /// How many inspectors there are, all alike.
  static let inspectorCount = 12
  /// How many checks there are, all alike.
  static let checkCount = 9

  /// What it is called in tables.
  package let name: String
  /// The two inspectors of each check, the leader first.
  let teams: @Sendable (Round) -> [[Int]]

  /// The matcher of the product with its committed mixing (DR1).
  package static let own = Dealer(name: "DR1") { round in
    let matcher = Matcher(
      key: round.seed.inspectorKey,
      inspectors: people.map { .init(id: $0, cap: checkCount) }, pools: ["ALL": people],
      checks: checks.map { .init(id: $0, pools: ["ALL", "ALL"]) })
    do {
      return try matcher.run(mixing: 16).teams.map { $0.inspectors.compactMap(people.firstIndex) }
    } catch { preconditionFailure("12 people can fill 18 places") }
  }

  /// All the bad ones.
  package static let planted = [roundRobin, leaderByName, loadByName, favourite]

  /// A random start, then the list in its order: what a platform really does.
  package static let roundRobin = Dealer(name: "round robin") { round in
    let start = Int(round.bits % UInt64(inspectorCount))
    return (0..<checkCount).map { check in
      [0, 1].map { (start + 2 * check + $0) % inspectorCount }
    }
  }

  /// Fairly, but the first by name leads.
  package static let leaderByName = Dealer(name: "leader by name") { round in
    teams(of: shuffled(round, "first", inspectorCount) + shuffled(round, "second", inspectorCount))
      .map { $0.sorted() }
  }

  /// Fairly, but who must go twice is always among the first by name.
  package static let loadByName = Dealer(name: "load by name") { round in
    teams(of: shuffled(round, "first", inspectorCount) + shuffled(round, "second", 6))
  }

  /// Fairly, but one inspector always gets the first check.
  package static let favourite = Dealer(name: "one's own check") { round in
    let others = shuffled(round, "first", inspectorCount).filter { $0 != 0 }
    return teams(of: [0] + others + shuffled(round, "second", inspectorCount))
  }

  private static func teams(of order: [Int]) -> [[Int]] {
    (0..<checkCount).map { [order[2 * $0], order[2 * $0 + 1]] }
  }

  private static func shuffled(_ round: Round, _ purpose: String, _ count: Int) -> [Int] {
    let tickets = (0..<count).map { Ticket.number(of: "\(round.bits)|\(purpose)|\($0)") }
    return (0..<count).sorted { tickets[$0] < tickets[$1] }
  }

  private static let people = ids("P", inspectorCount)
  private static let checks = ids("C", checkCount)

  private static func ids(_ letter: String, _ count: Int) -> [CanonicalID] {
    (0..<count).map { number in
      guard let id = CanonicalID(canonical: "\(letter)\(100 + number)") else {
        preconditionFailure("a letter and digits are an id")
      }
      return id
    }
  }
}

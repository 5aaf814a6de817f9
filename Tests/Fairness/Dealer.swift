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
  package static let planted = [roundRobin, byName]

  /// A random start, then the list in its order: what a platform really does.
  package static let roundRobin = Dealer(name: "round robin") { round in
    let start = Int(round.bits % UInt64(inspectorCount))
    return (0..<checkCount).map { check in
      [0, 1].map { (start + 2 * check + $0) % inspectorCount }
    }
  }

  /// Always somebody with the least load, chosen at random; the leader is who stands first.
  package static let byName = Dealer(name: "leader by name") { round in
    var order = (0..<inspectorCount).sorted {
      Ticket.number(of: "\(round.bits)|\($0)") < Ticket.number(of: "\(round.bits)|\($1)")
    }
    order += order
    return (0..<checkCount).map { [order[2 * $0], order[2 * $0 + 1]].sorted() }
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

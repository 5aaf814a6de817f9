import Sampling

/// A matching problem so small that every best assignment can be listed (小规模派人问题).
package struct MatchingInstance: Sendable {
  /// What it is called in tables.
  package let name: String
  private let units: [Int]
  private let caps: [Int]
  /// The members of each pool.
  private let pools: [String: [Int]]
  /// The pools of the places of each check.
  private let checks: [[String]]
  /// Pairs of inspector and check.
  private let recusals: [(Int, Int)]

  private init(
    _ name: String, units: [Int], caps: [Int]? = nil, pools: [String: [Int]], checks: [[String]],
    recusals: [(Int, Int)] = []
  ) {
    self.name = name
    self.units = units
    self.caps = caps ?? units.map { _ in checks.count }
    self.pools = pools
    self.checks = checks
    self.recusals = recusals
  }

  /// All of them.
  package static let all = [
    MatchingInstance(
      "4 inspectors in one pool", units: [0, 0, 0, 0], pools: ["a": [0, 1, 2, 3]],
      checks: [["a", "a"], ["a", "a"]]),
    MatchingInstance(
      "5 inspectors in one pool", units: [0, 0, 0, 0, 0], pools: ["a": [0, 1, 2, 3, 4]],
      checks: [["a", "a"], ["a", "a"]]),
    MatchingInstance(
      "2 leaders of 5", units: [0, 0, 0, 0, 0], pools: ["l": [0, 1], "a": [0, 1, 2, 3, 4]],
      checks: [["l", "a"], ["l", "a"]]),
    MatchingInstance(
      "crossing pools", units: [0, 0, 0], pools: ["a": [0, 1], "b": [1, 2]], checks: [["a"], ["b"]]),
    MatchingInstance(
      "tight caps", units: [0, 0, 0], caps: [1, 1, 2], pools: ["a": [0, 1, 2]],
      checks: [["a"], ["a"], ["a"], ["a"]]),
    MatchingInstance(
      "crossing pools and a recusal", units: [0, 0, 0], caps: [3, 3, 1],
      pools: ["a": [0, 1, 2], "b": [1, 2]], checks: [["a", "b"], ["a"], ["a"]],
      recusals: [(2, 2)]),
    MatchingInstance(
      "unequal prior loads", units: [0, 2, 0, 1, 0], caps: [3, 1, 3, 2, 2],
      pools: ["a": [0, 2, 3], "b": [0, 1, 2, 4]], checks: [["a"], ["b"], ["a", "b"]]),
  ]

  /// Every assignment that is as even as possible, as the holders of the places.
  package func bestAssignments() -> Set<[Int]> {
    var best: (imbalance: Int, all: Set<[Int]>) = (.max, [])
    visit([]) { holders in
      let imbalance = units.enumerated().reduce(0) { sum, item in
        let load = item.element + holders.count { $0 == item.offset }
        return sum + load * load
      }
      if imbalance < best.imbalance { best = (imbalance, []) }
      if imbalance == best.imbalance { best.all.insert(holders) }
    }
    return best.all
  }

  /// What the matcher gives in a round, with so many steps of mixing for each place.
  func holders(in round: Round, mixing: Int) -> [Int] {
    let people = units.indices.map { Self.id("P", $0) }
    let matcher = Matcher(
      key: round.seed.inspectorKey,
      inspectors: units.indices.map { .init(id: people[$0], units: units[$0], cap: caps[$0]) },
      pools: Dictionary(
        uniqueKeysWithValues: pools.map { (Code(stringLiteral: $0), $1.map { people[$0] }) }),
      checks: checks.enumerated().map {
        .init(id: Self.id("C", $0), pools: $1.map(Code.init(stringLiteral:)))
      }, recusals: recusals.map { .init(inspector: people[$0.0], check: Self.id("C", $0.1)) })
    do {
      let teams = try matcher.run(mixing: mixing).teams
      return teams.flatMap(\.inspectors).compactMap(people.firstIndex)
    } catch { preconditionFailure("every instance has an assignment") }
  }

  /// Visits every assignment that the rules allow.
  private func visit(_ holders: [Int], _ body: ([Int]) -> Void) {
    let places = checks.enumerated().flatMap { check, pools in pools.map { (check, $0) } }
    guard holders.count < places.count else { return body(holders) }
    let (check, pool) = places[holders.count]
    let team = zip(places, holders).filter { $0.0.0 == check }.map(\.1)
    for person in pools[pool] ?? [] where !team.contains(person) {
      let isFree = holders.count { $0 == person } < caps[person]
      guard isFree, !recusals.contains(where: { $0 == (person, check) }) else { continue }
      visit(holders + [person], body)
    }
  }

  private static func id(_ letter: String, _ number: Int) -> CanonicalID {
    guard let id = CanonicalID(canonical: "\(letter)\(number)") else {
      preconditionFailure("a letter and digits are an id")
    }
    return id
  }
}

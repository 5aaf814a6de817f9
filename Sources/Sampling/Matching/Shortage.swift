/// Why there is no assignment: more places than the people who may fill them can take (人员不足).
///
/// A set of places that violates Hall's condition, as the search for a chain leaves it behind.
package struct Shortage: Error, Hashable {
  /// The places, in order.
  package let places: [Matcher.Place]
  /// The pools of these places, in order of their names.
  package let pools: [Code]
  /// Everybody who may fill one of these places, in order of the ids.
  package let inspectors: [CanonicalID]
  /// How many of these places they can take together at most.
  package let seats: Int

  /// How many seats are missing, at least one.
  package var missing: Int { places.count - seats }
}

extension Shortage {
  /// Explains a closed set of places.
  init(of closed: [Int], in problem: Problem) {
    let list = closed.map { problem.places[$0] }.sorted { $0.check < $1.check }
    var checks = [Int](repeating: 0, count: problem.inspectors.count)
    var lastCheck = [Int](repeating: -1, count: problem.inspectors.count)
    for place in list {
      for member in problem.pools.members[place.pool]
      where lastCheck[member] != place.check && !problem.recusals.forbid(member, place.check) {
        lastCheck[member] = place.check
        checks[member] += 1
      }
    }
    places = list.map { Matcher.Place(check: problem.checks[$0.check].id, number: $0.number) }
      .sorted()
    pools = Set(list.map(\.pool)).sorted().map { problem.pools.names[$0] }
    inspectors = zip(problem.inspectors, checks).filter { $1 > 0 }.map(\.0.id)
    seats = zip(problem.inspectors, checks).reduce(0) { $0 + min($1.0.cap, $1.1) }
  }
}

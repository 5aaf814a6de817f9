/// The places of all checks in order of their key: most wanted pools first, then by ticket.
struct Places: Sendable {
  /// A seat of a check.
  struct Place: Sendable {
    /// The check.
    let check: Int
    /// The place's number within the check; 0 is the leader's.
    let number: Int
    /// The pool that may fill it.
    let pool: Int
  }

  private let places: [Place]
  /// The places of the checks, check after check, ascending within each.
  private let byCheck: [Int]
  /// Where a check's places start in `byCheck`; one more at the end.
  private let starts: [Int]

  /// Orders the places of the checks.
  init(of checks: [Matcher.Check], pools: Pools, hash: inout KeyedHash) {
    let numbers = Dictionary(uniqueKeysWithValues: zip(pools.names, 0...))
    let unordered = checks.enumerated().flatMap { check, facts in
      facts.pools.enumerated().map { number, name in
        Place(check: check, number: number, pool: numbers[name, default: 0])
      }
    }
    places = Self.ordered(unordered, of: checks, pools: pools, hash: &hash)
    var byCheck: [[Int]] = Array(repeating: [], count: checks.count)
    for (index, place) in places.enumerated() { byCheck[place.check].append(index) }
    starts = byCheck.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.byCheck = byCheck.flatMap(\.self)
  }

  /// The number of places.
  var count: Int { places.count }

  /// The place at a position of the order.
  subscript(place: Int) -> Place { places[place] }

  /// The places of a check, ascending.
  func ofCheck(_ check: Int) -> ArraySlice<Int> { byCheck[starts[check]..<starts[check + 1]] }

  private struct Key: Comparable {
    let demand: Int
    let ticket: Digest
    let position: Int

    static func < (left: Self, right: Self) -> Bool {
      left.demand == right.demand ? left.ticket < right.ticket : left.demand > right.demand
    }
  }

  private static func ordered(
    _ places: [Place], of checks: [Matcher.Check], pools: Pools, hash: inout KeyedHash
  ) -> [Place] {
    var need = [Int](repeating: 0, count: pools.names.count)
    for place in places { need[place.pool] += 1 }
    let demand = zip(need, pools.members).map { $0 * 1_000_000 / max(1, $1.count) }
    var keys: [Key] = []
    keys.reserveCapacity(places.count)
    for (position, place) in places.enumerated() {
      let ticket = hash.digest {
        $0.append(contentsOf: "s|".utf8)
        $0.append(checks[place.check].id)
        $0.append(UInt8(ascii: "|"))
        $0.append(decimal: place.number)
      }
      keys.append(Key(demand: demand[place.pool], ticket: ticket, position: position))
    }
    return keys.sorted().map { places[$0.position] }
  }
}

/// The places of all checks in order of their key: most wanted pools first, then by ticket.
struct Places: Sendable {
  /// A seat of a check, in numbers of 32 bits: the mixing walk goes all over the places, and what
  /// takes its time is the memory.
  struct Place: Sendable {
    private var numbers: SIMD4<Int32>

    fileprivate init(check: Int, number: Int, pool: Int) {
      numbers = [Int32(check), Int32(number), Int32(pool), 0]
    }

    /// The check.
    var check: Int { Int(numbers[0]) }
    /// The place's number within the check; 0 is the leader's.
    var number: Int { Int(numbers[1]) }
    /// The pool that may fill it.
    var pool: Int { Int(numbers[2]) }
    /// Its position among all places, check after check.
    fileprivate(set) var seat: Int {
      get { Int(numbers[3]) }
      set { numbers[3] = Int32(newValue) }
    }
  }

  private var places: [Place]
  /// The places by seat: check after check, ascending within each.
  private let bySeat: [Int32]
  /// Where a check's seats start; one more at the end.
  private let starts: [Int32]

  /// Orders the places of the checks.
  init(of checks: [Matcher.Check], pools: Pools, hash: inout KeyedHash) {
    let numbers = Dictionary(uniqueKeysWithValues: zip(pools.names, 0...))
    let unordered = checks.enumerated().flatMap { check, facts in
      facts.pools.enumerated().map { number, name in
        Place(check: check, number: number, pool: numbers[name, default: 0])
      }
    }
    places = Self.ordered(unordered, of: checks, pools: pools, hash: &hash)
    starts = checks.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.pools.count)) }
    var bySeat = [Int32](repeating: 0, count: places.count)
    var ends = starts
    for (index, place) in places.enumerated() {
      let seat = Int(ends[place.check])
      ends[place.check] += 1
      places[index].seat = seat
      bySeat[seat] = Int32(index)
    }
    self.bySeat = bySeat
  }

  /// The number of places.
  var count: Int { places.count }

  /// The place at a position of the order.
  subscript(place: Int) -> Place { places[place] }

  /// The places of a check, ascending.
  func ofCheck(_ check: Int) -> some Sequence<Int> {
    bySeat[seats(ofCheck: check)].lazy.map { Int($0) }
  }

  /// The seats of a check.
  func seats(ofCheck check: Int) -> Range<Int> { Int(starts[check])..<Int(starts[check + 1]) }

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
        checks[place.check].id.append(to: &$0)
        $0.append(UInt8(ascii: "|"))
        $0.append(decimal: place.number)
      }
      keys.append(Key(demand: demand[place.pool], ticket: ticket, position: position))
    }
    return keys.sorted().map { places[$0.position] }
  }
}

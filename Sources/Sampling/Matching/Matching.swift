/// An assignment in the making.
struct Matching: Sendable {
  /// What is to be matched.
  let problem: Problem
  /// `H(K‖…)` under the inspector key.
  var hash: KeyedHash
  /// The inspector of each seat, -1 as long as it is empty.
  private var holders: [Int32]
  /// The places of each inspector, ascending.
  private var held: [PlaceList]
  /// The priority of each inspector.
  private(set) var priority: [Priority] = []
  /// Who has room, pool by pool.
  var queues: [Heap<Priority>?] = []
  /// Only inspectors who stay below this load have room; nil for no such limit.
  var ceiling: Int?
  /// Places from which nobody with room can be reached any more.
  var isPlaceClosed: [Bool]
  /// Inspectors from whose places nobody with room can be reached any more.
  var isInspectorClosed: [Bool]
  /// The marks of the search for a chain.
  var trail: Trail
  /// How often each step did something.
  var steps = Assignment.Steps()
  /// Whether the places are so many that the walk looks ahead.
  var looksAhead = false
  /// What was found by looking ahead, which nobody asks for: so that it is looked at all the same.
  var looks = 0

  /// Starts with empty places.
  init(_ problem: Problem, hash: KeyedHash) {
    self.problem = problem
    self.hash = hash
    holders = Array(repeating: -1, count: problem.places.count)
    held = Array(repeating: PlaceList(), count: problem.inspectors.count)
    isPlaceClosed = Array(repeating: false, count: problem.places.count)
    isInspectorClosed = Array(repeating: false, count: problem.inspectors.count)
    trail = Trail(problem)
    priority = problem.inspectors.indices.map { newPriority(of: $0) }
  }

  /// The inspector of a place, nil as long as it is empty.
  func holder(of place: Int) -> Int? { holder(ofSeat: problem.places[place].seat) }

  /// The inspector of a seat, nil as long as it is empty.
  func holder(ofSeat seat: Int) -> Int? {
    let holder = Int(holders[seat])
    return holder < 0 ? nil : holder
  }

  /// The places of an inspector, ascending.
  func places(of inspector: Int) -> [Int] { held[inspector].all }

  /// How many places an inspector holds.
  func placeCount(of inspector: Int) -> Int { held[inspector].count }

  /// The place of an inspector at an index of the ascending list.
  func place(of inspector: Int, at index: Int) -> Int { held[inspector][index] }

  /// Looks at an inspector's places, so that they are near when they are asked for.
  func glance(atPlacesOf inspector: Int) -> Int { held[inspector].glance }

  /// The load of an inspector.
  func load(of inspector: Int) -> Int {
    problem.inspectors[inspector].units
      + problem.inspectors[inspector].weight * held[inspector].count
  }

  /// Whether the inspector may take a further place.
  func hasRoom(_ inspector: Int) -> Bool {
    guard held[inspector].count < problem.inspectors[inspector].cap else { return false }
    guard let ceiling else { return true }
    return priority[inspector].load + problem.inspectors[inspector].weight < ceiling
  }

  /// Whether the inspector may join the check: not recused, and not in its team.
  func canJoin(_ inspector: Int, _ check: Int) -> Bool {
    !problem.recusals.forbid(inspector, check) && !sits(inspector, in: check)
  }

  /// Whether the inspector is in the team of the check.
  func sits(_ inspector: Int, in check: Int) -> Bool {
    for seat in problem.places.seats(ofCheck: check) where holders[seat] == inspector {
      return true
    }
    return false
  }

  /// Empties a place.
  mutating func vacate(_ place: Int) {
    guard let inspector = holder(of: place) else { return }
    holders[problem.places[place].seat] = -1
    held[inspector].remove(place)
  }

  /// Gives an empty place to an inspector.
  mutating func seat(_ inspector: Int, at place: Int) {
    holders[problem.places[place].seat] = Int32(inspector)
    held[inspector].insert(place)
  }

  /// A place, and its seat.
  typealias Seated = (place: Int, seat: Int)

  /// Exchanges two places of two inspectors.
  mutating func exchange(_ place: Seated, of giver: Int, with other: Seated, of taker: Int) {
    holders[place.seat] = Int32(taker)
    holders[other.seat] = Int32(giver)
    held[giver].replace(place.place, by: other.place)
    held[taker].replace(other.place, by: place.place)
  }

  /// Draws a fresh ticket for an inspector who holds more or fewer places than before.
  mutating func renewPriority(of inspector: Int) {
    priority[inspector] = newPriority(of: inspector)
  }

  private mutating func newPriority(of inspector: Int) -> Priority {
    let id = problem.inspectors[inspector].id
    let count = held[inspector].count
    let ticket = hash.digest {
      id.append(to: &$0)
      $0.append(UInt8(ascii: "|"))
      $0.append(decimal: count)
    }
    return Priority(load: load(of: inspector), ticket: ticket, inspector: inspector)
  }
}

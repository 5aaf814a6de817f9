/// Where a search for a chain has been, and how it got there.
///
/// Marks carry the number of their search, so that a new search needs no clearing.
struct Trail: Sendable {
  /// How a search reached a place.
  enum Origin: Sendable {
    /// It started there.
    case root
    /// Its holder may take another place.
    case holder
    /// Its holder may take that seat of his own team.
    case teammate(place: Int)
  }

  /// The places reached, in the order of the search.
  private(set) var places: [Int] = []
  /// The inspectors reached, in the order of the search.
  private(set) var inspectors: [Int] = []

  private var search = 0
  private var placeSearch: [Int]
  private var inspectorSearch: [Int]
  private var poolSearch: [Int]
  private var placeOrigin: [Origin]
  private var inspectorOrigin: [Int]
  private var waiting: [[Int]]

  /// Makes room for the marks of a problem.
  init(_ problem: Problem) {
    placeSearch = Array(repeating: 0, count: problem.places.count)
    placeOrigin = Array(repeating: .root, count: problem.places.count)
    inspectorSearch = Array(repeating: 0, count: problem.inspectors.count)
    inspectorOrigin = Array(repeating: 0, count: problem.inspectors.count)
    poolSearch = Array(repeating: 0, count: problem.pools.names.count)
    waiting = Array(repeating: [], count: problem.pools.names.count)
  }

  /// Starts a search at places that one inspector, the giver, holds, or that are empty.
  mutating func start(at roots: [Int], giver: Int?) {
    search += 1
    places.removeAll(keepingCapacity: true)
    inspectors.removeAll(keepingCapacity: true)
    for root in roots { reach(root, from: .root) }
    if let giver { inspectorSearch[giver] = search }
  }

  /// Whether the search has reached the place.
  func hasReached(place: Int) -> Bool { placeSearch[place] == search }

  /// Notes that the search has reached a place for the first time.
  mutating func reach(_ place: Int, from origin: Origin) {
    placeSearch[place] = search
    placeOrigin[place] = origin
    places.append(place)
  }

  /// Whether the search has reached the inspector, or started from his places.
  func hasReached(inspector: Int) -> Bool { inspectorSearch[inspector] == search }

  /// Notes that an inspector may take a place.
  mutating func reach(inspector: Int, for place: Int) {
    inspectorSearch[inspector] = search
    inspectorOrigin[inspector] = place
    inspectors.append(inspector)
  }

  /// The members of a pool, all or those that the search has kept waiting.
  func waiting(of pool: Int, members: [Int]) -> [Int] {
    poolSearch[pool] == search ? waiting[pool] : members
  }

  /// Keeps members of a pool for its other places: they couldn't take those asked for so far.
  mutating func keepWaiting(_ members: [Int], of pool: Int) {
    poolSearch[pool] = search
    waiting[pool] = members
  }

  /// The place that the holder of this one may take instead; nil at the start of the search.
  func next(after place: Int, holder: Int?) -> Int? {
    switch placeOrigin[place] {
    case .root: nil
    case .teammate(let other): other
    case .holder: holder.map { inspectorOrigin[$0] }
    }
  }
}

extension Matching {
  /// Fills what can be filled; the parts of the set of places that lacks the rest, in order of their
  /// first places.
  ///
  /// The places that are closed afterwards are those that some empty place reaches by alternating
  /// paths. That is the smallest of all sets of places that lack as many seats as can be lacking
  /// (Dulmage and Mendelsohn).
  mutating func shortages() -> [Shortage] {
    limitLoads(below: nil)
    for place in 0..<problem.places.count where holder(of: place) == nil { _ = fill(place) }
    let closed = isPlaceClosed.indices.filter { isPlaceClosed[$0] }
    return parts(of: closed).map { Shortage(of: $0, in: problem) }
      .sorted { $0.places.lexicographicallyPrecedes($1.places) }
  }

  /// Splits places into sets that no inspector connects.
  private func parts(of places: [Int]) -> [[Int]] {
    var sets = DisjointSets(count: problem.inspectors.count)
    var first: [Int?] = []
    for place in places {
      let (check, pool) = (problem.places[place].check, problem.places[place].pool)
      let able = problem.pools.members[pool].filter { !problem.recusals.forbid($0, check) }
      for member in able.dropFirst() { sets.join(able[0], member) }
      first.append(able.first)
    }
    var parts: [Int: [Int]] = [:]
    for (place, inspector) in zip(places, first) {
      let part = inspector.map { sets.root(of: $0) } ?? -1 - problem.places[place].check
      parts[part, default: []].append(place)
    }
    return Array(parts.values)
  }
}

/// Sets of numbers that can be joined (union–find).
private struct DisjointSets {
  private var parents: [Int]

  /// Every number by itself.
  init(count: Int) { parents = Array(0..<count) }

  /// The number that stands for a number's set.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes the sets of two numbers one.
  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(of: one), root(of: other))
    parents[max(left, right)] = min(left, right)
  }
}

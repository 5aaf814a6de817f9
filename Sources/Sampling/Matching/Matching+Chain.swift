extension Matching {
  /// Searches breadth-first for a chain of handovers that gives away one of the roots.
  ///
  /// A place may take a member of its pool, whose own places then look for somebody else; or the
  /// seat of a mate in its own team, who moves over. The chain starts at the first inspector
  /// found who has room and ends at a root. Without one, everything reached is closed for good.
  /// - Parameter roots: an empty place, or all places of one inspector, ascending.
  /// - Returns: the handovers, nil when nobody with room can be reached.
  mutating func chain(from roots: [Int]) -> [Handover]? {
    let giver = roots.first.flatMap { holder(of: $0) }
    trail.start(at: roots, giver: giver)
    var layer = roots
    var searched = 0
    while true {
      if let chain = explore(layer) { return chain }
      guard searched < trail.inspectors.count else { break }
      layer = places(of: trail.inspectors[searched]).filter { !trail.hasReached(place: $0) }
      for place in layer { trail.reach(place, from: .holder) }
      searched += 1
    }
    close(giver)
    return nil
  }

  /// Looks for room at the places, and at those of team mates who may move over.
  private mutating func explore(_ layer: [Int]) -> [Handover]? {
    var layer = layer
    var index = 0
    while index < layer.count {
      let place = layer[index]
      index += 1
      if isPlaceClosed[place] { continue }
      if let inspector = nextFree(for: place) { return chain(to: inspector, from: place) }
      reachMembers(for: place)
      layer += reachTeammates(of: place)
    }
    return nil
  }

  /// Queues the members of the pool who may join the check.
  private mutating func reachMembers(for place: Int) {
    let (check, pool) = (problem.places[place].check, problem.places[place].pool)
    var waiting: [Int] = []
    for member in trail.waiting(of: pool, members: problem.pools.members[pool])
    where !trail.hasReached(inspector: member) && !isInspectorClosed[member] {
      if canJoin(member, check) {
        trail.reach(inspector: member, for: place)
      } else {
        waiting.append(member)
      }
    }
    trail.keepWaiting(waiting, of: pool)
  }

  /// The seats, ascending, whose holders may move over to a place of the same team.
  private mutating func reachTeammates(of place: Int) -> [Int] {
    let (check, pool) = (problem.places[place].check, problem.places[place].pool)
    var seats: [Int] = []
    for seat in problem.places.ofCheck(check) where !trail.hasReached(place: seat) {
      guard let mate = holder(of: seat), problem.pools.contains(mate, in: pool) else { continue }
      trail.reach(seat, from: .teammate(place: place))
      seats.append(seat)
    }
    return seats
  }

  private func chain(to inspector: Int, from place: Int) -> [Handover] {
    var chain = [Handover(place: place, inspector: inspector)]
    var place = place
    while let holder = holder(of: place), let next = trail.next(after: place, holder: holder) {
      chain.append(Handover(place: next, inspector: holder))
      place = next
    }
    return chain
  }

  private mutating func close(_ giver: Int?) {
    for place in trail.places { isPlaceClosed[place] = true }
    for inspector in trail.inspectors { isInspectorClosed[inspector] = true }
    if let giver { isInspectorClosed[giver] = true }
  }
}

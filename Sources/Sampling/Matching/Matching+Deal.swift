/// A place that is to go to an inspector.
struct Handover: Sendable {
  /// The place.
  let place: Int
  /// Who takes it.
  let inspector: Int
}

extension Matching {
  /// Fills the empty places in order of their key, by exchange chains where nobody has room.
  /// - Throws: `Shortage` when a place can't be filled.
  mutating func deal() throws(Shortage) {
    limitLoads(below: nil)
    for place in 0..<problem.places.count where holder(of: place) == nil {
      if !fill(place) { throw Shortage(of: trail.places, in: problem) }
    }
  }

  /// Gives an empty place to somebody, by an exchange chain where nobody has room; false when that
  /// can't be.
  mutating func fill(_ place: Int) -> Bool {
    if let inspector = nextFree(for: place) {
      hand([Handover(place: place, inspector: inspector)])
    } else if let chain = chain(from: [place]) {
      hand(chain)
      steps.chains += 1
    } else {
      return false
    }
    return true
  }

  /// From now on only inspectors who stay below this load have room.
  mutating func limitLoads(below ceiling: Int?) {
    self.ceiling = ceiling
    queues = Array(repeating: nil, count: problem.pools.names.count)
  }

  /// The member of the place's pool who has room, may join the check and has the least priority.
  mutating func nextFree(for place: Int) -> Int? {
    let (check, pool) = (problem.places[place].check, problem.places[place].pool)
    var queue = takeQueue(of: pool)
    var aside: [Priority] = []
    defer {
      for priority in aside { queue.insert(priority) }
      queues[pool] = queue
    }
    while let first = queue.first {
      let current = priority[first.inspector]
      if !hasRoom(first.inspector) {
        queue.removeFirst()
      } else if first != current {
        queue.replaceFirst(with: current)
      } else if !canJoin(first.inspector, check) {
        aside.append(first)
        queue.removeFirst()
      } else {
        return first.inspector
      }
    }
    return nil
  }

  /// Carries out the handovers, the first of which goes to somebody with room.
  ///
  /// The last place was empty before, or its holder, the giver, has one place less now.
  mutating func hand(_ chain: [Handover], from giver: Int? = nil) {
    for step in chain { vacate(step.place) }
    for step in chain { seat(step.inspector, at: step.place) }
    for inspector in [chain.first?.inspector, giver] {
      if let inspector { renewPriority(of: inspector) }
    }
  }

  /// Moves the queue of a pool out, so that changing it makes no copy.
  ///
  /// Priorities in it may be out of date; they only grow, so the true least comes up in the end.
  private mutating func takeQueue(of pool: Int) -> Heap<Priority> {
    guard let queue = queues[pool] else {
      return Heap(problem.pools.members[pool].filter(hasRoom).map { priority[$0] })
    }
    queues[pool] = nil
    return queue
  }
}

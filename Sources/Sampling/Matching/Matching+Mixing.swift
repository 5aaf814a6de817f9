extension Matching {
  /// Walks at random over equally good assignments: moves and exchanges of single places.
  ///
  /// The chance to accept a step corrects for how often it is proposed, so that in the long run
  /// every assignment the walk can reach is equally likely (Metropolis–Hastings). Each step costs
  /// one digest `H(K‖"m|"‖t)`, read as four numbers of 64 bits.
  mutating func mix(steps count: Int) {
    for step in 0..<count {
      let random = hash.digest {
        $0.append(contentsOf: "m|".utf8)
        $0.append(decimal: step)
      }
      if propose(random.words) { steps.exchanges += 1 }
    }
  }

  /// Carries out the step that four random numbers propose; false when it isn't allowed.
  private mutating func propose(_ random: (UInt64, UInt64, UInt64, UInt64)) -> Bool {
    let place = Self.choice(random.0, of: problem.places.count)
    let pool = problem.places[place].pool
    let taker = problem.pools.members[pool][
      Self.choice(random.1, of: problem.pools.members[pool].count)]
    guard let giver = holder(of: place), taker != giver,
      !problem.recusals.forbid(taker, problem.places[place].check)
    else { return false }
    let index = Self.choice(random.2, of: placeCount(of: taker) + 1)
    let isAccepted = Self.accepts(
      random.3, placeCount(of: giver) + (index > 0 ? 1 : 0), placeCount(of: taker) + 1)
    guard isAccepted else { return false }
    return index == 0
      ? move(place, from: giver, to: taker)
      : exchange(place, of: giver, with: self.place(of: taker, at: index - 1), of: taker)
  }

  /// Moves a place where the two merely change loads.
  private mutating func move(_ place: Int, from giver: Int, to taker: Int) -> Bool {
    let (gives, takes) = (problem.inspectors[giver], problem.inspectors[taker])
    guard placeCount(of: taker) < takes.cap, gives.weight == takes.weight,
      load(of: taker) + takes.weight == load(of: giver),
      !sits(taker, in: problem.places[place].check)
    else { return false }
    vacate(place)
    seat(taker, at: place)
    return true
  }

  /// Exchanges two places where both may take the other's.
  private mutating func exchange(
    _ place: Int, of giver: Int, with other: Int, of taker: Int
  ) -> Bool {
    let (check, otherCheck) = (problem.places[place].check, problem.places[other].check)
    guard problem.pools.contains(giver, in: problem.places[other].pool),
      !problem.recusals.forbid(giver, otherCheck),
      check == otherCheck || (!sits(taker, in: check) && !sits(giver, in: otherCheck))
    else { return false }
    vacate(place)
    vacate(other)
    seat(taker, at: place)
    seat(giver, at: other)
    return true
  }

  private static func choice(_ random: UInt64, of count: Int) -> Int {
    Int(random % UInt64(count))
  }

  /// Whether `random · first < second · 2^64`, a chance of second/first.
  private static func accepts(_ random: UInt64, _ first: Int, _ second: Int) -> Bool {
    random.multipliedFullWidth(by: UInt64(first)).high < UInt64(second)
  }
}

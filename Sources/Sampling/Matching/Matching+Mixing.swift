extension Matching {
  /// Walks at random over equally good assignments: moves and exchanges of single places.
  ///
  /// The chance to accept a step corrects for how often it is proposed, so that in the long run
  /// every assignment the walk can reach is equally likely (Metropolis–Hastings).
  mutating func mix(_ proposals: Proposals) {
    for start in stride(from: 0, to: proposals.list.count, by: Self.lookahead) {
      let next = proposals.list[start..<min(start + Self.lookahead, proposals.list.count)]
      if looksAhead { fetch(next) }
      for proposal in next where take(proposal) { steps.exchanges += 1 }
    }
  }

  /// So many steps are looked at before they are taken.
  private static var lookahead: Int { 32 }

  /// Looks where the next steps will look, as far as can be told now.
  ///
  /// A step waits for a dozen places of memory, most of them one after the other; like this the
  /// processor waits for those of many steps at once. Nothing depends on what is found.
  private mutating func fetch(_ proposals: ArraySlice<Proposal>) {
    let givers = proposals.map { holder(ofSeat: Int($0.seat)) ?? 0 }
    let others = proposals.map { proposal in
      let index = choice(of: proposal)
      return index == 0
        ? Int(proposal.place) : place(of: Int(proposal.taker), at: index - 1)
    }
    let checks = others.map { problem.places[$0].check }
    let seats = checks.map { problem.places.seats(ofCheck: $0).lowerBound }
    let own = proposals.map { problem.places.seats(ofCheck: Int($0.check)).lowerBound }
    // Loops of few instructions: of each, the processor has many rounds on the way.
    for seat in seats { looks &+= holder(ofSeat: seat) ?? 0 }
    for seat in own { looks &+= holder(ofSeat: seat) ?? 0 }
    for giver in givers { looks &+= glance(atPlacesOf: giver) }
    for proposal in proposals { looks &+= glance(atPlacesOf: Int(proposal.taker)) }
  }

  /// Which of the taker's places is asked for, from 1; 0 for none.
  private func choice(of proposal: Proposal) -> Int {
    Proposals.choice(proposal.index, of: placeCount(of: Int(proposal.taker)) + 1)
  }

  /// Carries out a proposed step; false when it isn't allowed.
  private mutating func take(_ proposal: Proposal) -> Bool {
    let (place, taker) = (Int(proposal.place), Int(proposal.taker))
    guard let giver = holder(ofSeat: Int(proposal.seat)), taker != giver else { return false }
    let count = placeCount(of: taker)
    let index = choice(of: proposal)
    let isAccepted = Self.accepts(
      proposal.chance, placeCount(of: giver) + (index > 0 ? 1 : 0), count + 1)
    guard isAccepted else { return false }
    return index == 0
      ? move(place, from: giver, to: taker)
      : exchange(proposal, of: giver, with: self.place(of: taker, at: index - 1))
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
    _ proposal: Proposal, of giver: Int, with place: Int
  ) -> Bool {
    let (check, taker) = (Int(proposal.check), Int(proposal.taker))
    let other = problem.places[place]
    guard problem.pools.contains(giver, in: other.pool),
      !problem.recusals.forbid(giver, other.check),
      check == other.check || (!sits(taker, in: check) && !sits(giver, in: other.check))
    else { return false }
    exchange(
      (Int(proposal.place), Int(proposal.seat)), of: giver, with: (place, other.seat), of: taker)
    return true
  }

  /// Whether `random · first < second · 2^64`, a chance of second/first.
  private static func accepts(_ random: UInt64, _ first: Int, _ second: Int) -> Bool {
    random.multipliedFullWidth(by: UInt64(first)).high < UInt64(second)
  }
}

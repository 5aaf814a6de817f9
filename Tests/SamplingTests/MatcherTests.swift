import Testing

@testable import Sampling

/// The matcher against exhaustive search, on instances small enough for it.
struct MatcherTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func findsTheMostEvenAssignmentOrAShortage(seed: UInt64) throws {
    let instance = try Instance(seed: seed)
    let matcher = instance.matcher
    do {
      let assignment = try matcher.run(mixing: 0)
      instance.expectValid(assignment)
      #expect(assignment.imbalance == instance.leastImbalance)
    } catch let shortage {
      #expect(instance.leastImbalance == nil)
      #expect(shortage.missing >= 1)
      #expect(shortage.seats == instance.seats(for: shortage))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func findsAnAssignmentWhateverPlacesWeigh(seed: UInt64) throws {
    let instance = try Instance(seed: seed, weights: 1...3)
    do {
      let assignment = try instance.matcher.run(mixing: 16)
      instance.expectValid(assignment)
    } catch {
      #expect(instance.leastImbalance == nil)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func namesEverythingThatIsShort(seed: UInt64) throws {
    let instance = try Instance(seed: seed)
    let shortages = instance.matcher.shortages()
    #expect(shortages.reduce(0) { $0 + $1.missing } == instance.leastVacancies)
    for shortage in shortages {
      #expect(shortage.missing >= 1)
      #expect(shortage.seats == instance.seats(for: shortage))
    }
    for (index, shortage) in shortages.enumerated() {
      let others = shortages[(index + 1)...].flatMap(\.inspectors)
      #expect(Set(shortage.inspectors).isDisjoint(with: others))
    }
  }

  /// A place belongs to the smallest set exactly when one seat fewer would be missing without it.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func namesThePlacesThatMatterAndNoOthers(seed: UInt64) throws {
    let instance = try Instance(seed: seed)
    let named = Set(instance.matcher.shortages().flatMap(\.places))
    for place in instance.places where instance.leastVacancies > 0 {
      let matters = instance.leastVacancies(without: place) < instance.leastVacancies
      #expect(named.contains(place) == matters)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func mixesWithoutMakingLoadsUneven(seed: UInt64) throws {
    let instance = try Instance(seed: seed)
    guard let least = instance.leastImbalance else { return }
    let assignment = try instance.matcher.run(mixing: 16)
    instance.expectValid(assignment)
    #expect(assignment.imbalance == least)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func doesNotDependOnTheOrderOfTheInput(seed: UInt64) throws {
    let instance = try Instance(seed: seed)
    let reordered = Matcher(
      key: instance.key, inspectors: instance.inspectors.reversed(),
      pools: instance.pools.mapValues { $0.reversed() }, checks: instance.checks,
      recusals: instance.recusals)
    guard instance.leastImbalance != nil else { return }
    #expect(
      try instance.matcher.run(mixing: 4) == reordered.run(mixing: 4, lookingAheadFrom: 0))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func refillsAPlaceAfterALateRecusal(seed: UInt64) throws {
    let instance = try Instance(seed: seed)
    guard instance.leastImbalance != nil else { return }
    let assignment = try instance.matcher.run(mixing: 0)
    let place = Matcher.Place(check: assignment.teams[0].check, number: 0)
    let changed = instance.recusing(assignment.teams[0].inspectors[0], from: place.check)
    do {
      let refilled = try changed.matcher.refill([place], in: assignment.teams)
      changed.expectValid(refilled)
      if refilled.steps.chains == 0 {
        #expect(refilled.teams.dropFirst() == assignment.teams.dropFirst())
        #expect(
          refilled.teams[0].inspectors.dropFirst() == assignment.teams[0].inspectors.dropFirst())
      }
    } catch {
      #expect(changed.leastImbalance == nil)
      #expect(error.missing >= 1)
    }
  }

  @Test func namesAPoolWithoutMembers() throws {
    let check = try CanonicalID("C")
    let matcher = Matcher(
      key: Digest.zero.hex, inspectors: [], pools: [:], checks: [.init(id: check, pools: ["none"])])
    let shortage = try #require(throws: Shortage.self) { try matcher.run(mixing: 16) }
    #expect(shortage.places == [.init(check: check, number: 0)])
    #expect(shortage.pools == ["none"])
    #expect(shortage.inspectors.isEmpty)
    #expect(shortage.missing == 1)
  }

  @Test func assignsNothingToNoChecks() throws {
    let matcher = Matcher(key: Digest.zero.hex, inspectors: [], pools: [:], checks: [])
    #expect(try matcher.run(mixing: 16).teams.isEmpty)
  }
}

extension Assignment {
  /// The sum of the squares of the loads: least where they are most even.
  fileprivate var imbalance: Int { loads.values.reduce(0) { $0 + $1 * $1 } }
}

/// A random instance of up to 6 places and 4 inspectors.
private struct Instance {
  let key: String
  let inspectors: [Matcher.Inspector]
  let pools: [Code: [CanonicalID]]
  let checks: [Matcher.Check]
  let recusals: Set<Matcher.Recusal>

  private init(
    key: String, inspectors: [Matcher.Inspector], pools: [Code: [CanonicalID]],
    checks: [Matcher.Check], recusals: Set<Matcher.Recusal>
  ) {
    self.key = key
    self.inspectors = inspectors
    self.pools = pools
    self.checks = checks
    self.recusals = recusals
  }

  init(seed: UInt64, weights: ClosedRange<Int> = 1...1) throws {
    var random = SeededGenerator(seed: seed)
    var inspectors: [Matcher.Inspector] = []
    for number in 0..<Int.random(in: 2...4, using: &random) {
      inspectors.append(
        .init(
          id: try CanonicalID("P\(number)"), units: Int.random(in: 0...2, using: &random),
          weight: weights.count > 1 ? Int.random(in: weights, using: &random) : 1,
          cap: Int.random(in: 1...4, using: &random)))
    }
    let names: [Code] = ["lead", "food", "all"]
    var pools: [Code: [CanonicalID]] = ["all": inspectors.map(\.id)]
    for name in names.dropLast() {
      pools[name] = inspectors.map(\.id).filter { _ in Bool.random(using: &random) }
    }
    var checks: [Matcher.Check] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let teamSize = Int.random(in: 1...2, using: &random)
      checks.append(
        .init(
          id: try CanonicalID("C\(number)"),
          pools: (0..<teamSize).compactMap { _ in names.randomElement(using: &random) }))
    }
    var recusals: Set<Matcher.Recusal> = []
    for check in checks {
      for inspector in inspectors where Int.random(in: 0..<6, using: &random) == 0 {
        recusals.insert(.init(inspector: inspector.id, check: check.id))
      }
    }
    self.init(
      key: Digest(hashing: String(seed)).hex, inspectors: inspectors, pools: pools,
      checks: checks, recusals: recusals)
  }

  var matcher: Matcher {
    Matcher(key: key, inspectors: inspectors, pools: pools, checks: checks, recusals: recusals)
  }

  /// The same instance with one recusal more.
  func recusing(_ inspector: CanonicalID, from check: CanonicalID) -> Self {
    Self(
      key: key, inspectors: inspectors, pools: pools, checks: checks,
      recusals: recusals.union([.init(inspector: inspector, check: check)]))
  }

  /// The least imbalance of all assignments, nil when there is none.
  var leastImbalance: Int? {
    var best: Int?
    func fill(_ teams: [[CanonicalID]]) {
      guard let team = teams.indices.first(where: { teams[$0].count < checks[$0].pools.count })
      else {
        let imbalance = inspectors.reduce(0) { sum, inspector in
          let load = inspector.units + teams.joined().count { $0 == inspector.id }
          return sum + load * load
        }
        best = min(best ?? imbalance, imbalance)
        return
      }
      let pool = pools[checks[team].pools[teams[team].count], default: []]
      for inspector in inspectors
      where pool.contains(inspector.id) && !teams[team].contains(inspector.id)
        && mayJoin(inspector.id, checks[team].id)
        && teams.joined().count(where: { $0 == inspector.id }) < inspector.cap
      {
        var next = teams
        next[team].append(inspector.id)
        fill(next)
      }
    }
    fill(checks.map { _ in [] })
    return best
  }

  /// All places.
  var places: [Matcher.Place] {
    checks.flatMap { check in
      check.pools.indices.map { Matcher.Place(check: check.id, number: $0) }
    }
  }

  /// The places that stay empty at least.
  var leastVacancies: Int { leastVacancies(without: nil) }

  /// The places that stay empty at least, not counting one that nobody need fill.
  func leastVacancies(without ignored: Matcher.Place?) -> Int {
    let places = places.filter { $0 != ignored }
    func fill(_ index: Int, _ taken: [Matcher.Recusal]) -> Int {
      guard index < places.count else { return 0 }
      let place = places[index]
      let name = checks.first { $0.id == place.check }?.pools[place.number]
      var least = fill(index + 1, taken) + 1
      for inspector in inspectors where least > 0 {
        let seat = Matcher.Recusal(inspector: inspector.id, check: place.check)
        guard name.map({ pools[$0, default: []].contains(inspector.id) }) == true,
          mayJoin(inspector.id, place.check), !taken.contains(seat),
          taken.count(where: { $0.inspector == inspector.id }) < inspector.cap
        else { continue }
        least = min(least, fill(index + 1, taken + [seat]))
      }
      return least
    }
    return fill(0, [])
  }

  func expectValid(_ assignment: Assignment) {
    #expect(assignment.teams.map(\.check) == checks.map(\.id))
    for (team, check) in zip(assignment.teams, checks) {
      #expect(team.inspectors.count == check.pools.count)
      #expect(Set(team.inspectors).count == check.pools.count)
      for (inspector, name) in zip(team.inspectors, check.pools) {
        #expect(pools[name, default: []].contains(inspector) && mayJoin(inspector, check.id))
      }
    }
    for inspector in inspectors {
      let count = assignment.teams.flatMap(\.inspectors).count { $0 == inspector.id }
      #expect(count <= inspector.cap)
      #expect(assignment.loads[inspector.id] == inspector.units + inspector.weight * count)
    }
  }

  /// The seats that are there for the places of a shortage, counted anew.
  func seats(for shortage: Shortage) -> Int {
    inspectors.reduce(0) { sum, inspector in
      let open = Set(
        shortage.places.filter { place in
          let check = checks.first { $0.id == place.check }
          let pool = check.flatMap { pools[$0.pools[place.number]] } ?? []
          return pool.contains(inspector.id) && mayJoin(inspector.id, place.check)
        }.map(\.check))
      return sum + min(inspector.cap, open.count)
    }
  }

  private func mayJoin(_ inspector: CanonicalID, _ check: CanonicalID) -> Bool {
    !recusals.contains(.init(inspector: inspector, check: check))
  }
}

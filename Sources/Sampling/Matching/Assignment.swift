/// Who checks whom (人员匹配结果).
package struct Assignment: Hashable, Sendable {
  /// The inspectors of one check (检查组).
  package struct Team: Hashable, Sendable {
    /// The check's id.
    package let check: CanonicalID
    /// The inspector of each place; place 0 is the leader's.
    package let inspectors: [CanonicalID]

    /// Makes a team.
    package init(check: CanonicalID, inspectors: [CanonicalID]) {
      self.check = check
      self.inspectors = inspectors
    }
  }

  /// How often each step of the matcher did something.
  package struct Steps: Hashable, Sendable {
    /// Places that needed an exchange chain.
    package var chains = 0
    /// Chains that made loads more even.
    package var evenings = 0
    /// Accepted steps of mixing.
    package var exchanges = 0
  }

  /// The teams in the order of the checks.
  package let teams: [Team]
  /// The load of each inspector: what he carried in and what his places add.
  package let loads: [CanonicalID: Int]
  /// How often each step did something.
  package let steps: Steps
}

extension Matching {
  /// Takes over the teams of the same checks, but for some places.
  mutating func seat(_ teams: [Assignment.Team], without vacant: Set<Matcher.Place>) {
    let people = Dictionary(uniqueKeysWithValues: zip(problem.inspectors.map(\.id), 0...))
    precondition(teams.map(\.check) == problem.checks.map(\.id), "The checks are the same.")
    for index in 0..<problem.places.count {
      let (place, team) = (problem.places[index], teams[problem.places[index].check])
      guard place.number < team.inspectors.count,
        !vacant.contains(.init(check: team.check, number: place.number)),
        let inspector = people[team.inspectors[place.number]]
      else { continue }
      seat(inspector, at: index)
    }
    for inspector in problem.inspectors.indices { renewPriority(of: inspector) }
  }

  /// The assignment once every place is filled.
  var assignment: Assignment {
    let inspectors = problem.inspectors
    let teams = problem.checks.indices.map { check in
      // To compare numbers that are at hand, the sort needs nothing of the problem.
      let places = problem.places.ofCheck(check).map { (number: problem.places[$0].number, $0) }
        .sorted { $0.number < $1.number }
      return Assignment.Team(
        check: problem.checks[check].id,
        inspectors: places.compactMap { holder(of: $0.1) }.map { inspectors[$0].id })
    }
    let loads = inspectors.indices.map { (inspectors[$0].id, load(of: $0)) }
    return Assignment(
      teams: teams, loads: Dictionary(uniqueKeysWithValues: loads), steps: steps)
  }
}

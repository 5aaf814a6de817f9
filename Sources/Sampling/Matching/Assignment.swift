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
  /// The assignment once every place is filled.
  var assignment: Assignment {
    let inspectors = problem.inspectors
    let teams = problem.checks.enumerated().map { check, facts in
      let places = problem.places.ofCheck(check)
        .sorted { problem.places[$0].number < problem.places[$1].number }
      return Assignment.Team(
        check: facts.id, inspectors: places.compactMap { holder[$0] }.map { inspectors[$0].id })
    }
    let loads = inspectors.indices.map { (inspectors[$0].id, load(of: $0)) }
    return Assignment(
      teams: teams, loads: Dictionary(uniqueKeysWithValues: loads), steps: steps)
  }
}

/// Assigns inspectors to the places of checks by lot (检查人员的随机匹配), DRAW §3.
///
/// A *place* is one seat of one check; place 0 is the leader's. A *pool* is the committed list of
/// those who may take a place: dispatch mode, qualification and leadership are all “which pool”.
/// A recusal forbids one inspector one check, and nobody sits twice in one team.
///
/// With K the inspector key, u the load and n the number of places held:
/// ```
/// priority(i) = (u_i, H(K‖i‖"|"‖n_i))                a fresh ticket after every deal
/// key(s)      = (-⌊10^6·need(pool)/|pool|⌋, H(K‖"s|"‖check‖"|"‖number))
/// order(p)    = the members of p by H(K‖"b|"‖i)
/// ```
/// 1. *Deal*: the places by key, most wanted pools first, each to the member of least priority.
/// 2. *Chain*: where nobody has room, the shortest chain of handovers that ends at somebody who
///    has. There is none only if there is no assignment at all (augmenting paths), and then the
///    places reached prove it: see `Shortage`.
/// 3. *Even out*: from the highest load down, chains that end at somebody who stays below that
///    load. Where none is left the loads are as even as they can be (semi-matchings of Harvey,
///    Ladner, Lovász and Tamir).
/// 4. *Mix*: a random walk over equally good assignments, which brings the draw near to a uniform
///    choice among them (Metropolis–Hastings).
///
/// Identity enters through tickets alone, so inspectors with the same pools, units, weight, cap
/// and recusals have exactly the same chances.
package struct Matcher: Sendable {
  /// An inspector who can be assigned.
  package struct Inspector: Hashable, Sendable {
    /// The inspector's id.
    package let id: CanonicalID
    /// The load carried in: places held this year before (本年已派次数).
    package let units: Int
    /// What a place adds to the load, at least 1.
    package let weight: Int
    /// How many places at most (派出上限).
    package let cap: Int

    /// Makes an inspector.
    package init(id: CanonicalID, units: Int = 0, weight: Int = 1, cap: Int) {
      precondition(units >= 0 && weight >= 1 && cap >= 0, "Loads and caps are not negative.")
      self.id = id
      self.units = units
      self.weight = weight
      self.cap = cap
    }
  }

  /// A check that needs a team (检查任务).
  package struct Check: Hashable, Sendable {
    /// The check's id, which is the entity's.
    package let id: CanonicalID
    /// The pool of each place; place 0 is the leader's.
    package let pools: [Code]

    /// Makes a check.
    package init(id: CanonicalID, pools: [Code]) {
      self.id = id
      self.pools = pools
    }
  }

  /// An inspector who must not join a check (回避).
  package struct Recusal: Hashable, Sendable {
    /// The inspector.
    package let inspector: CanonicalID
    /// The check.
    package let check: CanonicalID

    /// Makes a recusal.
    package init(inspector: CanonicalID, check: CanonicalID) {
      self.inspector = inspector
      self.check = check
    }
  }

  /// A seat of a check.
  package struct Place: Hashable, Comparable, Sendable {
    /// The check.
    package let check: CanonicalID
    /// The place's number; 0 is the leader's.
    package let number: Int

    /// Names a place.
    package init(check: CanonicalID, number: Int) {
      self.check = check
      self.number = number
    }

    /// The order of the checks' ids, then of the numbers.
    package static func < (left: Self, right: Self) -> Bool {
      (left.check, left.number) < (right.check, right.number)
    }
  }

  private let key: String
  private let problem: Problem

  /// Takes what was committed; the order of inspectors, members and recusals doesn't matter.
  ///
  /// Inspectors and checks have one id each. A pool that isn't listed is empty; recusals of people
  /// or checks that aren't there are passed over.
  /// - Parameters:
  ///   - key: the seed's inspector key.
  ///   - inspectors: everybody who is in a pool.
  ///   - pools: the members of each pool.
  ///   - checks: the checks in the order in which the assignment will list them.
  ///   - recusals: who must not join which check.
  package init(
    key: String, inspectors: [Inspector], pools: [Code: [CanonicalID]], checks: [Check],
    recusals: some Sequence<Recusal> = []
  ) {
    self.key = key
    var hash = KeyedHash(key: key)
    problem = Problem(
      inspectors: inspectors, pools: pools, checks: checks, recusals: recusals, hash: &hash)
  }

  /// Deals, chains, evens out and mixes.
  /// - Parameters:
  ///   - factor: the steps of mixing for each place (`mix` of the commitment), 0 for none.
  ///   - farCount: so many places are more than a processor's caches hold, so that it is worth while to
  ///     look ahead; the assignment doesn't depend on it.
  ///   - hand: makes the proposals of the steps, perhaps ahead.
  /// - Returns: an assignment of every place.
  /// - Throws: `Shortage` when there is no assignment.
  package func run(
    mixing factor: Int, lookingAheadFrom farCount: Int = 1 << 18,
    handing hand: Proposals.Hand = Proposals.oneByOne
  ) throws(Shortage) -> Assignment {
    precondition(factor >= 0, "A number of steps is not negative.")
    var matching = Matching(problem, hash: KeyedHash(key: key))
    try matching.deal()
    matching.evenOut()
    matching.looksAhead = problem.places.count >= farCount
    let steps = factor * problem.places.count
    hand(Proposals.pieceCount(of: steps)) { [problem, key] number in
      Proposals(number, of: steps, in: problem, key: key)
    } _: {
      matching.mix($0)
    }
    return matching.assignment
  }

  /// Everything that is short (人员不足): nothing where there is an assignment.
  ///
  /// As many places as can be are filled. From those that stay empty the search reaches the smallest
  /// set of places with the whole shortage, which falls into parts that have no inspector in common.
  package func shortages() -> [Shortage] {
    var matching = Matching(problem, hash: KeyedHash(key: key))
    return matching.shortages()
  }

  /// Fills places after a late recusal or illness, or those of new checks (人员更换), DRAW §3.6.
  ///
  /// Each goes to the admissible inspector of least priority, by an exchange chain where nobody has
  /// room; nothing else moves. This matcher knows the new recusals, and who is ill is in none of
  /// its pools. An inspector who isn't there any more gives up all his places.
  /// - Parameters:
  ///   - places: the places that their holders give up.
  ///   - teams: the teams so far, in the order of the checks; one without inspectors is new.
  /// - Returns: the whole assignment afterwards.
  /// - Throws: `Shortage` when a place can't be filled any more.
  package func refill(
    _ places: [Place], in teams: [Assignment.Team]
  ) throws(Shortage) -> Assignment {
    var matching = Matching(problem, hash: KeyedHash(key: key))
    matching.seat(teams, without: Set(places))
    try matching.deal()
    return matching.assignment
  }
}

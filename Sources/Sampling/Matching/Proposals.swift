/// Some steps of the mixing walk as far as chance and the problem decide them, whoever holds which
/// place by then (混合步骤): so they can be known ahead.
package struct Proposals: Sendable {
  /// The steps that nobody's recusal forbids, in order.
  let list: [Proposal]

  /// So many steps are worth making at once.
  private static let size = 4096

  /// Makes so many pieces, each of which is made of its number from 0, and hands them on in order;
  /// the order in which they are made doesn't matter, nor who makes them.
  package typealias Hand = (
    _ count: Int, _ make: @escaping @Sendable (Int) -> Proposals, _ take: (Proposals) -> Void
  ) -> Void

  /// Makes one piece after another.
  package static func oneByOne(
    _ count: Int, _ make: (Int) -> Proposals, _ take: (Proposals) -> Void
  ) {
    for number in 0..<count { take(make(number)) }
  }

  /// How many pieces so many steps are.
  static func pieceCount(of steps: Int) -> Int { (steps + size - 1) / size }

  /// One of the pieces of so many steps.
  ///
  /// Each step costs one digest `H(K‖"m|"‖t)`, read as four numbers of 64 bits.
  init(_ number: Int, of steps: Int, in problem: Problem, key: String) {
    var hash = KeyedHash(key: key)
    let randoms = (number * Self.size..<min((number + 1) * Self.size, steps)).map { step in
      hash.digest {
        $0.append(UInt8(ascii: "m"))
        $0.append(UInt8(ascii: "|"))
        $0.append(decimal: step)
      }.words
    }
    // A loop of few instructions: the processor waits for the memory of many rounds at once.
    let places = randoms.map { random in
      let number = Self.choice(random.0, of: problem.places.count)
      return (number: number, place: problem.places[number])
    }
    list = zip(randoms, places).compactMap { Proposal($0, at: $1, in: problem) }
  }

  /// One of so many.
  static func choice(_ random: UInt64, of count: Int) -> Int {
    Int(random % UInt64(count))
  }
}

/// A place, and who might take it: in numbers of 32 bits, as of the places.
struct Proposal: Sendable {
  /// The place.
  let place: Int32
  /// Its position among all places, check after check.
  let seat: Int32
  /// Its check.
  let check: Int32
  /// The member of its pool who might take it.
  let taker: Int32
  /// What decides whether he gives one of his own for it, and which.
  let index: UInt64
  /// What decides whether the step is accepted.
  let chance: UInt64

  /// The step that four random numbers propose, the first of them a place; nil where the taker must
  /// not join the check.
  init?(
    _ random: (UInt64, UInt64, UInt64, UInt64), at numbered: (number: Int, place: Places.Place),
    in problem: Problem
  ) {
    let (number, place) = numbered
    let members = problem.pools.members[place.pool]
    let taker = members[Proposals.choice(random.1, of: members.count)]
    guard !problem.recusals.forbid(taker, place.check) else { return nil }
    self.place = Int32(number)
    (seat, check, self.taker) = (Int32(place.seat), Int32(place.check), Int32(taker))
    (index, chance) = (random.2, random.3)
  }
}

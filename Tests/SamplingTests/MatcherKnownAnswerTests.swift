import Testing

@testable import Sampling

/// An office of middle size, whose answers the reference implementation gave.
///
/// Small instances don't notice when an inspector is given up too early; this one does.
struct MatcherKnownAnswerTests {
  private static func id(_ letter: String, _ number: Int) throws -> CanonicalID {
    try CanonicalID(letter + String(number + 1000))
  }

  /// 600 checks of 2 or 3 places, 45 inspectors, 300 recusals.
  private static func matcher() throws -> Matcher {
    var pools: [Code: [CanonicalID]] = [:]
    for number in 0..<45 {
      let inspector = try id("P", number)
      pools[try #require(Code("st\(number % 6)")), default: []].append(inspector)
      if number % 2 == 0 { pools["lead", default: []].append(inspector) }
      if number % 5 == 1 { pools["food", default: []].append(inspector) }
      if number % 4 != 0 { pools["bureau", default: []].append(inspector) }
    }
    return Matcher(
      key: Digest(hashing: "known").hex,
      inspectors: try (0..<45).map { .init(id: try id("P", $0), units: $0 * $0 % 11, cap: 44) },
      pools: pools,
      checks: try (0..<600).map { number in
        let station = try #require(Code("st\(number * number % 5)"))
        let third: [Code] = number % 4 == 0 ? ["food"] : number % 3 == 0 ? ["bureau"] : []
        return .init(id: try id("C", number), pools: ["lead", station] + third)
      },
      recusals: Set(
        try stride(from: 0, to: 600, by: 2).map { number in
          .init(inspector: try id("P", number * number % 45), check: try id("C", number))
        }))
  }

  @Test func dealsWithManyChainsAndEvenings() throws {
    let assignment = try Self.matcher().run(mixing: 0)
    #expect(assignment.steps == .init(chains: 62, evenings: 53))
    #expect(assignment.loads.values.max() == 46)
    #expect(
      MatchDocument(assignment).digest.hex
        == "530fd207fc545915d5824137c2252c64c3744e07b154671281b5205cd425fb85")
  }

  @Test func mixes() throws {
    let assignment = try Self.matcher().run(mixing: 16)
    #expect(assignment.steps.exchanges == 13806)
    #expect(
      MatchDocument(assignment).digest.hex
        == "5d2ad26b0af197c860255c3dfd11998ce6fc3d5c7900ca1fd633aa39f1b6d27d")
  }

  @Test func mixesTheSameWhoeverMakesTheProposals() throws {
    var counts: [Int] = []
    let assignment = try Self.matcher().run(mixing: 16) { count, make, take in
      counts.append(count)
      let ahead = (0..<count).reversed().map(make)
      for proposals in ahead.reversed() { take(proposals) }
    }
    #expect(try assignment == Self.matcher().run(mixing: 16))
    #expect(try assignment == Self.matcher().run(mixing: 16, lookingAheadFrom: 0))
    #expect(counts.allSatisfy { $0 > 4 } && counts.count == 1)
  }
}

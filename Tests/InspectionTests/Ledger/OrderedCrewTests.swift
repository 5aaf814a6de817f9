import Testing

@testable import Inspection

@Suite struct OrderedCrewTests {
  private struct Stop: Error {}

  @Test(arguments: [0, 1, 2, 1000]) func `pieces are taken in their order`(count: Int) {
    var taken: [Int] = []
    // The first of each ten takes the longest.
    OrderedCrew(count) { number in
      (0..<(number % 10 == 0 ? 20_000 : 1)).reduce(number) { $0 &+ $1 &- $1 }
    }.forEachPiece { taken.append($0) }
    #expect(taken == Array(0..<count))
  }

  @Test func `whoever takes may stop`() {
    var taken: [Int] = []
    #expect(throws: Stop.self) {
      try OrderedCrew(1000) { $0 }.forEachPiece {
        taken.append($0)
        if $0 == 7 { throw Stop() }
      }
    }
    #expect(taken == Array(0...7))
  }
}

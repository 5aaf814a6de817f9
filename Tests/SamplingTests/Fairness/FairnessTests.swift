import Fairness
import Foundation
import Testing

/// The draw passes every statistical test, and every bad sampler fails one: DRAW §5.
///
/// Seeds are fixed, so each figure is a constant. `make fairness` computes them all anew.
struct FairnessTests {
  @Test(arguments: Figure.quick)
  func aFigureIsWhatTheDocumentationSays(figure: Figure) throws {
    #expect(try FigureTable.own().line(of: figure) == figure.line())
  }

  @Test(arguments: [
    (EntityTest.inclusion, Sampler.exclusiveOr, 400), (.inclusion, .sum, 400),
    (.pairs, .systematic, 1_000), (.pairs, .generator, 2_000), (.triples, .generator, 1_000),
    (.overlap, .unbound, 50), (.overlapSpread, .systematic, 400), (.trend, .tickets(bits: 4), 10),
    (.evenness, .signed, 2_000), (.evenness, .hashCode, 2_000), (.serial, .hashCode, 2_000),
  ])
  func aBadSamplerIsRejected(test: EntityTest, sampler: Sampler, rounds: Int) throws {
    #expect(try #require(test.statistic(of: sampler, rounds: rounds)).isRejected)
  }

  @Test(arguments: [
    (DealerTest.pairs, Dealer.roundRobin, 50), (.leaders, .leaderByName, 100),
    (.loads, .loadByName, 100), (.visits, .favourite, 100),
  ])
  func aBadDealerIsRejected(test: DealerTest, dealer: Dealer, rounds: Int) {
    #expect(test.statistic(of: dealer, rounds: rounds).isRejected)
  }

  /// Equal single chances prove little: which are drawn together must be tested too.
  @Test func theGeneratorGivesEverybodyTheSameChance() throws {
    let statistic = EntityTest.inclusion.statistic(of: .generator, rounds: 4_000)
    #expect(try !#require(statistic).isRejected)
  }

  @Test func theDrawIsNeverRejected() throws {
    let verdicts = try FigureTable.own().rows.filter { $0.sampler == "DR1" }.map(\.verdict)
    #expect(verdicts.count > 20)
    #expect(Set(verdicts) == ["passed"])
  }

  /// These need more rounds than a moment allows.
  @Test(arguments: [("trend", "8-bit tickets"), ("overlap spread", "6-digit LCG")])
  func theTableShowsWhatOnlyManyRoundsFind(test: String, sampler: String) throws {
    let rows = try FigureTable.own().rows.filter { $0.test == test && $0.sampler == sampler }
    #expect(rows.map(\.verdict) == ["rejected"])
  }

  /// Only vectors tell apart a fair draw that isn't ours.
  @Test func everyBadSamplerFailsSomeTest() throws {
    let rows = try FigureTable.own().rows
    let rejected = Set(rows.filter { $0.verdict == "rejected" }.map(\.sampler))
    let planted = Sampler.planted.map(\.name) + Dealer.planted.map(\.name)
    #expect(Set(planted).subtracting(rejected) == ["decimal text"])
  }

  @Test(arguments: MatchingInstance.all)
  func mixingReachesEveryBestAssignment(instance: MatchingInstance) throws {
    let rows = try FigureTable.own().rows.filter { $0.test == instance.name && $0.rounds == 4_000 }
    let count = instance.bestAssignments().count
    #expect(rows.map(\.sampler) == ["mix 0", "mix 16"])
    #expect(rows.last?.degrees == "\(count)/\(count)")
  }
}

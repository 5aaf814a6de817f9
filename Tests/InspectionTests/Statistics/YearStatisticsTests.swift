import Sampling
import Testing

@testable import Inspection

/// The year's numbers, against a count of every possible sample and against the records.
struct YearStatisticsTests {
  private static let ids = (0..<7).map { CanonicalID.sample("E\($0)") }

  private static func frame(
    _ task: String, eligible: [CanonicalID] = ids, standing: [CanonicalID]
  ) -> DrawnFrame {
    DrawnFrame(
      task: task,
      strata: [
        .init(
          code: "ALL", label: "全部", base: nil, quota: standing.count, drawnCount: standing.count,
          eligible: eligible, standing: standing.filter(eligible.contains), withdrawnCount: 0)
      ], standing: Set(standing))
  }

  /// Every choice of some of the ids.
  private static func samples(of count: Int) -> [[CanonicalID]] {
    (0..<1 << ids.count).filter { $0.nonzeroBitCount == count }.map { mask in
      ids.indices.filter { mask >> $0 & 1 == 1 }.map { ids[$0] }
    }
  }

  @Test(arguments: 1...6)
  func theTrendOfAllSamplesIsNone(count: Int) {
    let all = Self.samples(of: count).map { CodeTrend(Self.frame("1", standing: $0)).deviation }
    #expect(all.reduce(0) { $0 + $1.difference } == 0)
    let squares = all.reduce(0) { $0 + $1.difference * $1.difference }
    #expect(squares == all.reduce(0) { $0 + $1.variance })
  }

  @Test func theFirstStandAtTheBeginning() {
    let trend = CodeTrend(Self.frame("1", standing: Array(Self.ids.prefix(2))))
    #expect(trend.meanText == "14.28%")
    #expect(trend.deviation.text == "−1.93")
  }

  @Test(arguments: 0...7, 1...6)
  func commonObjectsOfAllSamplesAreAsExpected(earlier: Int, count: Int) {
    let first = Self.frame("1", standing: Array(Self.ids.prefix(earlier)))
    let all = Self.samples(of: count).map { RepeatDraws(first, Self.frame("2", standing: $0)) }
    let unit = Int128(1_000_000_000)
    // Rounded down to billionths, in each sample alike.
    let mean = all.reduce(0) { $0 + $1.deviation.difference } / Int128(all.count)
    #expect((0...1).contains(mean))
    let spread = all.reduce(0) { $0 + $1.deviation.difference * $1.deviation.difference }
    let error = spread / Int128(all.count) - all[0].deviation.variance
    #expect(abs(error) < 20 * unit)
  }

  @Test func onlyObjectsThatBothCouldDrawCount() {
    let first = Self.frame("1", standing: Array(Self.ids.prefix(3)))
    let second = Self.frame(
      "2", eligible: Array(Self.ids.dropFirst(2)), standing: Array(Self.ids.suffix(2)))
    let pair = RepeatDraws(first, second)
    #expect((pair.exposed, pair.common, pair.expectedText) == (1, 0, "0.40"))
  }
}

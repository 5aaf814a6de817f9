internal import Sampling

/// Whether the drawn stand early or late among the codes (代码顺序检验).
///
/// A draw by ticket knows no order: the places of the drawn in the list sorted by code are spread
/// evenly. Twice the sum of the places of k of n, from 0, is k(n−1) on average, with variance
/// k(n−k)(n+1)/3.
struct CodeTrend: Sendable {
  /// How many are on the list.
  let count: Int
  /// z over all strata.
  let deviation: Deviation
  /// The places as parts of their strata, summed, in millionths, each rounded down.
  private let millionths: Int128

  /// Looks at one draw.
  init(_ frame: DrawnFrame) {
    let strata = frame.strata.filter { !$0.standing.isEmpty }.map(Self.init)
    self.init(strata)
  }

  /// Adds several up.
  init(_ parts: [Self]) {
    count = parts.reduce(0) { $0 + $1.count }
    deviation = parts.reduce(.none) { $0 + $1.deviation }
    millionths = parts.reduce(0) { $0 + $1.millionths }
  }

  private init(_ stratum: DrawnFrame.Stratum) {
    let (n, k) = (Int128(stratum.eligible.count), Int128(stratum.standing.count))
    let drawn = Set(stratum.standing)
    let places = stratum.eligible.enumerated().reduce(Int128(0)) { sum, item in
      drawn.contains(item.element) ? sum + Int128(item.offset) : sum
    }
    count = stratum.standing.count
    // Three times as much, so that the variance is whole.
    deviation = Deviation(
      difference: 3 * (2 * places - k * (n - 1)), variance: 3 * k * (n - k) * (n + 1))
    millionths = (2 * places + k) * 1_000_000 / (2 * n)
  }

  /// Where the drawn stand on average: 0% first, 100% last, 50% expected.
  var meanText: String {
    count == 0
      ? "—" : ExactText.decimal(millionths, 10_000 * Int128(count), places: 2) + "%"
  }
}

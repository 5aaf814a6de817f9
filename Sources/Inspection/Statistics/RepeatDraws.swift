internal import Sampling

/// How many objects two draws have in common, beside what chance makes likely (重复抽中).
///
/// Of n objects that the later draw could draw from a stratum the earlier one holds m; of the k
/// that it drew so many are expected to be among them as the hypergeometric law says: k·m/n, with
/// variance k·m(n−m)(n−k)/(n²(n−1)). Expectation and variance of each stratum are rounded down to
/// billionths.
struct RepeatDraws: Sendable {
  /// The draw that came first.
  let earlier: String
  /// The draw that came later.
  let later: String
  /// The objects of the earlier draw that the later one could draw.
  let exposed: Int
  /// Those that it drew.
  let common: Int
  /// The expected number, in billionths.
  private let expected: Int128
  private let variance: Int128

  /// Compares two draws.
  init(_ earlier: DrawnFrame, _ later: DrawnFrame) {
    let strata = later.strata.map { Share($0, of: earlier.standing) }
    self.init(
      earlier: earlier.task, later: later.task,
      exposed: strata.reduce(0) { $0 + $1.exposed }, common: strata.reduce(0) { $0 + $1.common },
      expected: strata.reduce(0) { $0 + $1.expected },
      variance: strata.reduce(0) { $0 + $1.variance })
  }

  /// Adds several up.
  init(total parts: [Self]) {
    self.init(
      earlier: "合计", later: "", exposed: parts.reduce(0) { $0 + $1.exposed },
      common: parts.reduce(0) { $0 + $1.common }, expected: parts.reduce(0) { $0 + $1.expected },
      variance: parts.reduce(0) { $0 + $1.variance })
  }

  private init(
    earlier: String, later: String, exposed: Int, common: Int, expected: Int128,
    variance: Int128
  ) {
    self.earlier = earlier
    self.later = later
    self.exposed = exposed
    self.common = common
    self.expected = expected
    self.variance = variance
  }

  /// The expected number with two decimals.
  var expectedText: String { ExactText.decimal(expected, Self.unit, places: 2) }

  /// z, as far as chance has a part in it.
  var deviation: Deviation {
    Deviation(difference: Int128(common) * Self.unit - expected, variance: variance * Self.unit)
  }

  private static let unit: Int128 = 1_000_000_000

  private struct Share {
    let exposed: Int
    let common: Int
    let expected: Int128
    let variance: Int128

    init(_ stratum: DrawnFrame.Stratum, of earlier: Set<CanonicalID>) {
      exposed = stratum.eligible.count(where: earlier.contains)
      common = stratum.standing.count(where: earlier.contains)
      let (n, m) = (Int128(stratum.eligible.count), Int128(exposed))
      let k = Int128(stratum.standing.count)
      expected = n == 0 ? 0 : k * m * unit / n
      variance = n < 2 ? 0 : expected * (n - m) * (n - k) / (n * (n - 1))
    }
  }
}

import Foundation

/// What a test of a sampler comes to (检验统计量): exact integers, so that it never changes.
package struct Statistic: Hashable, Sendable {
  /// How the value is spread when the sampler is fair.
  package enum Law: Hashable, Sendable {
    /// χ² with so many degrees of freedom; the fraction is the value.
    case chiSquare(degrees: Int)
    /// The standard normal law; the fraction is the square, with the sign of the value.
    case normal
    /// Kolmogorov's law of √N·D; the fraction is the square of the value.
    case kolmogorov
  }

  /// The law.
  package let law: Law
  /// The numerator of the fraction.
  package let numerator: Int128
  /// The denominator of the fraction, above 0.
  package let denominator: Int128

  /// Takes the degrees times `size` over `variation`: what the sum of all rounds comes to, over
  /// what the single rounds come to.
  ///
  /// Both are the squared length of the same part of a vector of counts. Where a fair sampler
  /// treats everybody alike, each direction of that part has the same variance, and the value
  /// follows χ² for many rounds.
  init(degrees: Int, size: Int, variation: Int) {
    law = .chiSquare(degrees: degrees)
    numerator = Int128(degrees) * Int128(size)
    denominator = Int128(variation)
  }

  /// Takes how often each of several equally likely cases was met.
  init(counts: [Int]) {
    let (total, cases) = (counts.reduce(0, +), counts.count)
    law = .chiSquare(degrees: cases - 1)
    numerator = counts.reduce(0) { $0 + Int128($1 * cases - total) * Int128($1 * cases - total) }
    denominator = Int128(total) * Int128(cases)
  }

  /// Takes how often each of several cases was met that have so many ways to happen.
  init(counts: [Int], ways: [Int]) {
    let (total, all) = (counts.reduce(0, +), Int128(ways.reduce(0, +)))
    let product = ways.reduce(Int128(1)) { $0 * Int128($1) }
    law = .chiSquare(degrees: counts.count - 1)
    denominator = product * Int128(total)
    // Σ c²·all/(total·ways) − total, over one denominator.
    numerator =
      zip(counts, ways).reduce(0) { $0 + Int128($1.0 * $1.0) * all * (product / Int128($1.1)) }
      - Int128(total) * denominator
  }

  /// Takes a difference from what is expected, and its variance as a fraction.
  init(difference: Int, variance: (numerator: Int, denominator: Int)) {
    law = .normal
    let square = Int128(difference) * Int128(difference) * Int128(variance.denominator)
    numerator = difference < 0 ? -square : square
    denominator = Int128(variance.numerator)
  }

  /// Takes the largest distance of `count` numbers of 32 bits, in ascending order, from an even
  /// spread.
  init(ascending numbers: [Int]) {
    let count = numbers.count
    let distance = numbers.enumerated().reduce(0) { largest, item in
      let (below, spread) = (item.offset << 32, count * item.element)
      return max(largest, abs(spread - below), abs(below + 1 << 32 - spread))
    }
    law = .kolmogorov
    numerator = Int128(distance) * Int128(distance)
    denominator = Int128(count) << 64
  }

  /// The value, for people.
  package var value: Double {
    let fraction = Double(numerator) / Double(denominator)
    switch law {
    case .chiSquare: return fraction
    case .normal, .kolmogorov:
      return fraction < 0 ? -(-fraction).squareRoot() : fraction.squareRoot()
    }
  }

  /// The chance that a fair sampler gives a larger value.
  package var chance: Double {
    switch law {
    case .chiSquare(let degrees): Probability.aboveChiSquare(value, degrees: degrees)
    case .normal: erfc(value / 2.0.squareRoot()) / 2
    case .kolmogorov: Probability.aboveKolmogorov(value)
    }
  }

  /// Whether no fair sampler would give such a value: less than one in a million, at either end.
  package var isRejected: Bool { chance < 1e-6 || chance > 1 - 1e-6 }
}

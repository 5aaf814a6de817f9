import Foundation

/// The tails of the laws that statistics follow (尾概率).
enum Probability {
  /// The chance that χ² is above a value: the regularised upper incomplete gamma function.
  static func aboveChiSquare(_ value: Double, degrees: Int) -> Double {
    let (shape, point) = (Double(degrees) / 2, value / 2)
    guard point > 0 else { return 1 }
    let factor = exp(shape * log(point) - point - lgamma(shape))
    return point < shape + 1
      ? 1 - factor * lowerSeries(shape, point) : factor * upperFraction(shape, point)
  }

  /// The chance that √N·D is above a value, for large N.
  static func aboveKolmogorov(_ value: Double) -> Double {
    guard value > 0.2 else { return 1 }
    let terms = (1...100).map { k -> Double in
      (k.isMultiple(of: 2) ? -2 : 2) * exp(-2 * Double(k * k) * value * value)
    }
    return min(1, terms.reduce(0, +))
  }

  /// Σ x^n / (a (a+1) … (a+n)), where x is below a + 1.
  private static func lowerSeries(_ shape: Double, _ point: Double) -> Double {
    var (term, sum, divisor) = (1 / shape, 1 / shape, shape)
    while term > sum * 1e-17 {
      divisor += 1
      term *= point / divisor
      sum += term
    }
    return sum
  }

  /// Lentz's continued fraction, where x is above a + 1.
  private static func upperFraction(_ shape: Double, _ point: Double) -> Double {
    var b = point + 1 - shape
    var (c, d) = (1e300, 1 / b)
    var product = d
    for n in 1...100_000 {
      let a = -Double(n) * (Double(n) - shape)
      b += 2
      d = 1 / (a * d + b)
      c = b + a / c
      product *= c * d
      if abs(c * d - 1) < 1e-15 { break }
    }
    return product
  }
}

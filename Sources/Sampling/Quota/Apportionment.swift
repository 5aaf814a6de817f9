/// Spreads a total over strata in proportion to their weights (分配名额).
///
/// Webster's method (Sainte-Laguë) with bounds, DRAW §4.2: each stratum starts at its lower bound,
/// and the next seat goes to the largest weight/(2·seats+1) that is below its upper bound, ties to
/// the smaller code. Lower bounds win over the total. Never the largest remainder, with which a
/// larger total can take a seat away from a stratum.
/// - Parameters:
///   - total: the seats to give; fewer are given where the upper bounds leave no room.
///   - weights: the weight of each stratum.
///   - lower: the lower bound of each stratum, 0 where it is missing.
///   - upper: the upper bound of each stratum.
/// - Returns: the seats of every stratum of `weights`.
package func apportion(
  total: Int, weights: [Code: Int], lower: [Code: Int], upper: [Code: Int]
) -> [Code: Int] {
  var seats = weights.mapValues { _ in 0 }.merging(lower) { $1 }
  func claim(of stratum: Code) -> Claim? {
    guard let held = seats[stratum], let weight = weights[stratum],
      held < upper[stratum, default: 0]
    else { return nil }
    return Claim(weight: weight, divisor: 2 * held + 1, stratum: stratum)
  }
  var claims = Heap(weights.keys.compactMap(claim))
  var left = total - seats.values.reduce(0, +)
  while left > 0, let next = claims.first {
    seats[next.stratum, default: 0] += 1
    left -= 1
    if let again = claim(of: next.stratum) {
      claims.replaceFirst(with: again)
    } else {
      claims.removeFirst()
    }
  }
  return seats
}

/// A stratum's claim to the next seat; the strongest is the smallest.
private struct Claim: Comparable {
  let weight: Int
  let divisor: Int
  let stratum: Code

  /// Compares the fractions by cross-multiplication, which is exact.
  static func < (left: Self, right: Self) -> Bool {
    let (mine, other) = (left.weight * right.divisor, right.weight * left.divisor)
    return mine == other ? left.stratum < right.stratum : mine > other
  }
}

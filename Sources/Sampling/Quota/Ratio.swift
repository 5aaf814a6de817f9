/// An exact ratio as a plan words it (抽查比例): a fraction, never a floating-point number.
///
/// As doubles, 200 × 0.035 is 7.000000000000001, whose ceiling is 8 and not 7 (DRAW §4.3).
package struct Ratio: Hashable, Sendable {
  /// The numerator, not negative.
  package let numerator: Int
  /// The denominator, positive; the fraction isn't reduced.
  package let denominator: Int

  /// Makes a fraction.
  package init(_ numerator: Int, over denominator: Int) {
    precondition(numerator >= 0 && denominator > 0, "A ratio is not negative.")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `[0-9]{1,3}(\.[0-9]{1,6})?%`, nil for anything else: `3.5%` is 35 over 1000.
  package init?(percent text: String) {
    guard text.utf8.last == UInt8(ascii: "%") else { return nil }
    let parts = text.utf8.dropLast()
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, Self.areDigits(whole, count: 1...3), parts.count <= 2 else {
      return nil
    }
    let fraction = parts.count == 2 ? parts[1] : Substring().utf8[...]
    guard parts.count == 1 || Self.areDigits(fraction, count: 1...6) else { return nil }
    numerator = (Array(whole) + fraction).reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    denominator = fraction.reduce(100) { product, _ in 10 * product }
  }

  /// The ratio of a number, rounded: ceil never less, floor never more (DRAW §4.1).
  ///
  /// Traps where the quota itself leaves 64 bits.
  package func quota(of number: Int, rounding: Rounding) -> Int {
    precondition(number >= 0, "A base is not negative.")
    let (product, whole) = (Int128(number) * Int128(numerator), Int128(denominator))
    return switch rounding {
    case .up: Int((product + whole - 1) / whole)
    case .down: Int(product / whole)
    case .half: Int((2 * product + whole) / (2 * whole))
    }
  }

  private static func areDigits(
    _ bytes: some Collection<UInt8>, count: ClosedRange<Int>
  ) -> Bool {
    count.contains(bytes.count)
      && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

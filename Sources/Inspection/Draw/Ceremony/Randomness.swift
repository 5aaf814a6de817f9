/// How many values a public event can bring, as bits (随机性): the binary logarithm of their number.
///
/// Integers alone, by squaring the mantissa once for each digit; true to 2⁻²⁴ of a bit.
struct Randomness: Hashable, Comparable, Sendable {
  /// The bits times 2³².
  private let scaled: UInt64

  /// No randomness at all.
  static let none = Self(bits: 0)

  /// A whole number of bits, such as four for each hexadecimal digit.
  init(bits: Int) { scaled = UInt64(bits) << 32 }

  /// The bits of one of so many equally likely values, at least one.
  init(outcomes: UInt128) {
    precondition(outcomes > 0, "something must be able to happen")
    let whole = 127 - outcomes.leadingZeroBitCount
    // The leading 64 bits, as a number of [1, 2) with 63 binary places.
    var mantissa = UInt64(whole > 63 ? outcomes >> (whole - 63) : outcomes << (63 - whole))
    var result = UInt64(whole)
    for _ in 0..<32 {
      let square = mantissa.multipliedFullWidth(by: mantissa)
      let isTwoOrMore = square.high >> 63 == 1
      mantissa = isTwoOrMore ? square.high : square.high << 1 | square.low >> 63
      result = result << 1 | (isTwoOrMore ? 1 : 0)
    }
    scaled = result
  }

  private init(scaled: UInt64) { self.scaled = scaled }

  /// The bits to two places, rounded as in DRAW §2.4: `61.62`, `48.43`, `256`.
  var text: String {
    let hundredths = (scaled * 100 + 1 << 31) >> 32
    let digits = String(hundredths % 100 + 100).dropFirst()
    let places = digits.hasSuffix("00") ? "" : digits.hasSuffix("0") ? digits.prefix(1) : digits
    return String(hundredths / 100) + (places.isEmpty ? "" : "." + places)
  }

  /// The bits of two independent events together.
  static func + (left: Self, right: Self) -> Self { Self(scaled: left.scaled + right.scaled) }

  /// Less randomness first.
  static func < (left: Self, right: Self) -> Bool { left.scaled < right.scaled }
}

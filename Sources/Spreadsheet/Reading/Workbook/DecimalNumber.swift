/// A decimal number of at most 15 significant digits, as Excel keeps them: exact, no `Double`.
struct DecimalNumber {
  /// Whether it is below zero.
  let isNegative: Bool
  /// The significant digits, without trailing zeros; 0 for zero.
  private(set) var significand: UInt64
  /// The power of ten that the significand is multiplied with.
  private(set) var exponent: Int

  /// Reads decimal text such as `-12.50` or `1.5E-7`, rounded half up to 15 digits; nil when it is
  /// none.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    (significand, exponent) = (0, 0)
    var (count, digits, isFraction, roundsUp) = (0, 0, false, false)
    while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
      rest.removeFirst()
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      digits += 1
      if count > 0 || digit > 0 { count += 1 }
      if count <= 15 { significand = significand * 10 + UInt64(digit) }
      if count == 16 { roundsUp = digit >= 5 }
      exponent += (count > 15 ? 1 : 0) - (isFraction ? 1 : 0)
    }
    guard digits > 0, let power = Self.power(rest) else { return nil }
    exponent += power
    if roundsUp { significand += 1 }
    normalize()
  }

  /// The exponent behind `E`, 0 when there is none.
  private static func power(_ text: ArraySlice<UInt8>) -> Int? {
    guard !text.isEmpty else { return 0 }
    guard let value = Int(String(decoding: text.dropFirst(), as: UTF8.self)),
      (-9_999...9_999).contains(value)
    else { return nil }
    return value
  }

  private mutating func normalize() {
    guard significand > 0 else {
      exponent = 0
      return
    }
    while significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
  }

  /// Adds the plain notation, or the one with an exponent beyond 21 digits.
  func write(to output: inout Row) {
    guard significand > 0 else { return output.extend("0".utf8) }
    if isNegative { output.extend("-".utf8) }
    let digits = String(significand).utf8
    let point = digits.count + exponent
    switch point {
    case 1...21 where exponent >= 0:
      output.extend(digits)
      output.extend(repeatElement(UInt8(ascii: "0"), count: exponent))
    case 1...21:
      output.extend(digits.prefix(point))
      output.extend(".".utf8)
      output.extend(digits.dropFirst(point))
    case -8...0:
      output.extend("0.".utf8)
      output.extend(repeatElement(UInt8(ascii: "0"), count: -point))
      output.extend(digits)
    default:
      output.extend(digits.prefix(1))
      if digits.count > 1 { output.extend(".".utf8) }
      output.extend(digits.dropFirst())
      output.extend("E\(point > 0 ? "+" : "")\(point - 1)".utf8)
    }
  }

  /// This many days in whole seconds, rounded half up; nil when negative or far beyond any date.
  ///
  /// Half a second is seldom exact in a binary fraction of a day: the milliseconds are rounded
  /// first, so that it rounds up all the same.
  var secondsOfDays: Int? {
    guard !isNegative || significand == 0 else { return nil }
    let milliseconds = UInt128(significand) * 86_400_000
    guard exponent < 8 else { return nil }
    guard exponent > -30 else { return 0 }
    let (factor, divisor) = (Self.powerOfTen(exponent), Self.powerOfTen(-exponent))
    return Int(exactly: ((milliseconds * factor + divisor / 2) / divisor + 500) / 1000)
  }

  /// A power of ten; 1 for a negative one.
  private static func powerOfTen(_ power: Int) -> UInt128 {
    (0..<max(0, power)).reduce(1) { product, _ in product * 10 }
  }
}

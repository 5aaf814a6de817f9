/// A registration number of a business (注册号): 15 digits, GS 15-2006.
///
/// Six digits for the office, eight for the sequence, one check digit by MOD 11,10.
package struct RegistrationNumber: Sendable {
  private let digits: ArraySlice<UInt8>

  /// Takes 15 digits; nil for anything else.
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == 15, bytes.allSatisfy(\.isDigit) else { return nil }
    digits = bytes
  }

  /// Whether the last digit is right: (P mod 11 + a₁₅) mod 10 = 1.
  package var hasValidCheckDigit: Bool {
    let values = digits.map { Int($0 - UInt8(ascii: "0")) }
    let remainder = values.dropLast().reduce(10) { product, digit in
      let sum = (product % 11 + digit) % 10
      return 2 * (sum == 0 ? 10 : sum)
    }
    return (remainder % 11 + values[14]) % 10 == 1
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}

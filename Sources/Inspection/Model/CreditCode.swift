/// A unified social credit code (统一社会信用代码): 18 characters, GB 32100-2015.
///
/// ```
/// 9  1  350100  M000100Y4  3
/// │  │  │       │          └ check character
/// │  │  │       └ organisation code with its own check character (GB 11714)
/// │  │  └ administrative division (GB/T 2260)
/// │  └ category
/// └ registration authority
/// ```
/// Codes with wrong check characters exist in registers, so the checks are asked for separately.
package struct CreditCode: Sendable {
  private let bytes: ArraySlice<UInt8>

  /// Takes 18 characters of `0-9A-HJ-NPQRTUWXY`; nil for anything else.
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == 18, bytes.allSatisfy({ Self.value(of: $0) != nil }) else { return nil }
    self.bytes = bytes
  }

  /// Whether the last character is right: 31 − (Σ cᵢ·3^(i−1) mod 31), where 31 is written as 0.
  package var hasValidCheckCharacter: Bool {
    let values = bytes.compactMap(Self.value)
    let sum = zip(values, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (31 - sum % 31) % 31 == values[17]
  }

  /// Whether characters 9–17 are an organisation code with a right check character (GB 11714).
  ///
  /// Its letters count from A = 10 without gaps; a check value of 10 is written `X`, 11 as `0`.
  package var hasValidOrganisationCode: Bool {
    let code = bytes.dropFirst(8).prefix(9)
    let sum = zip(code, Self.organisationWeights).reduce(0) {
      $0 + Self.organisationValue(of: $1.0) * $1.1
    }
    let check = (11 - sum % 11) % 11
    return code.last == (check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check))
  }

  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
  private static let values: [Int?] = {
    var values = [Int?](repeating: nil, count: 256)
    for (value, byte) in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8.enumerated() {
      values[Int(byte)] = value
    }
    return values
  }()

  private static func value(of byte: UInt8) -> Int? { values[Int(byte)] }

  private static func organisationValue(of byte: UInt8) -> Int {
    byte < UInt8(ascii: "A")
      ? Int(byte) - Int(UInt8(ascii: "0")) : Int(byte) - Int(UInt8(ascii: "A")) + 10
  }
}

/// A signature (数字签名) of Ed25519, RFC 8032: 64 bytes.
package struct Signature: Hashable, Sendable {
  /// The bytes.
  let bytes: [UInt8]

  /// Takes the 64 bytes of a signature.
  init(bytes: [UInt8]) {
    precondition(bytes.count == 64, "A signature has 64 bytes.")
    self.bytes = bytes
  }

  /// Reads 128 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: String) {
    guard let bytes = [UInt8](hex: hex, count: 64) else { return nil }
    self.bytes = bytes
  }

  /// The 128 hexadecimal digits.
  package var hex: String { bytes.hex }
}

extension [UInt8] {
  /// Reads lower-case hexadecimal digits, two a byte; nil for another number of bytes.
  init?(hex text: String, count: Int) {
    let digits = text.utf8.compactMap { Self.digits.firstIndex(of: $0) }
    guard text.utf8.count == 2 * count, digits.count == 2 * count else { return nil }
    self = (0..<count).map { UInt8(16 * digits[2 * $0] + digits[2 * $0 + 1]) }
  }

  /// The lower-case hexadecimal digits, two a byte.
  var hex: String {
    String(
      decoding: flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

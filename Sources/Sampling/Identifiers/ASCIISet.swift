/// Some ASCII characters; to look one up takes no branch.
struct ASCIISet: Sendable {
  private let low: UInt64
  private let high: UInt64

  /// The set of a text's characters.
  init(_ characters: String) {
    var bits: [UInt64] = [0, 0]
    for byte in characters.utf8 {
      precondition(byte < 0x80, "The set holds ASCII characters.")
      bits[Int(byte >> 6)] |= 1 << UInt64(byte & 0x3F)
    }
    (low, high) = (bits[0], bits[1])
  }

  /// Whether a byte is one of the characters.
  func contains(_ byte: UInt8) -> Bool {
    let bits = byte & 0x40 == 0 ? low : high
    return bits &>> UInt64(byte & 0x3F) & ~UInt64(byte &>> 7) & 1 == 1
  }

  /// Whether all the bytes are.
  func containsAll(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where !contains(bytes[index]) { return false }
    return true
  }

  /// How many of the first bytes are.
  func prefixCount(of bytes: Span<UInt8>) -> Int {
    var count = 0
    while count < bytes.count, contains(bytes[count]) { count += 1 }
    return count
  }

  /// The characters `[0-9A-Z._-]` of ids.
  static let id = Self("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ._-")
  /// The characters `[0-9A-Za-z._-]` of codes.
  static let word = Self("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._-")
}

/// `H(K‖text)` for many short texts: the buffer that holds the 64 characters of K is used again.
///
/// Nothing is secret once tickets are computed and K has a fixed length, so a plain digest of the
/// concatenation is as good as an HMAC and can be checked with `sha256sum` (DRAW §2).
struct KeyedHash: Sendable {
  private var buffer: [UInt8]

  /// Takes the key, 64 hexadecimal digits.
  init(key: String) {
    precondition(Digest(hex: key) != nil, "A key is 64 lower-case hexadecimal digits.")
    buffer = Array(key.utf8)
  }

  /// The digest of the key and the text that `write` appends.
  mutating func digest(_ write: (inout [UInt8]) -> Void) -> Digest {
    buffer.removeSubrange(64...)
    write(&buffer)
    return Digest(hashing: buffer)
  }
}

extension [UInt8] {
  /// Appends a number in decimal digits, without a sign.
  mutating func append(decimal number: Int) {
    precondition(number >= 0, "Numbers in hashed texts have no sign.")
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

internal import Crypto

/// A SHA-256 digest (摘要): `H(x)` of format DR1 §2.0.
///
/// Compared as a number of 256 bits, which is also the order of the 64-character texts.
package struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digest's 256 bits as four numbers, the most significant first.
  let words: (UInt64, UInt64, UInt64, UInt64)

  private init(_ words: [UInt64]) {
    precondition(words.count == 4, "A digest has four words.")
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// Takes over what the digest function returns.
  init(_ value: SHA256.Digest) {
    // Sound: the buffer holds the 32 bytes of the value and lives as long as the closure.
    unsafe words = value.withUnsafeBytes { bytes in
      func word(_ index: Int) -> UInt64 {
        unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// Hashes bytes; the memory must be contiguous to be hashed without a copy.
  package init(hashing bytes: some Sequence<UInt8>) {
    var stream = DigestStream()
    stream.update(bytes)
    self = stream.finalize()
  }

  /// Hashes the UTF-8 bytes of a text.
  package init(hashing text: String) {
    self.init(hashing: text.utf8)
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, character) in hex.utf8.enumerated() {
      guard let digit = Self.digits.firstIndex(of: character) else { return nil }
      words[index / 16] = words[index / 16] << 4 | UInt64(digit)
    }
    self.init(words)
  }

  /// The digest of 256 zero bits, before the first entry of a journal.
  package static let zero = Self([0, 0, 0, 0])

  /// The 64 lower-case hexadecimal digits.
  package var hex: String {
    var text: [UInt8] = []
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same as `hex`.
  package var description: String { hex }

  /// Appends the 64 hexadecimal digits.
  func appendHex(to text: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(Self.digits[Int(word >> UInt64(shift) & 15)])
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// Whether the words are equal.
  package static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  /// Numeric order, the order of the hexadecimal texts.
  package static func < (left: Self, right: Self) -> Bool { left.words < right.words }

  /// Feeds the first word, which is as random as the rest.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

internal import Crypto

/// A SHA-256 digest (摘要): `H(x)` of format DR1 §2.0.
///
/// Compared as a number of 256 bits, which is also the order of the 64-character texts.
package struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digest's 256 bits as four numbers, the most significant first.
  let words: (UInt64, UInt64, UInt64, UInt64)

  private init(_ words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

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
  package init?(hex: String) { self.init(hex: hex.utf8.span) }

  /// Reads the bytes of 64 lower-case hexadecimal digits; nil for anything else.
  init?(hex: Span<UInt8>) {
    guard hex.count == 64 else { return nil }
    guard let first = Self.word(hex.extracting(..<16)),
      let second = Self.word(hex.extracting(16..<32)),
      let third = Self.word(hex.extracting(32..<48)), let last = Self.word(hex.extracting(48...))
    else { return nil }
    self.init((first, second, third, last))
  }

  private static func word(_ hex: Span<UInt8>) -> UInt64? {
    var word: UInt64 = 0
    for index in hex.indices {
      switch hex[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(hex[index] & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(hex[index] & 0xF + 9)
      default: return nil
      }
    }
    return word
  }

  /// Reads 32 bytes.
  package init(bytes: Span<UInt8>) {
    precondition(bytes.count == 32, "A digest has 32 bytes.")
    func word(_ start: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in start..<start + 8 { word = word << 8 | UInt64(bytes[index]) }
      return word
    }
    self.init((word(0), word(8), word(16), word(24)))
  }

  /// Appends the 32 bytes.
  package func append(bytesTo bytes: inout [UInt8]) {
    let words: InlineArray<4, UInt64> = [words.0, words.1, words.2, words.3]
    words.withBytes(32) { bytes.append(copying: $0) }
  }

  /// The digest of 256 zero bits, before the first entry of a journal.
  package static let zero = Self((0, 0, 0, 0))

  /// The 64 lower-case hexadecimal digits.
  package var hex: String {
    withHex { digits in
      // Sound: the buffer is lent for the call, which copies it.
      unsafe digits.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Appends the 64 hexadecimal digits.
  package func append(to bytes: inout [UInt8]) { withHex { bytes.append(copying: $0) } }

  /// The same as `hex`.
  package var description: String { hex }

  /// Lends the 64 hexadecimal digits.
  func withHex<Result>(_ body: (RawSpan) -> Result) -> Result {
    let halves: InlineArray<8, UInt64> = [
      Self.hexadecimal(words.0 >> 32), Self.hexadecimal(words.0), Self.hexadecimal(words.1 >> 32),
      Self.hexadecimal(words.1), Self.hexadecimal(words.2 >> 32), Self.hexadecimal(words.2),
      Self.hexadecimal(words.3 >> 32), Self.hexadecimal(words.3),
    ]
    return halves.withBytes(64, body)
  }

  /// The eight digits of the lower 32 bits, a byte each, the most significant first.
  private static func hexadecimal(_ word: UInt64) -> UInt64 {
    // Spread the nibbles out, one a byte; a byte of 10 or more becomes a letter.
    var nibbles = (word & 0xFFFF_0000) << 16 | word & 0xFFFF
    nibbles = (nibbles & 0xFF00_0000_FF00) << 8 | nibbles & 0x00FF_0000_00FF
    nibbles = (nibbles & 0x00F0_00F0_00F0_00F0) << 4 | nibbles & 0x000F_000F_000F_000F
    let letters = (nibbles + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return nibbles + 0x3030_3030_3030_3030 + letters * 39
  }

  /// Whether the words are equal.
  package static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  /// Numeric order, the order of the hexadecimal texts.
  package static func < (left: Self, right: Self) -> Bool { left.words < right.words }

  /// Feeds the first word, which is as random as the rest.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Finds the bytes that divide delimited text, 64 at a time: eight words of eight bytes.
///
/// Bytes of UTF-8 beyond ASCII are never among them, so characters needn't be told apart.
/// Words beat the vectors of the standard library, which has no way from a mask to its bits.
struct DelimiterMask {
  /// How many bytes one mask covers.
  static let width = 64

  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  /// The separator in each byte of a word.
  private let separators: UInt64

  /// Looks for a separator, quotes and both line ends.
  init(separator: UInt8) {
    separators = Self.repeated(separator)
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which of the bytes from an index on divide the text: bit 0 is the first of them.
  ///
  /// Behind the last byte there is none.
  func bits(of bytes: Span<UInt8>, at index: Int) -> UInt64 {
    guard index + Self.width <= bytes.count else { return lastBits(of: bytes, at: index) }
    var bits: UInt64 = 0
    for word in 0..<8 {
      // Sound: the read is checked against the span's bounds, and any eight bytes are an integer.
      let bytes = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index + 8 * word, as: UInt64.self)
      bits |= found(in: UInt64(littleEndian: bytes)) << UInt64(8 * word)
    }
    return bits
  }

  private func lastBits(of bytes: Span<UInt8>, at index: Int) -> UInt64 {
    var bits: UInt64 = 0
    for offset in 0..<bytes.count - index {
      bits |= (found(in: UInt64(bytes[index + offset])) & 1) << UInt64(offset)
    }
    return bits
  }

  /// One bit for each of eight bytes.
  @inline(__always)
  private func found(in word: UInt64) -> UInt64 {
    let others =
      differing(word, separators) & differing(word, Self.repeated(0x22))
      & differing(word, Self.repeated(0x0A)) & differing(word, Self.repeated(0x0D))
    // The product brings the bits of all bytes together in the highest, without a carry.
    return ((~others & ~Self.lowBits) >> 7 &* 0x0102_0408_1020_4080) >> 56
  }

  /// The highest bit of each byte in which two words differ; the other bits mean nothing.
  @inline(__always)
  private func differing(_ word: UInt64, _ other: UInt64) -> UInt64 {
    let difference = word ^ other
    return ((difference & Self.lowBits) &+ Self.lowBits) | difference
  }
}

/// Texts read eight bytes at a time (按字读取).
extension Span where Element == UInt8 {
  /// The eight bytes from an index on, the first one lowest; 0 where fewer are left.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    guard index <= count &- 8 else { return 0 }
    // Sound: the read is checked against the span's bounds, and any eight bytes are an integer.
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Whether a text stands at an index; inlined, it compares constants.
  @inline(__always)
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index <= count &- length else { return false }
    var offset = 0
    while offset &+ 8 <= length {
      guard word(at: index &+ offset) == text.word(at: offset, count: 8) else { return false }
      offset &+= 8
    }
    guard offset < length else { return true }
    if length >= 8 {
      return word(at: index &+ length &- 8) == text.word(at: length &- 8, count: 8)
    }
    return start(at: index, count: length) == text.word(at: 0, count: length)
  }

  /// Fewer than eight bytes, all there, as a number.
  @inline(__always)
  private func start(at index: Int, count length: Int) -> UInt64 {
    if index <= count &- 8 { return word(at: index) & (1 << UInt64(8 * length) - 1) }
    var word: UInt64 = 0
    for offset in 0..<length { word |= UInt64(byte(at: index + offset)) << UInt64(8 * offset) }
    return word
  }

  /// Where a text ends of characters that stand for themselves, told at a glance: Chinese ones, and
  /// those of ASCII but controls, `<`, `&`, `]` and `_`.
  func usualTextEnd(from start: Int) -> Int {
    var index = start
    while true {
      let word = word(at: index)
      if word.opensWithTwoHan {
        index += 6
        continue
      }
      if word.opensWithHan {
        index += 3
        continue
      }
      let others = word.unusualBytes
      guard others != 0 else {
        index += 8
        continue
      }
      let length = others.trailingZeroBitCount / 8
      guard length > 0 else { return index }
      index += length
    }
  }

  /// A whole number of seven digits at most, told at a glance, and how many digits it has; none where
  /// there are more, or fewer than eight bytes left.
  @inline(__always)
  func shortNumber(at index: Int) -> (value: Int, digitCount: Int) {
    let word = word(at: index)
    let count = word.nondigits.trailingZeroBitCount / 8
    guard count < 8 else { return (0, 0) }
    // The last digit highest, and zeros before the first.
    return ((word << UInt64(8 * (8 - count))).valueOfDigits, count)
  }
}

extension UInt64 {
  /// Whether the first three bytes are most probably a Chinese character, in any case one.
  @inline(__always)
  fileprivate var opensWithHan: Bool {
    self & 0xC0C0F0 == 0x8080E0 && (self & 0xF) &- 3 < 7
  }

  /// Whether the first six bytes are most probably two Chinese characters, in any case such ones.
  @inline(__always)
  fileprivate var opensWithTwoHan: Bool {
    let leads = self & 0x0F_0000_0F
    return self & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
      && (leads &+ 0x0D_0000_0D) & 0x10_0000_10 == 0x10_0000_10
      && (leads &+ 0x06_0000_06) & 0x10_0000_10 == 0
  }

  /// The highest bit of the first byte that is no usual one of ASCII; those behind mean nothing.
  @inline(__always)
  fileprivate var unusualBytes: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func less(_ byte: UInt8) -> UInt64 { (self ^ ones &* UInt64(byte)) &- ones }
    let found =
      self | (self &- ones &* 0x20) | less(UInt8(ascii: "<")) | less(UInt8(ascii: "&"))
      | less(UInt8(ascii: "]")) | less(UInt8(ascii: "_"))
    return found & (ones << 7)
  }

  /// A bit of the first byte that is no digit; those behind mean nothing.
  @inline(__always)
  fileprivate var nondigits: UInt64 {
    let (ones, highHalves): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0xF0F0_F0F0_F0F0_F0F0)
    let zeros = ones &* 0x30
    return (self & highHalves ^ zeros) | ((self &+ ones &* 6) & highHalves ^ zeros)
  }

  /// What eight digits, the first one lowest, come to; a zero byte is no more than a zero.
  @inline(__always)
  fileprivate var valueOfDigits: Int {
    let ones = self & 0x0F0F_0F0F_0F0F_0F0F
    let pairs = (ones &* 10 &+ ones >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return Int((fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF)
  }
}

extension StaticString {
  /// Some of its bytes as a number, the first one lowest.
  @inline(__always)
  fileprivate func word(at start: Int, count: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<count {
      // Sound: the caller stays within the count of the literal, which lives for ever.
      word |= unsafe UInt64(utf8Start[start + offset]) << UInt64(8 * offset)
    }
    return word
  }
}

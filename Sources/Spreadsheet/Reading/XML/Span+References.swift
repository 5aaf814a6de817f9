/// The references that XML has without a document type: `&#20013;`, `&#x4E2D;`, `&amp;`.
extension Span where Element == UInt8 {
  /// Reads the reference at an index.
  func scanReference(at index: inout Int) throws(NotPlain) -> Unicode.Scalar {
    guard byte(at: index + 1) == UInt8(ascii: "#") else { return try scanEntity(at: &index) }
    index += 2
    let isHexadecimal = byte(at: index) == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let start = index
    var value: UInt32 = 0
    while let digit = digit(at: index, isHexadecimal: isHexadecimal), value <= 0x10FFFF {
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > start, byte(at: index) == UInt8(ascii: ";"),
      let scalar = Unicode.Scalar(value), Self.isAllowed(value)
    else { throw NotPlain() }
    index += 1
    return scalar
  }

  /// Adds the characters that stand one behind the other as references of five digits, such as
  /// `&#20225;`, and moves behind them; whether there is any.
  func appendUsualReferences(at index: inout Int, to output: inout [UInt8]) -> Bool {
    var characters = InlineArray<48, UInt8>(repeating: 0)
    var count = 0
    while count < 48, let value = usualReference(at: index) {
      characters[count] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
      characters[count + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F
      characters[count + 2] = 0x80 | UInt8(truncatingIfNeeded: value) & 0x3F
      count += 3
      index += 8
    }
    output.append(characters.span.extracting(0..<count))
    return count > 0
  }

  /// The character, of three bytes in UTF-8, of a reference of five digits; nil for any other.
  @inline(__always)
  private func usualReference(at index: Int) -> UInt64? {
    let word = word(at: index)
    // & # 5 digits ;
    let digits = (word ^ 0x3B30_3030_3030_2326) >> 16
    guard word & 0xFF00_0000_0000_FFFF == 0x3B00_0000_0000_2326,
      (digits | (digits &+ 0x76_7676_7676)) & 0x80_8080_8080 == 0
    else { return nil }
    var value: UInt64 = 0
    for place in 0..<5 { value = value * 10 + (digits >> UInt64(8 * place)) & 0xFF }
    let isSurrogate = value &- 0xD800 < 0x800
    return value >= 0x800 && value < 0xFFFE && !isSurrogate ? value : nil
  }

  private func digit(at index: Int, isHexadecimal: Bool) -> UInt32? {
    let byte = byte(at: index)
    let decimal = byte &- UInt8(ascii: "0")
    if decimal < 10 { return UInt32(decimal) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// Whether XML may have a character (XML 1.0, production 2).
  private static func isAllowed(_ value: UInt32) -> Bool {
    value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : [0x09, 0x0A, 0x0D].contains(value)
  }

  private func scanEntity(at index: inout Int) throws(NotPlain) -> Unicode.Scalar {
    for (text, character) in Self.entities where has(text, at: index) {
      index += text.utf8CodeUnitCount
      return character
    }
    throw NotPlain()
  }

  private static var entities: [(StaticString, Unicode.Scalar)] {
    [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")]
  }
}

extension [UInt8] {
  /// Adds bytes.
  package mutating func append(_ bytes: Span<UInt8>) {
    // Sound: the buffer is read within the call alone. A loop of safe appends takes longer.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Adds a character in UTF-8.
  mutating func append(_ character: Unicode.Scalar) {
    let value = character.value
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(value >> shift & 0x3F) }
    switch value {
    case ..<0x80: append(UInt8(value))
    case ..<0x800:
      append(0xC0 | UInt8(value >> 6))
      append(tail(0))
    case ..<0x10000:
      append(0xE0 | UInt8(value >> 12))
      append(tail(6))
      append(tail(0))
    default:
      append(0xF0 | UInt8(value >> 18))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}

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
  mutating func append(_ bytes: Span<UInt8>) {
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

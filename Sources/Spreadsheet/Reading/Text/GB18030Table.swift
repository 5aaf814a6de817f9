/// The characters of GB 18030 as the C library has them, looked up once instead of converted.
///
/// A character is its UTF-8, the first byte lowest, or 0 where the code has none.
enum GB18030Table {
  /// The characters of two bytes, by `index(lead:trail:)`.
  static let pairs: [UInt32] = {
    let trails = (0x40...0xFE as ClosedRange<UInt8>).filter { $0 != 0x7F }
    var codes: [[UInt8]] = []
    for lead in 0x81...0xFE as ClosedRange<UInt8> { codes += trails.map { [lead, $0] } }
    var table = [UInt32](repeating: 0, count: 128 << 8)
    for (code, character) in zip(codes, lookUp(codes)) {
      table[index(lead: code[0], trail: code[1])] = character
    }
    return table
  }()

  /// The characters of four bytes within the Basic Multilingual Plane, by their place in the
  /// order of their codes: 0x81308130 to 0x8431A439.
  static let quads: [UInt32] = lookUp((0..<39_420).map(quadCode))

  private static func quadCode(at place: Int) -> [UInt8] {
    let (high, low) = (place / 1260, place % 1260)
    return [0x81 + UInt8(high / 10), 0x30 + UInt8(high % 10)]
      + [0x81 + UInt8(low / 10), 0x30 + UInt8(low % 10)]
  }

  /// Where a code of two bytes, any bytes, stands in `pairs`.
  @inline(__always)
  static func index(lead: UInt8, trail: UInt8) -> Int { Int(lead & 0x7F) << 8 | Int(trail) }

  /// A character as the tables hold it.
  static func packed(_ character: Unicode.Scalar) -> UInt32 {
    character.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The characters of codes that have the same number of bytes.
  private static func lookUp(_ codes: [[UInt8]]) -> [UInt32] {
    let converter = CharacterConverter(from: "GB18030", to: "UTF-32LE")
    var characters: [UInt32] = []
    while characters.count < codes.count {
      let (text, _) = converter.convert(Array(codes[characters.count...].joined()))
      characters += stride(from: 0, to: text.count, by: 4).map { packed(text[$0..<$0 + 4]) }
      if characters.count < codes.count { characters.append(0) }
    }
    return characters
  }

  /// A character of UTF-32, little-endian.
  private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let value = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    return Unicode.Scalar(value).map(packed) ?? 0
  }
}

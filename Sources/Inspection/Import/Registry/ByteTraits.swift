/// What the single bytes of a text can mean, told by one look into a table (字节特征).
struct ByteTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// As the first byte of a cell: the cell may be an unreadable one, or open with a blank character.
  static let opensOddly = ByteTraits(rawValue: 1)
  /// It may begin a character that nobody typed on purpose; 锟斤拷 is told by its three bytes.
  static let isOdd = ByteTraits(rawValue: 2)
  /// It may not stand in a text that is its own `headingKey`.
  static let changesKey = ByteTraits(rawValue: 4)

  /// The traits of each byte.
  static let ofAll: [UInt8] = (0...UInt8.max).map { byte in
    var traits: ByteTraits = []
    if opensOddly(byte) { traits.insert(.opensOddly) }
    if OddText.mayBeOdd(byte), byte != 0xE9 { traits.insert(.isOdd) }
    if changesKey(byte) { traits.insert(.changesKey) }
    return traits.rawValue
  }

  /// All but 同, which is told by its three bytes, E5 90 8C.
  private static func opensOddly(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"), 0...0x20,
      0xC2, 0xE1, 0xE2, 0xE3, 0xE5, 0xEF:
      true
    default: false
    }
  }

  private static func changesKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): false
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
    default: byte < 0x80
    }
  }
}

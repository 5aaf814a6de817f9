internal import Sampling

/// The id of each row, in twelve bytes where it looks like a credit code (标识列).
///
/// A credit code has 18 characters of 31: five bits each. As numbers packed ids have the order of
/// their texts. All other ids stand in a column of texts.
struct IDColumn: Sendable {
  /// Three words a row, so that one access fetches them: the first 64 bits of a packed id and its
  /// last 26; or the place of another id in `others`, and `isOther`.
  private var words: [UInt32] = []
  private var others = TextColumn()
  private var otherCount: UInt64 = 0

  private static let length = 18
  private static let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: .max, count: 256)
    for (value, byte) in characters.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()
  private static let isOther = UInt32.max

  @inline(__always)
  private func parts(at index: Int) -> (first: UInt64, last: UInt32) {
    let place = 3 * index
    return (UInt64(words[place]) << 32 | UInt64(words[place + 1]), words[place + 2])
  }

  /// Whether all ids are packed.
  var arePacked: Bool { otherCount == 0 }

  /// A packed id as one number, which has the order of the texts; nil for an id of another form.
  @inline(__always)
  func number(at index: Int) -> UInt128? {
    let (first, last) = parts(at: index)
    return last == Self.isOther ? nil : UInt128(first) << 26 | UInt128(last)
  }

  /// The same where all ids are packed.
  @inline(__always)
  func packed(at index: Int) -> UInt128 {
    let (first, last) = parts(at: index)
    return UInt128(first) << 26 | UInt128(last)
  }

  /// The bytes of a row's id.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    let (first, last) = parts(at: index)
    guard last != Self.isOther else { return others.bytes(at: Int(first)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    append(at: index, to: &bytes)
    return bytes[...]
  }

  /// Appends the bytes of a row's id.
  func append(at index: Int, to bytes: inout [UInt8]) {
    let (first, last) = parts(at: index)
    guard last != Self.isOther else {
      bytes += others.bytes(at: Int(first))
      return
    }
    let text = Self.characters(first, UInt64(last))
    var id = InlineArray<18, UInt8>(repeating: 0)
    for place in 0..<8 {
      let shift = UInt64(56 - 8 * place)
      id[place] = UInt8(truncatingIfNeeded: text.0 >> shift)
      id[8 + place] = UInt8(truncatingIfNeeded: text.1 >> shift)
    }
    id[16] = UInt8(truncatingIfNeeded: text.2 >> 8)
    id[17] = UInt8(truncatingIfNeeded: text.2)
    bytes.append(copying: id.span)
  }

  /// The characters of a packed id as numbers: eight, eight and two, the first the most significant.
  @inline(__always)
  private static func characters(_ first: UInt64, _ last: UInt64) -> (UInt64, UInt64, UInt64) {
    (letters(first >> 24), letters(first << 16 | last >> 10), letters(last & 0x3FF))
  }

  /// The characters of the last 40 bits, five bits each.
  ///
  /// They are computed and not looked up: a table that several threads share costs them more than it
  /// saves.
  @inline(__always)
  private static func letters(_ bits: UInt64) -> UInt64 {
    // Halves of 20 bits, quarters of ten, eighths of five, each at the end of its part.
    var text = (bits & 0xFF_FFF0_0000) << 12 | bits & 0xF_FFFF
    text = (text & 0x000F_FC00_000F_FC00) << 6 | text & 0x0000_03FF_0000_03FF
    text = (text & 0x03E0_03E0_03E0_03E0) << 3 | text & 0x001F_001F_001F_001F
    let ones: UInt64 = 0x0101_0101_0101_0101
    func above(_ value: UInt64) -> UInt64 { (text &+ ones &* (127 - value)) >> 7 & ones }
    // Behind 9 come the letters, of which I, O, S, V and Z are left out.
    return text &+ ones &* 0x30 &+ above(9) &* 7 &+ above(17) &+ above(22) &+ above(25)
      &+ above(27)
  }

  /// The first two characters of a packed id, the first in the upper half; nil for another form.
  func firstPair(at index: Int) -> UInt16? {
    let (first, last) = parts(at: index)
    return last == Self.isOther ? nil : UInt16(truncatingIfNeeded: Self.letters(first >> 54))
  }

  /// The first 16 bytes of a row's id as one number, zeros behind a shorter one.
  func prefix(at index: Int) -> UInt128 {
    let (first, last) = parts(at: index)
    guard last == Self.isOther else {
      let text = Self.characters(first, UInt64(last))
      return UInt128(text.0) << 64 | UInt128(text.1)
    }
    let id = others.bytes(at: Int(first))
    let prefix = id.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    return prefix << UInt128(8 * max(0, 16 - id.count))
  }

  /// The ids of some rows, in the order in which they are named.
  func gathered(_ rows: [UInt32]) -> IDColumn {
    var gathered = IDColumn()
    (gathered.others, gathered.otherCount) = (others, otherCount)
    var words: [UInt32] = []
    words.reserveCapacity(3 * rows.count)
    for row in rows {
      let place = 3 * Int(row)
      words.append(self.words[place])
      words.append(self.words[place + 1])
      words.append(self.words[place + 2])
    }
    gathered.words = words
    return gathered
  }

  /// Whether a row's id stands before another's.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    if let first = number(at: first), let second = number(at: second) { return first < second }
    return bytes(at: first).lexicographicallyPrecedes(bytes(at: second))
  }

  /// Whether a row's id has these bytes.
  func holds(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard let number = number(at: index) else { return self.bytes(at: index) == bytes }
    return Self.number(of: bytes.span) == number
  }

  /// A row's id.
  subscript(index: Int) -> String {
    get { String(decoding: bytes(at: index), as: UTF8.self) }
    set {
      let (first, last) = parts(of: Array(newValue.utf8).span)
      words[3 * index] = UInt32(first >> 32)
      words[3 * index + 1] = UInt32(truncatingIfNeeded: first)
      words[3 * index + 2] = last
    }
  }

  /// Adds the id of the next row.
  mutating func append(_ id: Span<UInt8>) {
    let (first, last) = parts(of: id)
    words.append(UInt32(first >> 32))
    words.append(UInt32(truncatingIfNeeded: first))
    words.append(last)
  }

  private mutating func parts(of id: Span<UInt8>) -> (first: UInt64, last: UInt32) {
    if let number = Self.number(of: id) {
      return (UInt64(number >> 26), UInt32(truncatingIfNeeded: number) & 0x3FF_FFFF)
    }
    others.append(id)
    otherCount += 1
    return (otherCount - 1, Self.isOther)
  }

  private static func number(of id: Span<UInt8>) -> UInt128? {
    guard id.count == length else { return nil }
    let values = Self.values
    var number: UInt128 = 0
    for index in id.indices {
      let digit = values[Int(id[index])]
      guard digit < 31 else { return nil }
      number = number << 5 | UInt128(digit)
    }
    return number
  }
}

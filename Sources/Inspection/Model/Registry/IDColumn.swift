/// The id of each row, in twelve bytes where it looks like a credit code (标识列).
///
/// A credit code has 18 characters of 31: five bits each. As numbers packed ids have the order of
/// their texts. All other ids stand in a column of texts.
struct IDColumn: Sendable {
  /// The first 64 bits of each packed id.
  private var firsts: [UInt64] = []
  /// The last 26 bits; `isOther` marks an id whose `firsts` is its place in `others`.
  private var lasts: [UInt32] = []
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

  /// A packed id as one number, which has the order of the texts; nil for an id of another form.
  @inline(__always)
  func number(at index: Int) -> UInt128? {
    lasts[index] == Self.isOther ? nil : UInt128(firsts[index]) << 26 | UInt128(lasts[index])
  }

  /// The bytes of a row's id.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    guard lasts[index] != Self.isOther else { return others.bytes(at: Int(firsts[index])) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    append(at: index, to: &bytes)
    return bytes[...]
  }

  /// Appends the bytes of a row's id.
  func append(at index: Int, to bytes: inout [UInt8]) {
    guard lasts[index] != Self.isOther else {
      bytes += others.bytes(at: Int(firsts[index]))
      return
    }
    let characters = Self.characters
    let (first, last) = (firsts[index], UInt64(lasts[index]))
    // Twelve digits stand in the first 64 bits, one across the border, five in the last 26.
    for place in 0..<12 {
      bytes.append(characters[Int(truncatingIfNeeded: first >> UInt64(59 - 5 * place)) & 31])
    }
    bytes.append(characters[Int(truncatingIfNeeded: first << 1 | last >> 25) & 31])
    for place in 0..<5 {
      bytes.append(characters[Int(truncatingIfNeeded: last >> UInt64(20 - 5 * place)) & 31])
    }
  }

  /// The first 16 bytes of a row's id as one number, zeros behind a shorter one.
  func prefix(at index: Int) -> UInt128 {
    var prefix: UInt128 = 0
    guard let number = number(at: index) else {
      let id = bytes(at: index)
      for byte in id.prefix(16) { prefix = prefix << 8 | UInt128(byte) }
      return prefix << UInt128(8 * max(0, 16 - id.count))
    }
    let characters = Self.characters
    for place in 0..<16 {
      let digit = Int(truncatingIfNeeded: number >> UInt128(5 * (Self.length - 1 - place))) & 31
      prefix = prefix << 8 | UInt128(characters[digit])
    }
    return prefix
  }

  /// Whether a row's id stands before another's.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    if let first = number(at: first), let second = number(at: second) { return first < second }
    return bytes(at: first).lexicographicallyPrecedes(bytes(at: second))
  }

  /// Whether a row's id has these bytes.
  func holds(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard let number = number(at: index) else { return self.bytes(at: index) == bytes }
    return Self.number(of: bytes) == number
  }

  /// A row's id.
  subscript(index: Int) -> String {
    get { String(decoding: bytes(at: index), as: UTF8.self) }
    set { (firsts[index], lasts[index]) = parts(of: Array(newValue.utf8)[...]) }
  }

  /// Adds the id of the next row.
  mutating func append(_ id: ArraySlice<UInt8>) {
    let (first, last) = parts(of: id)
    firsts.append(first)
    lasts.append(last)
  }

  private mutating func parts(of id: ArraySlice<UInt8>) -> (first: UInt64, last: UInt32) {
    if let number = Self.number(of: id) {
      return (UInt64(number >> 26), UInt32(truncatingIfNeeded: number) & 0x3FF_FFFF)
    }
    others.append(id)
    otherCount += 1
    return (otherCount - 1, Self.isOther)
  }

  private static func number(of id: ArraySlice<UInt8>) -> UInt128? {
    guard id.count == length else { return nil }
    let values = Self.values
    var number: UInt128 = 0
    for byte in id {
      let digit = values[Int(byte)]
      guard digit < 31 else { return nil }
      number = number << 5 | UInt128(digit)
    }
    return number
  }
}

/// The start tag of a cell as nearly all programs write it: `<c r="B2" s="1" t="inlineStr">`.
///
/// Every other form, such as one with more white space, is left to `PlainTag`.
struct UsualCellTag {
  /// The cell's place.
  let address: CellAddress
  /// The index of the cell's format, 0 where none is given.
  private(set) var style = 0
  /// How the cell stores its value, as a number where nothing is said.
  private(set) var type = CellValues.ValueType.number

  /// Reads the tag at an index and moves behind it; nil, without a move, at any other form.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at index: inout Int) {
    guard bytes.has("<c r=\"", at: index) else { return nil }
    var next = index + 6
    guard let address = Self.address(bytes, at: &next) else { return nil }
    self.address = address
    if bytes.has(" s=\"", at: next) {
      next += 4
      guard let style = Self.number(bytes, at: &next) else { return nil }
      self.style = style
    }
    if bytes.has(" t=\"", at: next) {
      next += 4
      guard let type = Self.type(bytes, at: &next) else { return nil }
      self.type = type
    }
    guard bytes.byte(at: next) == UInt8(ascii: ">") else { return nil }
    index = next + 1
  }

  /// Reads at most three capital letters, a row and a quote.
  @inline(__always)
  private static func address(_ bytes: Span<UInt8>, at index: inout Int) -> CellAddress? {
    let start = index
    var column = 0
    while true {
      let letter = bytes.byte(at: index) &- UInt8(ascii: "A")
      guard letter < 26, index - start < 3 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    guard column > 0, let row = number(bytes, at: &index), row > 0 else { return nil }
    return CellAddress(row: row, column: column)
  }

  /// Reads one to seven digits and a quote.
  @inline(__always)
  private static func number(_ bytes: Span<UInt8>, at index: inout Int) -> Int? {
    let start = index
    var value = 0
    while true {
      let digit = bytes.byte(at: index) &- UInt8(ascii: "0")
      guard digit < 10, index - start < 7 else { break }
      value = value * 10 + Int(digit)
      index += 1
    }
    guard index > start, bytes.byte(at: index) == UInt8(ascii: "\"") else { return nil }
    index += 1
    return value
  }

  /// Reads the name of one of the commonest types and a quote.
  @inline(__always)
  private static func type(
    _ bytes: Span<UInt8>, at index: inout Int
  ) -> CellValues.ValueType? {
    if bytes.has("inlineStr\"", at: index) {
      index += 10
      return .inline
    }
    let letter = bytes.byte(at: index)
    guard bytes.byte(at: index + 1) == UInt8(ascii: "\"") else { return nil }
    index += 2
    switch letter {
    case UInt8(ascii: "s"): return .shared
    case UInt8(ascii: "n"): return .number
    default: return nil
    }
  }
}

extension CellAddress {
  /// Reads the A1 form, dollar signs allowed; nil when it is none.
  ///
  /// It has at most three letters and seven digits.
  init?(a1 text: ArraySlice<UInt8>) {
    var rest = text[...]
    var (row, column, letters, digits) = (0, 0, 0, 0)
    if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
    while let letter = rest.first.map({ ($0 | 0x20) &- UInt8(ascii: "a") }), letter < 26 {
      column = column * 26 + Int(letter) + 1
      letters += 1
      rest.removeFirst()
      guard letters <= 3 else { return nil }
    }
    if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
    while let digit = rest.first.map({ $0 &- UInt8(ascii: "0") }), digit < 10 {
      row = row * 10 + Int(digit)
      digits += 1
      rest.removeFirst()
      guard digits <= 7 else { return nil }
    }
    guard rest.isEmpty, row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

extension CellRange {
  /// Reads `A1:B2` or `A1`; nil when it is none.
  init?(a1 text: ArraySlice<UInt8>) {
    let corners = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { CellAddress(a1: $0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}

extension Int {
  /// Reads a number of at most 18 digits; nil when it is none.
  init?(digits text: ArraySlice<UInt8>) {
    guard !text.isEmpty, text.count <= 18 else { return nil }
    var value = 0
    for byte in text {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      value = value * 10 + Int(byte &- UInt8(ascii: "0"))
    }
    self = value
  }
}

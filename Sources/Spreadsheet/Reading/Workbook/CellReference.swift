extension CellAddress {
  /// Reads the A1 form, dollar signs allowed; nil when it is none.
  ///
  /// It has at most three letters and seven digits.
  init?(a1 text: Span<UInt8>) {
    let dollar = UInt8(ascii: "$")
    var (row, column, index) = (0, 0, 0)
    if text.byte(at: index) == dollar { index += 1 }
    let letters = index
    while text.isLetter(at: index) {
      column = column * 26 + Int((text[index] | 0x20) &- UInt8(ascii: "a")) + 1
      index += 1
      guard index - letters <= 3 else { return nil }
    }
    if text.byte(at: index) == dollar { index += 1 }
    let digits = index
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      row = row * 10 + Int(digit)
      index += 1
      guard digit < 10, index - digits <= 7 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// Reads the A1 form of bytes in an array.
  init?(a1 text: ArraySlice<UInt8>) { self.init(a1: text.span) }
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
  init?(digits text: Span<UInt8>) {
    guard !text.isEmpty, text.count <= 18 else { return nil }
    var value = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    self = value
  }

  /// Reads a number of bytes in an array.
  init?(digits text: ArraySlice<UInt8>) { self.init(digits: text.span) }
}

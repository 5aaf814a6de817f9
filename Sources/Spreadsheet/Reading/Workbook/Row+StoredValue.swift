extension Row {
  /// Adds a stored number to the open cell: as a date where its format says so.
  ///
  /// What is no number is kept as text.
  mutating func extend(
    number value: ArraySlice<UInt8>, format: NumberFormat, uses1904: Bool
  ) -> Cell.Kind {
    if format == .general, value.span.isPlainNumber {
      extend(value.span)
      return .number
    }
    guard let number = DecimalNumber(value) else {
      extend(value)
      return .text
    }
    switch format {
    case .date, .month, .time, .elapsed:
      guard let date = SerialDate(number, uses1904: uses1904) else { break }
      date.write(to: &self, format: format)
      return format == .month ? .month : .date
    case .general, .percent: break
    }
    number.write(to: &self)
    return format == .percent ? .percent : .number
  }

  /// Adds a date in ISO form to the open cell; what is none is kept as text.
  mutating func extend(isoDate value: ArraySlice<UInt8>, format: NumberFormat = .time) -> Cell.Kind
  {
    guard let date = SerialDate(iso: value) else {
      extend(value)
      return .text
    }
    date.write(to: &self, format: format)
    return format == .month ? .month : .date
  }

  /// Adds a stored truth value, `1` or `true` for true, to the open cell.
  mutating func extend(boolean value: ArraySlice<UInt8>) -> Cell.Kind {
    let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
    extend(isTrue ? "TRUE".utf8 : "FALSE".utf8)
    return .boolean
  }
}

extension [UInt8] {
  /// The bytes without white space at both ends.
  func trimmed() -> ArraySlice<UInt8> {
    let rest = drop { $0 <= 0x20 }
    return rest.prefix(upTo: (rest.lastIndex { $0 > 0x20 } ?? rest.startIndex - 1) + 1)
  }
}

extension Span<UInt8> {
  /// Whether it is a number in the form in which `DecimalNumber` writes it: a whole one, or one above
  /// 1 with a fraction.
  var isPlainNumber: Bool {
    let zero = UInt8(ascii: "0")
    guard 1...16 ~= count, self[0] != zero || count == 1 else { return false }
    var pointCount = 0
    for index in indices where self[index] &- zero >= 10 {
      guard self[index] == UInt8(ascii: ".") else { return false }
      pointCount += 1
    }
    let last = self[count - 1]
    return pointCount == 0
      ? count <= 15 : pointCount == 1 && self[0] > zero && last > zero && count >= 3
  }
}

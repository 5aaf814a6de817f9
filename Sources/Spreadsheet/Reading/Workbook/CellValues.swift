/// How the stored values of a workbook's cells become text.
struct CellValues: Sendable {
  /// How a cell stores its value.
  enum ValueType {
    /// A number, perhaps a date by its style.
    case number
    /// The index of a shared string.
    case shared
    /// The text that a formula gave.
    case text
    /// A text within the cell.
    case inline
    /// `1` or `0`.
    case boolean
    /// An error value such as `#N/A`.
    case error
    /// A date in ISO form.
    case isoDate

    /// The type that the `t` attribute names; a number when there is none.
    init(_ name: ArraySlice<UInt8>?) {
      switch name.map({ String(decoding: $0, as: UTF8.self) }) {
      case "s": self = .shared
      case "str": self = .text
      case "inlineStr": self = .inline
      case "b": self = .boolean
      case "e": self = .error
      case "d": self = .isoDate
      default: self = .number
      }
    }
  }

  /// The shared strings.
  let strings: SharedStrings
  /// The number formats by style.
  let formats: CellFormats
  /// Whether dates count from 1904-01-01.
  let uses1904: Bool

  /// Adds a stored value to the open cell of a row; nil when it names no shared string.
  func write(_ value: [UInt8], type: ValueType, style: Int, to row: inout Row) -> Cell.Kind? {
    guard !value.isEmpty else { return .text }
    switch type {
    case .shared:
      guard let text = Int(digits: value.trimmed()).flatMap({ strings[$0] }) else { return nil }
      row.extend(text)
      return .text
    case .text, .inline:
      var text = value
      text.decodeEscapes(from: 0)
      row.extend(text)
      return .text
    case .boolean:
      let isTrue = value.trimmed().elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      row.extend(isTrue ? "TRUE".utf8 : "FALSE".utf8)
      return .boolean
    case .error:
      row.extend(value)
      return .error
    case .isoDate: return writeISODate(value, to: &row)
    case .number: return writeNumber(value, format: formats[style], to: &row)
    }
  }

  private func writeISODate(_ value: [UInt8], to row: inout Row) -> Cell.Kind {
    guard let date = SerialDate(iso: value.trimmed()) else {
      row.extend(value)
      return .text
    }
    date.write(to: &row, format: .time)
    return .date
  }

  private func writeNumber(
    _ value: [UInt8], format: NumberFormat, to row: inout Row
  ) -> Cell.Kind {
    let text = value.trimmed()
    guard let number = DecimalNumber(text) else {
      row.extend(text)
      return .text
    }
    switch format {
    case .date, .time, .elapsed:
      guard let date = SerialDate(number, uses1904: uses1904) else { break }
      date.write(to: &row, format: format)
      return .date
    case .general, .percent: break
    }
    number.write(to: &row)
    return format == .percent ? .percent : .number
  }
}

extension [UInt8] {
  /// The bytes without white space at both ends.
  fileprivate func trimmed() -> ArraySlice<UInt8> {
    let rest = drop { $0 <= 0x20 }
    return rest.prefix(upTo: (rest.lastIndex { $0 > 0x20 } ?? rest.startIndex - 1) + 1)
  }
}

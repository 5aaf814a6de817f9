/// How the stored values of a workbook's cells become text.
///
/// A class, so that the reader of a sheet retains one thing a cell and not each of the tables.
final class CellValues: Sendable {
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

    /// The type that the `t` attribute names; a number for an unknown name.
    init(_ name: Span<UInt8>) {
      if name.equals("s") {
        self = .shared
      } else if name.equals("inlineStr") {
        self = .inline
      } else if name.equals("str") {
        self = .text
      } else if name.equals("b") {
        self = .boolean
      } else if name.equals("e") {
        self = .error
      } else if name.equals("d") {
        self = .isoDate
      } else {
        self = .number
      }
    }
  }

  /// The shared strings one behind the other.
  private let strings: [UInt8]
  /// Where each of them ends.
  private let ends: [UInt32]
  /// The number formats by style.
  let formats: CellFormats
  /// Whether dates count from 1904-01-01.
  let uses1904: Bool

  /// Makes them of what a workbook says.
  init(strings: SharedStrings, formats: CellFormats, uses1904: Bool) {
    (self.strings, ends) = (strings.bytes, strings.ends)
    (self.formats, self.uses1904) = (formats, uses1904)
  }

  /// Adds the shared string of an index to the open cell of a row; false beyond the last.
  func addString(_ index: Int, to row: inout Row) -> Bool {
    guard ends.indices.contains(index) else { return false }
    let (strings, start) = (strings, index == 0 ? 0 : Int(ends[index - 1]))
    row.extend(strings.span.extracting(start..<Int(ends[index])))
    return true
  }

  /// Adds a stored value to the open cell of a row; nil when it names no shared string.
  func write(_ value: inout [UInt8], type: ValueType, style: Int, to row: inout Row) -> Cell.Kind? {
    guard !value.isEmpty else { return .text }
    switch type {
    case .shared:
      guard let index = Int(digits: value.trimmed()) else { return nil }
      return addString(index, to: &row) ? .text : nil
    case .text, .inline:
      value.decodeEscapes(from: 0)
      row.extend(value.span)
      return .text
    case .boolean: return row.extend(boolean: value.trimmed())
    case .error:
      row.extend(value)
      return .error
    case .isoDate:
      let date = value.trimmed()
      if SerialDate.isTimeOfDay(iso: date) { row.extend("T".utf8) }
      return row.extend(isoDate: date)
    case .number:
      return row.extend(number: value.trimmed(), format: formats[style], uses1904: uses1904)
    }
  }
}

/// Values as most cells hold them, taken at a glance into the row (常见的值).
///
/// What isn't taken here is read byte by byte, and comes to the same.
extension WorksheetReader {
  /// Takes all of the open cell behind its tag, and moves behind it; nil, and nothing is done, where
  /// there is more to it than a short text or a number.
  mutating func takeUsualValue(_ bytes: Span<UInt8>, at index: inout Int) -> Cell.Kind? {
    if type == .shared, takeString(bytes, at: &index) { return .text }
    return type == .inline
      ? take(bytes, at: &index, from: "<is><t>", to: "</t></is></c>")
      : take(bytes, at: &index, from: "<v>", to: "</v></c>")
  }

  /// Takes the shared string of a short number; false, and nothing is done, where it isn't one.
  private mutating func takeString(_ bytes: Span<UInt8>, at index: inout Int) -> Bool {
    guard bytes.has("<v>", at: index) else { return false }
    let (number, digitCount) = bytes.shortNumber(at: index + 3)
    let end = index + 3 + digitCount
    guard digitCount > 0, bytes.has("</v></c>", at: end), values.addString(number, to: &row)
    else { return false }
    index = end + 8
    return true
  }

  @inline(__always)
  private mutating func take(
    _ bytes: Span<UInt8>, at index: inout Int, from start: StaticString, to end: StaticString
  ) -> Cell.Kind? {
    guard bytes.has(start, at: index) else { return nil }
    let first = index + start.utf8CodeUnitCount
    let last = bytes.usualTextEnd(from: first)
    guard bytes.has(end, at: last), last - first <= limits.cellLength,
      let kind = take(bytes.extracting(first..<last))
    else { return nil }
    index = last + end.utf8CodeUnitCount
    return kind
  }

  private mutating func take(_ text: Span<UInt8>) -> Cell.Kind? {
    switch type {
    case .inline:
      row.extend(text)
      return .text
    case .shared:
      guard let number = Int(digits: text) else { return nil }
      return values.addString(number, to: &row) ? .text : nil
    case .number: return takeNumber(text)
    case .text, .boolean, .error, .isoDate: return nil
    }
  }

  private mutating func takeNumber(_ text: Span<UInt8>) -> Cell.Kind? {
    switch values.formats[style] {
    case .general:
      guard text.isPlainNumber else { return nil }
      row.extend(text)
      return .number
    case .date:
      guard let days = Int(digits: text),
        let date = SerialDate(days: days, uses1904: values.uses1904)
      else { return nil }
      date.write(to: &row, format: .date)
      return .date
    case .month, .time, .elapsed, .percent: return nil
    }
  }
}

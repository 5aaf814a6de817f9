internal import Sampling

/// Goes through the rows of a piece of `registry.csv`, each in its one form and place (检查对象行).
///
/// Nothing is made of a row but the places of its fields: there are millions.
struct FrozenRegistryReader {
  /// The bytes aren't what the rows are written as.
  struct Malformed: Error {}

  /// Whether the last row has the id of the row before it.
  private(set) var isRepeated = false
  /// The bytes that the places of fields are meant in.
  let bytes: [UInt8]
  private var position = 0
  private var last: FrozenLine?

  /// Starts with the line that was read before.
  init(_ piece: RegistryPiece) throws(Malformed) {
    bytes = piece.bytes
    do { _ = try UTF8Span(validating: bytes.span) } catch { throw Malformed() }
    if piece.isFirst {
      guard bytes.starts(with: Self.heading) else { throw Malformed() }
      position = Self.heading.count
    } else {
      last = try line()
    }
  }

  /// The line of the columns' names.
  static let heading = Array((RegistryRow.heading.joined(separator: ",") + "\n").utf8)

  /// The next row; nil at the end.
  mutating func next() throws(Malformed) -> FrozenLine? {
    guard position < bytes.count else { return nil }
    let line = try line()
    if let last { try checkOrder(of: line, after: last) }
    last = line
    return line
  }

  /// The bytes of a field.
  func slice(_ field: Range<Int>) -> ArraySlice<UInt8> { bytes[field] }

  /// What a row says.
  func row(_ line: FrozenLine) -> RegistryRow {
    let span = bytes.span
    guard let id = CanonicalID(canonical: span.extracting(line.id)),
      let stratum = Code(span.extracting(line.stratum)),
      let status = PopulationRow.Status(span.extracting(line.status)),
      let used = Self.count(span.extracting(line.used)), let unit = Code(span.extracting(line.unit))
    else { preconditionFailure("a line is one whose fields were read") }
    return RegistryRow(
      id: id, stratum: stratum, status: status, used: used, unit: unit, name: name(line.name))
  }

  /// Rows stand in the order of their ids, those with one id in that of their other values.
  private mutating func checkOrder(
    of line: FrozenLine, after last: FrozenLine
  ) throws(Malformed) {
    let order = Self.order(bytes.span.extracting(last.id), bytes.span.extracting(line.id))
    isRepeated = order == 0
    guard order >= 0 else { return }
    guard isRepeated, !FrozenTable.precedes(row(line).values, row(last).values) else {
      throw Malformed()
    }
  }

  /// Less than 0 where the first stands before the second, 0 where they are the same.
  private static func order(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Int {
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return Int(first[index]) - Int(second[index])
    }
    return first.count - second.count
  }

  private mutating func line() throws(Malformed) -> FrozenLine {
    FrozenLine(
      id: try field(CanonicalID.isCanonical), stratum: try field(Code.isCode),
      status: try field(Self.isStatus), used: try field { Self.count($0) != nil },
      unit: try field(Code.isCode), name: try name())
  }

  /// The place of the field up to the next comma; the reader goes on behind it.
  private mutating func field(
    _ isAllowed: (Span<UInt8>) -> Bool
  ) throws(Malformed) -> Range<Int> {
    let field = position..<end { $0 == UInt8(ascii: ",") }
    guard field.upperBound < bytes.count, isAllowed(bytes.span.extracting(field)) else {
      throw Malformed()
    }
    position = field.upperBound + 1
    return field
  }

  /// Where the next byte stands that is meant; the end of the bytes where there is none.
  private func end(_ isMeant: (UInt8) -> Bool) -> Int {
    let span = bytes.span
    var end = position
    while end < span.count, !isMeant(span[end]) { end += 1 }
    return end
  }

  private static func isStatus(_ bytes: Span<UInt8>) -> Bool {
    bytes.count == 1 ? bytes[0] == UInt8(ascii: "E") : PopulationRow.Status(bytes) != nil
  }

  /// At most nine digits without a leading zero.
  private static func count(_ digits: Span<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0")
    else { return nil }
    var count = 0
    for index in digits.indices {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[index]) else { return nil }
      count = 10 * count + Int(digits[index] - UInt8(ascii: "0"))
    }
    return count
  }
}

extension FrozenRegistryReader {
  /// The place of the name up to the end of the line, in quotes only where it needs them.
  private mutating func name() throws(Malformed) -> Range<Int> {
    let start = position
    if start < bytes.count, bytes[start] == UInt8(ascii: "\"") {
      try skipQuotedName()
    } else {
      position = end(PlainCSV.needsQuotes)
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { throw Malformed() }
    position += 1
    return start..<(position - 1)
  }

  /// Goes behind the quote that ends the name; one within it stands twice.
  private mutating func skipQuotedName() throws(Malformed) {
    var hasReason = false
    position += 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
      }
      hasReason = hasReason || PlainCSV.needsQuotes(bytes[position])
      position += 1
    }
    guard hasReason else { throw Malformed() }
  }

  /// The bytes of a name without the quotes.
  private func name(_ field: Range<Int>) -> ArraySlice<UInt8> {
    guard bytes[field].first == UInt8(ascii: "\"") else { return bytes[field] }
    var name: [UInt8] = []
    var isSecond = false
    for byte in bytes[field].dropFirst().dropLast() {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { name.append(byte) }
    }
    return name[...]
  }
}

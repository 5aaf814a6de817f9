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
  /// Where the rows end.
  private let limit: Int
  private var position = 0
  private var last: FrozenLine?

  /// Starts with the line that was read before.
  init(_ piece: RegistryPiece) throws(Malformed) {
    (bytes, limit) = (piece.bytes, piece.end)
    if piece.isFirst {
      guard bytes[..<limit].starts(with: Self.heading) else { throw Malformed() }
      position = Self.heading.count
    } else {
      last = try line()
    }
  }

  /// The line of the columns' names.
  static let heading = Array((RegistryRow.heading.joined(separator: ",") + "\n").utf8)

  /// The next row; nil at the end.
  mutating func next() throws(Malformed) -> FrozenLine? {
    guard position < limit else { return nil }
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
    let count = min(first.count, second.count)
    var index = 0
    while index + 8 <= count, first.word(at: index) == second.word(at: index) { index += 8 }
    while index < count, first[index] == second[index] { index += 1 }
    return index < count ? Int(first[index]) - Int(second[index]) : first.count - second.count
  }

  private mutating func line() throws(Malformed) -> FrozenLine {
    FrozenLine(
      id: try field(CanonicalID.prefixCount), stratum: try field(Code.prefixCount),
      status: try field(Self.statusCount), used: try field(Self.digitCount),
      unit: try field(Code.prefixCount), name: try name())
  }

  /// The place of the field that a comma ends, of which a closure knows how many bytes it has; the
  /// reader goes on behind the comma.
  private mutating func field(
    _ count: (Span<UInt8>) -> Int?
  ) throws(Malformed) -> Range<Int> {
    let start = position
    guard let count = count(bytes.span.extracting(start..<limit)), start + count < limit,
      bytes[start + count] == UInt8(ascii: ",")
    else { throw Malformed() }
    position = start + count + 1
    return start..<start + count
  }

  private static func statusCount(_ bytes: Span<UInt8>) -> Int? {
    guard let count = Code.prefixCount(of: bytes) else { return nil }
    let isStatus =
      count == 1
      ? bytes[0] == UInt8(ascii: "E") : PopulationRow.Status(bytes.extracting(..<count)) != nil
    return isStatus ? count : nil
  }

  private static func digitCount(_ bytes: Span<UInt8>) -> Int? {
    var count = 0
    while count < bytes.count, isDigit(bytes[count]) { count += 1 }
    return Self.count(bytes.extracting(..<count)) == nil ? nil : count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// At most nine digits without a leading zero.
  private static func count(_ digits: Span<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0")
    else { return nil }
    var count = 0
    for index in digits.indices {
      guard isDigit(digits[index]) else { return nil }
      count = 10 * count + Int(digits[index] - UInt8(ascii: "0"))
    }
    return count
  }
}

extension FrozenRegistryReader {
  /// The place of the name up to the end of the line, in quotes only where it needs them.
  private mutating func name() throws(Malformed) -> Range<Int> {
    let start = position
    var isPlain = false
    if start < limit, bytes[start] == UInt8(ascii: "\"") {
      try skipQuotedName()
    } else {
      (position, isPlain) = endOfName()
    }
    guard position < limit, bytes[position] == UInt8(ascii: "\n"),
      isPlain || isText(start..<position)
    else { throw Malformed() }
    position += 1
    return start..<(position - 1)
  }

  /// Where a name without quotes ends, and whether it is UTF-8 for certain: nothing but ASCII and, as
  /// nearly all names, characters of three bytes whose first leaves the others free.
  private func endOfName() -> (end: Int, isPlain: Bool) {
    let span = bytes.span.extracting(..<limit)
    var isPlain = true
    var end = position
    while end < span.count {
      let byte = span[end]
      if byte < 0x80 {
        if PlainCSV.needsQuotes(byte) { break }
        end += 1
      } else if (0xE1...0xEC).contains(byte) || byte >= 0xEE, byte < 0xF0, end + 2 < span.count,
        span[end + 1] & span[end + 2] & 0xC0 == 0x80, (span[end + 1] | span[end + 2]) < 0xC0
      {
        end += 3
      } else {
        isPlain = false
        end += 1
      }
    }
    return (end, isPlain)
  }

  private func isText(_ range: Range<Int>) -> Bool {
    // Nobody asks where the bytes are wrong.
    (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
  }

  /// Goes behind the quote that ends the name; one within it stands twice.
  private mutating func skipQuotedName() throws(Malformed) {
    var hasReason = false
    position += 1
    while position < limit {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < limit, bytes[position] == UInt8(ascii: "\"") else { break }
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

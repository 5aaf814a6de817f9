internal import Sampling

/// Reads the rows of a piece of `registry.csv`, each in its one form and place (检查对象行).
struct FrozenRegistryReader {
  /// The bytes aren't what the rows are written as.
  struct Malformed: Error {}

  /// Whether the last row has the id of the row before it.
  private(set) var isRepeated = false
  private let bytes: [UInt8]
  private var position = 0
  /// The row before: its id, and where it starts.
  private var last: (id: CanonicalID, start: Int)?

  /// Starts with the line that was read before.
  init(_ piece: RegistryPiece) throws(Malformed) {
    bytes = piece.bytes
    do { _ = try UTF8Span(validating: bytes.span) } catch { throw Malformed() }
    if piece.isFirst {
      guard bytes.starts(with: Self.heading) else { throw Malformed() }
      position = Self.heading.count
    } else {
      last = (try row().id, 0)
    }
  }

  /// The line of the columns' names.
  static let heading = Array((RegistryRow.heading.joined(separator: ",") + "\n").utf8)

  /// The next row; nil at the end.
  mutating func next() throws(Malformed) -> RegistryRow? {
    guard position < bytes.count else { return nil }
    let start = position
    let row = try row()
    isRepeated = last?.id == row.id
    if let last, last.id >= row.id { try checkOrder(of: row, after: last.start) }
    last = (row.id, start)
    return row
  }

  /// Rows with one id stand in the order of their other values.
  private func checkOrder(of row: RegistryRow, after start: Int) throws(Malformed) {
    var reader = self
    reader.position = start
    let last = try reader.row()
    guard !FrozenTable.precedes(row.values, last.values) else { throw Malformed() }
  }

  private mutating func row() throws(Malformed) -> RegistryRow {
    let id = try field { CanonicalID(canonical: $0) }
    let stratum = try field { Code($0) }
    let status = try field { PopulationRow.Status($0) }
    let used = try field(Self.count)
    let unit = try field { Code($0) }
    return RegistryRow(
      id: id, stratum: stratum, status: status, used: used, unit: unit, name: try name())
  }

  /// What the bytes up to the next comma mean; the reader goes on behind it.
  private mutating func field<Value>(
    _ value: (Span<UInt8>) -> Value?
  ) throws(Malformed) -> Value {
    let end = endOfField()
    guard end < bytes.count, let value = value(bytes.span.extracting(position..<end)) else {
      throw Malformed()
    }
    position = end + 1
    return value
  }

  /// Where the next comma stands; the end of the bytes where there is none.
  private func endOfField() -> Int {
    let span = bytes.span
    var end = position
    while end < span.count, span[end] != UInt8(ascii: ",") { end += 1 }
    return end
  }

  /// The name up to the end of the line, in quotes only where it needs them.
  private mutating func name() throws(Malformed) -> ArraySlice<UInt8> {
    guard position < bytes.count, bytes[position] != UInt8(ascii: "\"") else {
      return try quotedName()
    }
    let start = position
    while position < bytes.count, !PlainCSV.needsQuotes(bytes[position]) { position += 1 }
    let name = bytes[start..<position]
    try endLine()
    return name
  }

  private mutating func quotedName() throws(Malformed) -> ArraySlice<UInt8> {
    var name: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
      }
      name.append(bytes[position])
      position += 1
    }
    guard name.contains(where: PlainCSV.needsQuotes) else { throw Malformed() }
    try endLine()
    return name[...]
  }

  private mutating func endLine() throws(Malformed) {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { throw Malformed() }
    position += 1
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

package import Sampling

/// A row of a snapshot, which has an id of its own (快照的一行).
package protocol IdentifiedRow {
  /// The id, by which the rows are ordered.
  var id: CanonicalID { get }
}

/// A frozen file row by row, for libraries of a whole province (快照文件): at no time is more than
/// one row held beside the bytes.
///
/// The form is that of `FrozenTable`; every id stands once, so the order is that of the ids.
struct SnapshotTable<Row: FrozenRow & IdentifiedRow> {
  /// Thrown for bytes in any other form.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var position = 0
  private var last: CanonicalID?

  /// Reads the heading.
  init(_ bytes: [UInt8]) throws(Malformed) {
    self.bytes = bytes
    guard try record() == Row.heading else { throw Malformed() }
  }

  /// The next row; nil at the end.
  mutating func next() throws(Malformed) -> Row? {
    guard let values = try record() else { return nil }
    guard values.count == Row.heading.count, let row = Row(values), row.values == values,
      last.map({ $0 < row.id }) ?? true
    else { throw Malformed() }
    last = row.id
    return row
  }

  /// Writes the heading and rows, whose ids ascend, piece by piece.
  static func write(_ rows: some Sequence<Row>, to pieces: ([UInt8]) -> Void) {
    var piece: [UInt8] = []
    PlainCSV.append(Row.heading, to: &piece)
    for row in rows {
      PlainCSV.append(row.values, to: &piece)
      if piece.count > 1 << 16 {
        pieces(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    pieces(piece)
  }

  /// The values of the next record; nil at the end.
  private mutating func record() throws(Malformed) -> [String]? {
    guard position < bytes.count else { return nil }
    var isQuoted = false
    let end = bytes[position...].firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: "\n") && !isQuoted
    }
    guard let end else { throw Malformed() }
    let record = Array(bytes[position...end])
    position = end + 1
    var written: [UInt8] = []
    guard let values = PlainCSV.records(record)?.first else { throw Malformed() }
    PlainCSV.append(values, to: &written)
    guard written == record else { throw Malformed() }
    return values
  }
}

/// Some rows of a sheet one behind the other in shared buffers (行批): none costs an allocation of
/// its own.
package struct RowBatch: Sendable {
  /// One of the rows.
  package struct Entry: Sendable {
    /// The row's number in its sheet, from 1.
    package let number: Int
    /// Whether the row is hidden or filtered out in its file.
    package let isHidden: Bool
    /// Where its cells stand in `RowBatch.cells`.
    package let cells: Range<Int>
    /// Where its bytes stand in `RowBatch.bytes`; the ranges of its cells count from there.
    package let bytes: Range<Int>
  }

  /// The rows, in order.
  package private(set) var entries: [Entry] = []
  /// The cells of all rows.
  package private(set) var cells: [Cell] = []
  /// The bytes of all rows.
  package private(set) var bytes: [UInt8] = []

  /// Starts without a row.
  init() {}

  /// Adds a row behind all the others.
  mutating func append(_ row: Row) {
    let (firstCell, firstByte) = (cells.count, bytes.count)
    cells.append(contentsOf: row.cells)
    bytes.append(contentsOf: row.bytes)
    entries.append(
      Entry(
        number: row.number, isHidden: row.isHidden, cells: firstCell..<cells.count,
        bytes: firstByte..<bytes.count))
  }

  /// Takes all rows out; the buffers stay allocated.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Copies a row into the buffers of another one.
  package func copy(_ index: Int, to row: inout Row) {
    let entry = entries[index]
    row.take(
      number: entry.number, isHidden: entry.isHidden, cells: cells[entry.cells],
      bytes: bytes[entry.bytes])
  }
}

extension TableSource {
  /// Reads the rows as `forEachRow` does, in batches of at least so many bytes, the last one less.
  ///
  /// All rows before an error are handed out first. `body` may take a batch and leave another one.
  /// - Throws: `ReadError`.
  func forEachBatch(
    inSheet index: Int, byteCount: Int, _ body: (inout RowBatch) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    var batch = RowBatch()
    var goesOn = true
    let outcome = Result { () throws(ReadError) in
      try forEachRow(inSheet: index) { row in
        batch.append(row)
        guard batch.bytes.count >= byteCount else { return true }
        goesOn = body(&batch)
        batch.removeAll()
        return goesOn
      }
    }
    if goesOn, !batch.entries.isEmpty { _ = body(&batch) }
    return try outcome.get()
  }
}

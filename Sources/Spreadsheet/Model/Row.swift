/// One cell of a row: its column, what it holds, and where its text stands in the row's bytes.
package struct Cell: Sendable {
  /// What a cell holds, as its file declares it.
  package enum Kind: UInt8, Sendable {
    /// Text.
    case text
    /// A number: decimal text with at most 15 significant digits, as Excel keeps it.
    case number
    /// A number shown as a percentage: the stored value, `0.05` for 5 %.
    case percent
    /// A date or a time: `2021-03-10`, `2021-03-10T08:30:00`, `08:30:00`, or `P37800s` for a
    /// duration in seconds.
    case date
    /// A date of which the file shows year and month alone: the stored day, `2021-03-01`.
    case month
    /// `TRUE` or `FALSE`.
    case boolean
    /// An error value such as `#N/A`.
    case error
    /// A formula whose result the file doesn't keep; the text is empty.
    case formula
  }

  /// The column, from 1.
  package let column: Int
  /// What the cell holds.
  package let kind: Kind
  /// Where the cell's UTF-8 text stands in `Row.bytes`.
  package let range: Range<Int>
}

/// One row of a sheet (行): its cells with content in the order of their columns.
///
/// The texts of all cells stand in one byte buffer, so a row costs no `String` per cell; a reader
/// may reuse one row for a whole file.
package struct Row: Sendable {
  /// The row's number in its sheet, from 1.
  ///
  /// In delimited text: the record's number, as Excel would show it; blank lines count.
  package private(set) var number: Int
  /// Whether the row is hidden or filtered out in its file.
  package private(set) var isHidden: Bool
  /// The non-empty cells, ascending by column.
  package private(set) var cells: [Cell] = []
  /// The UTF-8 texts of all cells, and maybe delimiters between them.
  package private(set) var bytes: [UInt8] = []
  /// How many of the bytes belong to cells that are closed.
  private var closedByteCount = 0
  /// Whether the cells are in the order of their columns.
  private var isSorted = true

  /// Makes an empty row.
  package init(number: Int, isHidden: Bool = false) {
    self.number = number
    self.isHidden = isHidden
  }

  /// Empties the row for reuse under another number; its buffers stay allocated.
  package mutating func reset(number: Int, isHidden: Bool = false) {
    self.number = number
    self.isHidden = isHidden
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    closedByteCount = 0
    isSorted = true
  }

  /// Takes over what another row holds, in the buffers that this one has.
  package mutating func copy(_ other: Row) {
    reset(number: other.number, isHidden: other.isHidden)
    cells.append(contentsOf: other.cells)
    bytes.append(contentsOf: other.bytes)
    closedByteCount = other.closedByteCount
    isSorted = other.isSorted
  }

  /// Takes over cells in the order of their columns and the bytes their ranges count from, in the
  /// buffers that this row has.
  mutating func take(
    number: Int, isHidden: Bool, cells: ArraySlice<Cell>, bytes: ArraySlice<UInt8>
  ) {
    reset(number: number, isHidden: isHidden)
    self.cells.append(contentsOf: cells)
    self.bytes.append(contentsOf: bytes)
    closedByteCount = bytes.count
  }

  /// Adds a cell to the right of all the others; an empty text adds nothing.
  package mutating func append(
    column: Int, kind: Cell.Kind = .text, _ text: some Collection<UInt8>
  ) {
    precondition(cells.last.map { $0.column < column } ?? true, "cells come in column order")
    extend(text)
    endCell(column: column, kind: kind)
  }

  /// Adds bytes to the text of the cell being read, which `endCell` closes.
  mutating func extend(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Adds bytes to the text of the cell being read, without a reference to what they stand in.
  mutating func extend(_ text: Span<UInt8>) {
    bytes.append(text)
  }

  /// Takes out a byte behind all closed cells.
  mutating func removeByte(at index: Int) {
    bytes.remove(at: index)
  }

  /// Adds a text cell to the right of all the others, unless it is empty.
  ///
  /// Its range may lie behind the bytes so far; `extend` has to fill it before the row is used.
  mutating func appendCell(column: Int, range: Range<Int>) {
    guard !range.isEmpty else { return }
    cells.append(Cell(column: column, kind: .text, range: range))
  }

  /// How many bytes the cell being read holds so far.
  var openByteCount: Int { bytes.count - closedByteCount }

  /// Closes the cell being read: an empty one adds nothing unless it is a formula without result.
  ///
  /// Where cells don't come in the order of their columns, `sortCells` follows.
  mutating func endCell(column: Int, kind: Cell.Kind = .text) {
    let range = closedByteCount..<bytes.count
    closedByteCount = bytes.count
    guard !range.isEmpty || kind == .formula else { return }
    if let last = cells.last, last.column >= column { isSorted = false }
    cells.append(Cell(column: column, kind: kind, range: range))
  }

  /// Puts cells that came in any order into that of their columns; of several in one column the
  /// last one stays.
  mutating func sortCells() {
    guard !isSorted else { return }
    isSorted = true
    // Where a cell's text stands tells when it came.
    cells.sort {
      ($0.column, $0.range.lowerBound, $0.range.upperBound)
        < ($1.column, $1.range.lowerBound, $1.range.upperBound)
    }
    let last = cells.indices.filter { index in
      index + 1 == cells.count || cells[index + 1].column > cells[index].column
    }
    cells = last.map { cells[$0] }
  }

  /// A copy whose buffers are just as large as needed, to be kept.
  func trimmed() -> Row {
    var row = Row(number: number, isHidden: isHidden)
    row.cells = Array(cells[...])
    row.bytes = Array(bytes[...])
    row.closedByteCount = closedByteCount
    return row
  }

  /// The cell of a column, or nil where that is empty: O(log n).
  package func cell(at column: Int) -> Cell? {
    let index = firstIndex(from: column)
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }

  /// The index of the first cell at a column or to its right.
  private func firstIndex(from column: Int) -> Int {
    guard let last = cells.last, last.column >= column else { return cells.count }
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of a cell of this row.
  package func text(of cell: Cell) -> String {
    String(decoding: bytes[cell.range], as: UTF8.self)
  }

  /// The text in a column, `""` where that is empty.
  package func text(at column: Int) -> String {
    cell(at: column).map(text(of:)) ?? ""
  }

  /// The UTF-8 bytes in a column, empty where that is empty.
  package func bytes(at column: Int) -> ArraySlice<UInt8> {
    cell(at: column).map { bytes[$0.range] } ?? []
  }
}

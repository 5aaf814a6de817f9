/// Turns the events of one table of a page into rows.
///
///     table                         in no other table
///       tr style="display:none"
///         td rowspan colspan        or th
///           x:num                   the number behind the text: Excel
///           style="mso-number-format:…"
///           br, p, div, li          lines of the text
///           table, script, style    passed over
struct HTMLTableReader: XMLConsumer {
  /// The merged ranges so far.
  private(set) var merges: [CellRange] = []
  /// Whether the table ended, or a row's reader asked to stop.
  private(set) var isFinished = false
  private let table: Int
  private let limits: ReadLimits
  private let body: (Row) -> Bool

  private var tableCount = 0
  private var depth = 0
  private var unseenDepth = 0
  private var row = Row(number: 0)
  private var isInRow = false
  private var isInCell = false
  private var column = 0
  private var nextColumn = 1
  private var covered = CoveredColumns()
  private var text = HTMLText()
  /// The value of `x:num`; empty where the text is the number.
  private var number: [UInt8]?
  private var format = NumberFormat.general

  /// Makes a reader of a table, from 0 counted; `body` gets each row with a value and returns
  /// whether to go on.
  init(table: Int, limits: ReadLimits, body: @escaping (Row) -> Bool) {
    (self.table, self.limits, self.body) = (table, limits, body)
  }

  /// Whether an event belongs to the table itself, not to another one around, before or within.
  private var isInTable: Bool { tableCount == table + 1 && depth == 1 && unseenDepth == 0 }

  /// Takes a start tag.
  mutating func start(_ tag: XMLTag) throws(ReadError) {
    switch tag.name {
    case .sheet:
      depth += 1
      if depth == 1 { tableCount += 1 }
    case .script, .style: unseenDepth += 1
    case .row where isInTable: try startRow(isHidden: Self.isHidden(tag))
    case .cell where isInTable: try startCell(tag)
    case .lineBreak where isInTable: text.breakLine()
    case .paragraph where isInTable: text.beginParagraph()
    default: break
    }
  }

  /// Takes the text of a cell.
  mutating func text(_ bytes: ArraySlice<UInt8>) throws(ReadError) {
    guard isInCell, isInTable else { return }
    text.append(bytes)
    try limits.checkCell(text.bytes[...], row: row.number)
  }

  /// Takes an end tag; what it ends within is ended too.
  mutating func end(_ name: XMLName) throws(ReadError) {
    switch name {
    case .sheet:
      if isInTable {
        try endRow()
        isFinished = true
      }
      depth -= 1
    case .script, .style: unseenDepth -= 1
    case .row where isInTable: try endRow()
    case .cell where isInTable: try endCell()
    case .paragraph where isInTable: text.beginParagraph()
    default: break
    }
  }

  private static func isHidden(_ tag: XMLTag) -> Bool {
    guard tag[.hidden] == nil else { return true }
    return tag[.style]?.filter { $0 > 0x20 }.contains("display:none".utf8) ?? false
  }

  private mutating func startRow(isHidden: Bool) throws(ReadError) {
    try endRow()
    row.reset(number: row.number + 1, isHidden: isHidden)
    try limits.check(.rows, row.number, within: limits.worksheetRows)
    (isInRow, nextColumn) = (true, 1)
  }

  private mutating func endRow() throws(ReadError) {
    try endCell()
    if isInRow, !row.cells.isEmpty, !isFinished { isFinished = !body(row) }
    isInRow = false
  }

  private mutating func startCell(_ tag: XMLTag) throws(ReadError) {
    try endCell()
    if !isInRow { try startRow(isHidden: false) }
    column = covered.firstFree(from: nextColumn, inRow: row.number)
    nextColumn = column + Self.span(tag[.columnSpan], atMost: 1000)
    try limits.check(.columns, nextColumn - 1, within: limits.columns, row: row.number)
    try addMerge(rowCount: Self.span(tag[.rowSpan], atMost: 65_534))
    number = tag[.number].map { Array($0) }
    format = tag[.style].map { NumberFormat(css: $0) } ?? .general
    isInCell = true
  }

  /// How many rows or columns a cell covers, within what HTML allows.
  private static func span(_ value: ArraySlice<UInt8>?, atMost limit: Int) -> Int {
    min(limit, max(1, value.flatMap { Int(digits: $0) } ?? 1))
  }

  private mutating func addMerge(rowCount: Int) throws(ReadError) {
    guard rowCount > 1 || nextColumn > column + 1 else { return }
    let lastRow = min(row.number + rowCount - 1, limits.worksheetRows)
    let range = CellRange(rows: row.number...lastRow, columns: column...nextColumn - 1)
    merges.append(range)
    try limits.check(.mergedRanges, merges.count, within: limits.mergedRanges)
    if rowCount > 1 { covered.cover(range) }
  }

  private mutating func endCell() throws(ReadError) {
    guard isInCell else { return }
    row.endCell(column: column, kind: writeValue())
    try limits.check(.rowBytes, row.bytes.count, within: limits.rowBytes, row: row.number)
    text.removeAll()
    isInCell = false
  }

  /// Writes the text that is shown, or the number behind it where that is shown as a number or in a
  /// known format.
  private mutating func writeValue() -> Cell.Kind {
    if let number {
      let shown = text.bytes.filter { $0 != UInt8(ascii: ",") }[...]
      let value = number.trimmed().isEmpty ? shown : number.trimmed()
      if DecimalNumber(value) != nil, format != .general || DecimalNumber(shown) != nil {
        return row.extend(number: value, format: format, uses1904: false)
      }
    }
    row.extend(text.bytes)
    return .text
  }
}

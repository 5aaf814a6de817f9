/// Turns the events of one table of a document into rows.
///
///     w:tbl                        in no other table
///       w:tr
///         w:trPr
///           w:gridBefore w:val     columns left empty before the first cell
///           w:hidden · w:del       a hidden row · one that a tracked change deleted
///         w:tc
///           w:tcPr
///             w:gridSpan w:val     how many columns the cell covers
///             w:vMerge w:val       restart: covers cells below, each of which has one without val
///           w:p/w:r                lines of the text
///             w:t · w:br · w:tab without w:val, which would define a stop · w:noBreakHyphen
///             w:delText            deleted text, never read
///           w:tbl                  its texts are lines of this cell
struct WordTableReader: XMLConsumer {
  /// Whether the table ended, or a row's reader asked to stop.
  private(set) var isFinished = false
  /// The merged ranges that have ended so far.
  private(set) var merges: [CellRange] = []
  private let table: Int
  private let limits: ReadLimits
  private let body: (Row) -> Bool

  private var tableCount = 0
  private var depth = 0
  private var unseenDepth = 0
  private var row = Row(number: 0)
  private var isInRowProperties = false
  private var isDeleted = false
  private var column = 0
  private var nextColumn = 1
  private var isInText = false
  /// How many rows and cells are open: one within another, which no program writes, adds its text
  /// to the outer one.
  private var (rowDepth, cellDepth) = (0, 0)
  /// How many lines ended since the last character of the cell.
  private var lineBreaks = 0
  /// Whether the cell covers cells below it (true) or is covered by one above it (false).
  private var coversBelow: Bool?
  private var openMerges = VerticalMerges()

  /// Makes a reader of a table, from 0 counted; `body` gets each row with a value and returns
  /// whether to go on.
  init(table: Int, limits: ReadLimits, body: @escaping (Row) -> Bool) {
    (self.table, self.limits, self.body) = (table, limits, body)
  }

  private var isInTable: Bool { tableCount == table + 1 && depth > 0 }
  /// Whether an element that ends here was taken in as a part of the table itself.
  private var isInGrid: Bool { isInTable && depth == 1 && unseenDepth == 0 }

  /// Takes a start tag.
  mutating func start(_ tag: XMLTag) throws(ReadError) {
    switch tag.name {
    case .sheet:
      depth += 1
      if depth == 1 { tableCount += 1 }
    case .deletion where isInRowProperties: isDeleted = true
    case .deletion, .alternative: unseenDepth += 1
    case _ where !isInTable || unseenDepth > 0: break
    case .paragraph: lineBreaks += 1
    case .text: isInText = true
    case .lineBreak: lineBreaks += 1
    case .tab where tag[.value] == nil: try add("\t".utf8)
    case .hyphen: try add("-".utf8)
    case _ where depth == 1: try startPlace(tag)
    default: break
    }
  }

  /// Takes what tells the place of a cell in the table itself.
  private mutating func startPlace(_ tag: XMLTag) throws(ReadError) {
    switch tag.name {
    case .row:
      rowDepth += 1
      if rowDepth == 1 { try startRow() }
    case .rowProperties: isInRowProperties = true
    case .hidden where isInRowProperties: row.reset(number: row.number, isHidden: true)
    case .columnsBefore where column == 0: try cover(columnCount: number(tag) + 1)
    case .cell:
      cellDepth += 1
      if cellDepth == 1 { try startCell() }
    case .columnSpan: try cover(columnCount: max(1, number(tag)))
    case .rowSpan: coversBelow = tag[.value]?.elementsEqual("restart".utf8) ?? false
    default: break
    }
  }

  /// Takes the text of a cell.
  mutating func text(_ bytes: ArraySlice<UInt8>) throws(ReadError) {
    if isInText, isInTable, unseenDepth == 0 { try add(bytes) }
  }

  /// Takes an end tag.
  mutating func end(_ name: XMLName) throws(ReadError) {
    switch name {
    case .sheet:
      if isInTable, depth == 1 { try endTable() }
      depth -= 1
    case .deletion where isInRowProperties: break
    case .deletion, .alternative: unseenDepth -= 1
    case .text: isInText = false
    case .rowProperties where isInGrid: isInRowProperties = false
    case .cell where isInGrid:
      cellDepth -= 1
      if cellDepth == 0 { try endCell() }
    case .row where isInGrid:
      rowDepth -= 1
      if rowDepth == 0 { try endRow() }
    default: break
    }
  }

  private mutating func add(_ text: some Collection<UInt8>) throws(ReadError) {
    guard column > 0 else { return }
    if row.openByteCount > 0 {
      row.extend(repeatElement(UInt8(ascii: "\n"), count: lineBreaks))
    }
    lineBreaks = 0
    row.extend(text)
    try limits.checkCell(row.bytes.suffix(row.openByteCount), row: row.number)
    try limits.check(.rowBytes, row.bytes.count, within: limits.rowBytes, row: row.number)
  }

  private mutating func startRow() throws(ReadError) {
    row.reset(number: row.number + 1)
    try limits.check(.rows, row.number, within: limits.worksheetRows)
    (column, nextColumn, isDeleted) = (0, 1, false)
  }

  private mutating func endRow() throws(ReadError) {
    try add(openMerges.endRow(row.number))
    if !row.cells.isEmpty, !isDeleted { isFinished = !body(row) }
  }

  private mutating func endTable() throws(ReadError) {
    try add(openMerges.endTable(row.number))
    isFinished = true
  }

  private mutating func startCell() throws(ReadError) {
    (column, lineBreaks, coversBelow) = (nextColumn, 0, nil)
    try cover(columnCount: 1)
  }

  private mutating func endCell() throws(ReadError) {
    row.endCell(column: column)
    let columns = column...nextColumn - 1
    switch coversBelow {
    case true: try add(openMerges.begin(columns, inRow: row.number))
    case false: openMerges.go(onFrom: column)
    case nil where columns.count > 1:
      try add([CellRange(rows: row.number...row.number, columns: columns)])
    case nil: break
    }
  }

  private mutating func add(_ ranges: [CellRange]) throws(ReadError) {
    merges += ranges
    try limits.check(.mergedRanges, merges.count, within: limits.mergedRanges)
  }

  /// Places the next cell, this many columns from the one being read, or from the column before A.
  private mutating func cover(columnCount: Int) throws(ReadError) {
    nextColumn = column + columnCount
    try limits.check(.columns, nextColumn - 1, within: limits.columns, row: row.number)
  }

  private func number(_ tag: XMLTag) -> Int { tag[.value].flatMap { Int(digits: $0) } ?? 0 }
}

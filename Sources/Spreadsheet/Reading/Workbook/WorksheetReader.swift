/// Turns the events of a worksheet part into rows.
///
///     worksheet
///       sheetPr filterMode
///       cols/col min max hidden
///       sheetData
///         row r hidden
///           c r s t        type t: s shared · str, inlineStr text · b · e · d ISO date · n
///             f            the formula, of which only matters that there is one
///             v | is/t     the value
///       autoFilter/filterColumn
///       mergeCells/mergeCell ref
struct WorksheetReader: XMLConsumer {
  /// Whether a row's reader asked to stop.
  private(set) var isFinished = false
  private let part: String
  /// What the stored values mean.
  let values: CellValues
  /// What is refused.
  let limits: ReadLimits
  private let body: (Row) -> Bool

  /// The open row.
  var row = Row(number: 0)
  /// Whether the row element had no number, so that its first cell may name it.
  private var isRowImplied = false
  private var column = 0
  /// The bytes of all rows so far.
  private var byteCount = 0
  /// How the open cell stores its value.
  private(set) var type: CellValues.ValueType = .number
  /// The index of the open cell's format.
  private(set) var style = 0
  private var value: [UInt8] = []
  private var isInValue = false
  private var isInPhonetic = false
  private var isFormula = false
  private var merges: [CellRange] = []
  private var hasFilter = false
  private var hasHiddenRow = false
  private var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether `sheetData` is open.
  private(set) var isInList = false
  /// The tag that the byte scanner read last.
  var tag = PlainTag()

  /// Makes a reader; `body` gets each row with a value and returns whether to go on.
  init(part: String, values: CellValues, limits: ReadLimits, body: @escaping (Row) -> Bool) {
    (self.part, self.values, self.limits, self.body) = (part, values, limits, body)
  }

  /// What the sheet says behind its rows.
  var trailer: SheetTrailer {
    SheetTrailer(
      merges: merges, hasFilteredRows: hasFilter && hasHiddenRow, hiddenColumns: hiddenColumns)
  }

  /// Takes a start tag.
  mutating func start(_ tag: XMLTag) throws(ReadError) {
    switch tag.name {
    case .sheetRows: isInList = true
    case .row: try startRow(tag)
    case .cell: try startCell(tag)
    case .formula: startFormula()
    case .value: isInValue = true
    case .text: isInValue = type == .inline && !isInPhonetic
    case .phonetic: isInPhonetic = true
    case .mergedCell: try addMerge(tag)
    case .filterColumn: hasFilter = true
    case .columnRange: hide(tag)
    case .sheetProperties: hasFilter = tag.flag(.filterMode)
    default: break
    }
  }

  /// Takes the text of a value.
  mutating func text(_ bytes: ArraySlice<UInt8>) throws(ReadError) {
    guard isInValue else { return }
    value.append(contentsOf: bytes)
    // A UTF-16 code unit has at most three bytes: only what is too long for sure is counted here.
    if value.count > 3 * limits.cellLength {
      try limits.checkCell(value[...], row: row.number)
    }
  }

  /// Takes an end tag.
  mutating func end(_ name: XMLName) throws(ReadError) {
    switch name {
    case .sheetRows: isInList = false
    case .row: try endRow()
    case .cell:
      // A row that began within the cell took its place.
      guard column > 0 else { throw misplacedRow }
      try endCell()
    case .value, .text: isInValue = false
    case .phonetic: isInPhonetic = false
    default: break
    }
  }

  private mutating func startRow(_ tag: XMLTag) throws(ReadError) {
    let number = tag[.reference].map { Int(digits: $0) }
    guard number != .some(nil) else { throw misplacedRow }
    try startRow(number: number ?? nil, isHidden: tag.flag(.hidden))
  }

  private mutating func startCell(_ tag: XMLTag) throws(ReadError) {
    let address = tag[.reference].map { CellAddress(a1: $0) }
    guard address != .some(nil) else {
      throw .malformedCell(part: part, CellAddress(row: row.number, column: column + 1))
    }
    try startCell(
      at: address ?? nil, type: tag[.text].map { CellValues.ValueType($0.span) } ?? .number,
      style: tag[.style].flatMap(Int.init(digits:)) ?? 0)
  }

  /// Notes hidden columns; a sheet has no more ranges of them than columns.
  private mutating func hide(_ tag: XMLTag) {
    guard tag.flag(.hidden), hiddenColumns.count < limits.columns,
      let first = tag[.first].flatMap(Int.init(digits:)),
      let last = tag[.last].flatMap(Int.init(digits:)), 1 <= first, first <= last
    else { return }
    hiddenColumns.append(first...last)
  }

  private mutating func addMerge(_ tag: XMLTag) throws(ReadError) {
    guard let range = tag[.range].flatMap(CellRange.init(a1:)) else { return }
    merges.append(range)
    try limits.check(.mergedRanges, merges.count, within: limits.mergedRanges)
  }
}

/// What rows and cells mean, whoever parses them.
extension WorksheetReader {
  /// Begins a row; without a number it is the next one.
  mutating func startRow(number given: Int?, isHidden: Bool) throws(ReadError) {
    let number = given ?? row.number + 1
    guard number > row.number else { throw misplacedRow }
    try limits.check(.rows, number, within: limits.worksheetRows)
    isRowImplied = given == nil
    row.reset(number: number, isHidden: isHidden)
    hasHiddenRow = hasHiddenRow || isHidden
    column = 0
  }

  private var misplacedRow: ReadError {
    .malformedCell(part: part, CellAddress(row: row.number + 1, column: 1))
  }

  /// Begins a cell; without an address it is the next one.
  mutating func startCell(
    at address: CellAddress?, type: CellValues.ValueType, style: Int
  ) throws(ReadError) {
    column = address?.column ?? column + 1
    if let address, isRowImplied, address.row > row.number {
      try limits.check(.rows, address.row, within: limits.worksheetRows)
      row.reset(number: address.row, isHidden: row.isHidden)
    }
    if address != nil { isRowImplied = false }
    try limits.check(.columns, column, within: limits.columns, row: row.number)
    (self.type, self.style, isFormula) = (type, style, false)
    if !value.isEmpty { forgetValue() }
  }

  /// Begins the formula of a cell, of which only matters that there is one.
  mutating func startFormula() { isFormula = true }

  /// Adds a text of the byte scanner to the cell's value, and moves behind it.
  mutating func appendValue(_ bytes: Span<UInt8>, at index: inout Int) throws {
    try bytes.appendText(at: &index, to: &value)
  }

  /// Drops what was added to the cell's value.
  mutating func forgetValue() { value.removeAll(keepingCapacity: true) }

  /// Adds the texts within the element whose tag was read last to the cell's value, and moves
  /// behind it.
  mutating func appendString(_ bytes: Span<UInt8>, at index: inout Int) throws {
    try tag.scanString(bytes, at: &index, endTag: "</is>", to: &value)
  }

  /// Ends a cell.
  mutating func endCell() throws(ReadError) {
    try limits.checkCell(value[...], row: row.number)
    try endCell(as: try writeValue())
  }

  /// Ends a cell whose text is in the row.
  mutating func endCell(as kind: Cell.Kind) throws(ReadError) {
    row.endCell(column: column, kind: kind)
    try limits.check(.rowBytes, row.bytes.count, within: limits.rowBytes, row: row.number)
    // Cells that stand in one column again and again take no more room than a full row.
    if row.cells.count > 2 * limits.columns { row.sortCells() }
  }

  private mutating func writeValue() throws(ReadError) -> Cell.Kind {
    // The result of a formula may be an empty text; any other is missing where nothing stands.
    if isFormula, value.isEmpty, type != .text { return .formula }
    guard let kind = values.write(&value, type: type, style: style, to: &row) else {
      throw .malformedCell(part: part, CellAddress(row: row.number, column: column))
    }
    return kind
  }

  /// Ends a row.
  mutating func endRow() throws(ReadError) {
    row.sortCells()
    byteCount += row.bytes.count
    try limits.check(.tableBytes, byteCount, within: limits.worksheetBytes, row: row.number)
    if !row.cells.isEmpty { isFinished = !body(row) }
  }
}

/// Turns the events of one worksheet of a SpreadsheetML workbook into rows.
///
///     Worksheet
///       Table
///         Column Index Hidden Span
///         Row Index Hidden Span StyleID          Span: how many alike follow it
///           Cell Index StyleID MergeAcross MergeDown Formula
///             Data Type                          String · Number · DateTime · Boolean · Error
///               B, Font, …                       the text's looks, in HTML
///             Comment/Data                       a remark, never read
///       AutoFilter/AutoFilterColumn
struct SpreadsheetMLReader: XMLConsumer {
  /// Whether the sheet ended, or a row's reader asked to stop.
  private(set) var isFinished = false
  private let sheet: Int
  private let part: String
  private let outline: SpreadsheetMLOutline
  private let limits: ReadLimits
  private let body: (Row) -> Bool

  private var sheetCount = 0
  private var row = Row(number: 0)
  private var nextRow = 1
  private var rowStyle: String?
  private var column = 0
  private var nextColumn = 1
  private var format = NumberFormat.general
  private var type = ""
  private var value: [UInt8] = []
  private var isInData = false
  private var isInComment = false
  private var isFormula = false
  private var merges: [CellRange] = []
  private var hasFilter = false
  private var hasHiddenRow = false
  private var nextRangeOfColumns = 1
  private var hiddenColumns: [ClosedRange<Int>] = []

  /// Makes a reader of a sheet, from 0 counted; `body` gets each row with a value and returns
  /// whether to go on.
  init(
    sheet: Int, part: String, outline: SpreadsheetMLOutline, limits: ReadLimits,
    body: @escaping (Row) -> Bool
  ) {
    (self.sheet, self.part, self.outline) = (sheet, part, outline)
    (self.limits, self.body) = (limits, body)
  }

  /// What the sheet says besides its rows.
  var trailer: SheetTrailer {
    SheetTrailer(
      merges: merges, hasFilteredRows: hasFilter && hasHiddenRow, hiddenColumns: hiddenColumns)
  }

  private var isInSheet: Bool { sheetCount == sheet + 1 }

  /// Takes a start tag.
  mutating func start(_ tag: XMLTag) throws(ReadError) {
    if tag.name == .sheet { sheetCount += 1 }
    guard isInSheet else { return }
    switch tag.name {
    case .row: try startRow(tag)
    case .cell: try startCell(tag)
    case .columnRange: hide(tag)
    case .comment: isInComment = true
    case .value where !isInComment:
      isInData = true
      type = tag.string(.type) ?? ""
    case .filterColumn: hasFilter = true
    default: break
    }
  }

  /// Takes a piece of `Data`.
  mutating func text(_ bytes: ArraySlice<UInt8>) throws(ReadError) {
    guard isInData else { return }
    value.append(contentsOf: bytes)
    try limits.checkCell(value[...], row: row.number)
  }

  /// Takes an end tag.
  mutating func end(_ name: XMLName) throws(ReadError) {
    guard isInSheet else { return }
    switch name {
    case .row: if !row.cells.isEmpty { isFinished = !body(row) }
    case .cell: try endCell()
    case .value: isInData = false
    case .comment: isInComment = false
    case .sheet: isFinished = true
    default: break
    }
  }

  private mutating func startRow(_ tag: XMLTag) throws(ReadError) {
    let number = tag[.reference].map { Int(digits: $0) } ?? nextRow
    guard let number, number >= nextRow else {
      throw .malformedCell(part: part, CellAddress(row: nextRow, column: 1))
    }
    nextRow = number + 1 + count(.span, of: tag)
    try limits.check(.rows, nextRow - 1, within: limits.worksheetRows)
    row.reset(number: number, isHidden: tag.flag(.hidden))
    hasHiddenRow = hasHiddenRow || row.isHidden
    rowStyle = tag.string(.style)
    nextColumn = 1
  }

  private mutating func startCell(_ tag: XMLTag) throws(ReadError) {
    let index = tag[.reference].map { Int(digits: $0) } ?? nextColumn
    guard let index, index >= nextColumn else {
      throw .malformedCell(part: part, CellAddress(row: row.number, column: nextColumn))
    }
    column = index
    nextColumn = column + 1 + count(.mergeAcross, of: tag)
    try limits.check(.columns, nextColumn - 1, within: limits.columns, row: row.number)
    try addMerge(toRow: row.number + count(.mergeDown, of: tag))
    format = outline.format(ofStyle: tag.string(.style) ?? rowStyle)
    value.removeAll(keepingCapacity: true)
    type = ""
    isFormula = tag[.formula] != nil
  }

  /// Notes hidden columns; a sheet has no more ranges of them than columns.
  private mutating func hide(_ tag: XMLTag) {
    let first = tag[.reference].flatMap(Int.init(digits:)) ?? nextRangeOfColumns
    let last = first + count(.span, of: tag)
    guard 1 <= first, last <= limits.columns else { return }
    nextRangeOfColumns = last + 1
    if tag.flag(.hidden), hiddenColumns.count < limits.columns {
      hiddenColumns.append(first...last)
    }
  }

  /// How many more rows or columns an attribute tells of.
  private func count(_ name: XMLName, of tag: XMLTag) -> Int {
    tag[name].flatMap { Int(digits: $0) } ?? 0
  }

  private mutating func addMerge(toRow lastRow: Int) throws(ReadError) {
    guard lastRow > row.number || nextColumn > column + 1 else { return }
    try limits.check(.rows, lastRow, within: limits.worksheetRows)
    merges.append(CellRange(rows: row.number...lastRow, columns: column...nextColumn - 1))
    try limits.check(.mergedRanges, merges.count, within: limits.mergedRanges)
  }

  private mutating func endCell() throws(ReadError) {
    // The result of a formula may be an empty text; any other is missing where nothing stands.
    let emptyKind = isFormula && type != "String" ? Cell.Kind.formula : .text
    row.endCell(column: column, kind: value.isEmpty ? emptyKind : writeValue())
    try limits.check(.rowBytes, row.bytes.count, within: limits.rowBytes, row: row.number)
  }

  private mutating func writeValue() -> Cell.Kind {
    switch type {
    case "Number":
      return row.extend(number: value.trimmed(), format: format, uses1904: outline.uses1904)
    case "DateTime":
      let isShown = format == .elapsed || format == .month
      return row.extend(isoDate: writtenDate, format: isShown ? format : .time)
    case "Boolean": return row.extend(boolean: value.trimmed())
    default:
      row.extend(value)
      return type == "Error" ? .error : .text
    }
  }

  /// The date as written; times alone stand on the day before 1900 began, which is left out.
  private var writtenDate: ArraySlice<UInt8> {
    let date = value.trimmed()
    let isTime = date.starts(with: "1899-12-3".utf8) && date.count > 11
    return isTime ? date.dropFirst(11) : date
  }
}

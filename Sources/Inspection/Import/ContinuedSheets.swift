internal import Spreadsheet

/// Rows that run on over as many sheets of a workbook as they need (续表), each under the headings.
struct ContinuedSheets {
  /// How many sheets there are so far.
  private(set) var sheetCount = 0
  /// How many texts were cut to what a cell can hold.
  private(set) var cutCellCount = 0
  private let name: String
  private let rowLimit: Int
  private var names = SheetName()
  private var sheet: SheetWriter?
  /// The first rows, by which the columns get their widths.
  private var firstRows: [Row] = []
  private var widths: [Int] = []
  /// The rows from the top to the first of several cells.
  private var headings: [Row] = []
  /// What a row's number is less on this sheet.
  private var offset = 0

  private static let sampleCount = 100
  private static let widest = 40

  /// Starts without a sheet.
  init(named name: String, rowLimit: Int = SheetWriter.rowLimit) {
    (self.name, self.rowLimit) = (name, rowLimit)
  }

  /// Adds a row.
  ///
  /// - Throws: `FileFailure`.
  mutating func append(_ row: Row, to workbook: inout WorkbookWriter) throws {
    guard sheet == nil else { return try write(row, to: &workbook) }
    firstRows.append(row)
    if firstRows.count == Self.sampleCount { try begin(in: &workbook) }
  }

  /// Ends the last sheet; an empty table is one empty sheet.
  ///
  /// - Throws: `FileFailure`.
  mutating func finish(in workbook: inout WorkbookWriter) throws {
    if sheet == nil { try begin(in: &workbook) }
    try endSheet(in: &workbook)
  }

  private mutating func begin(in workbook: inout WorkbookWriter) throws {
    let headingCount = (firstRows.firstIndex { $0.cells.count > 1 } ?? -1) + 1
    headings = Array(firstRows.prefix(headingCount))
    for row in firstRows { measure(row) }
    try beginSheet(frozenRowCount: headings.last?.number ?? 0, in: &workbook)
    for row in firstRows { try write(row, to: &workbook) }
    firstRows = []
  }

  private mutating func measure(_ row: Row) {
    for cell in row.cells where cell.column <= SheetWriter.columnLimit {
      while widths.count < cell.column { widths.append(0) }
      let width = min(TextWidth.columns(of: row.bytes[cell.range]) + 2, Self.widest)
      widths[cell.column - 1] = max(widths[cell.column - 1], width)
    }
  }

  private mutating func write(_ row: Row, to workbook: inout WorkbookWriter) throws {
    if row.number - offset > rowLimit { try turnPage(before: row, in: &workbook) }
    try sheet?.append(row, number: row.number - offset)
  }

  private mutating func turnPage(
    before row: Row, in workbook: inout WorkbookWriter
  ) throws {
    try endSheet(in: &workbook)
    try beginSheet(frozenRowCount: headings.count, in: &workbook)
    for (index, heading) in headings.enumerated() {
      try sheet?.append(heading, number: index + 1)
    }
    offset = row.number - headings.count - 1
  }

  private mutating func beginSheet(
    frozenRowCount: Int, in workbook: inout WorkbookWriter
  ) throws {
    var layout = SheetLayout(name: names.next(for: name))
    layout.columnWidths = widths
    layout.frozenRowCount = frozenRowCount
    if frozenRowCount > 0 { layout.repeatedRows = 1...frozenRowCount }
    sheet = try workbook.beginSheet(layout)
    sheetCount += 1
  }

  private mutating func endSheet(in workbook: inout WorkbookWriter) throws {
    guard let ended = sheet else { return }
    cutCellCount += ended.cutCellCount
    sheet = nil
    try workbook.end(ended)
  }
}

import Spreadsheet

/// A sheet as it is handed back (写回的工作表): the owner's cells at their own addresses, marked.
///
/// A reduced one has only the headings and the rows with findings, behind a column with the numbers
/// that these rows have in the file.
struct CheckSheetCopy {
  /// What is written.
  let sheet: CheckedSheet
  /// Whether rows without findings are left out.
  let isReduced: Bool
  private let writtenRows: [Int: Int]
  private let messageColumn: Int?
  private let mergedCells: Set<CellAddress>

  private static let messageWidth = 60
  private static let deepestFrozenRow = 10

  /// Makes the copy of a sheet; a long one, or one with more rows than a workbook can have, is
  /// reduced.
  init(_ sheet: CheckedSheet, isReduced: Bool) {
    self.sheet = sheet
    self.isReduced = isReduced || sheet.isLong || sheet.lastRow > SheetWriter.rowLimit
    messageColumn = sheet.messageColumn
    mergedCells = Set(
      sheet.merges.filter { $0.columns.count > 1 || $0.rows.count > 1 }.map {
        CellAddress(row: $0.rows.lowerBound, column: $0.columns.lowerBound)
      })
    let kept = Set(sheet.headingRows.map(Array.init) ?? []).union(sheet.foundRows).sorted()
    writtenRows = Dictionary(
      uniqueKeysWithValues: kept.prefix(SheetWriter.rowLimit).enumerated().map {
        ($0.element, $0.offset + 1)
      })
  }

  /// Where a cell of the file is written; nil where its row isn't.
  func address(row: Int, column: Int) -> CellAddress? {
    guard isReduced else { return CellAddress(row: row, column: column) }
    return writtenRows[row].map { CellAddress(row: $0, column: column + 1) }
  }

  /// Adds the sheet to a workbook.
  func write(to workbook: inout WorkbookWriter) throws {
    try workbook.addSheet(layout) { writer in
      try sheet.forEachRow { row in
        if isReduced, writtenRows[row.number] == nil { return }
        try write(row, to: &writer)
      }
    }
  }

  private func write(_ row: Row, to writer: inout SheetWriter) throws {
    guard let number = address(row: row.number, column: 1)?.row else { return }
    let found = RowFindings(sheet.findings[row.number] ?? [])
    var written = StyledRow(number: number)
    if isReduced { written.append(rowNumber(of: row), at: 1, look: look(of: row)) }
    append(row, found, to: &written)
    if let column = messageColumn { append(found, of: row, at: column, to: &written) }
    written.cells.sort { $0.column < $1.column }
    try writer.append(written)
    for (column, text) in found.comments {
      guard let address = address(row: row.number, column: column) else { continue }
      writer.append(CellComment(text, at: address))
    }
  }

  private func append(_ row: Row, _ found: RowFindings, to written: inout StyledRow) {
    let look = look(of: row)
    for cell in row.cells {
      let text = row.bytes[cell.range]
      written.cells.append(
        StyledRow.Cell(
          column: column(cell.column), kind: cell.kind, text,
          look: found.severity(at: cell.column)?.look ?? look))
      let address = CellAddress(row: row.number, column: cell.column)
      if look == .plain || look == .title || mergedCells.contains(address) { continue }
      let lines = TextWidth.lines(of: text, columnWidth: sheet.widths[cell.column] ?? 0)
      written.lineCount = max(written.lineCount, lines)
    }
    if look == .title { written.lineCount = 2 }
    for column in found.columns where row.cell(at: column) == nil {
      written.cells.append(
        StyledRow.Cell(
          column: self.column(column), [], look: found.severity(at: column)?.look ?? look))
    }
  }

  private func append(
    _ found: RowFindings, of row: Row, at column: Int, to written: inout StyledRow
  ) {
    let target = self.column(column)
    if row.number == sheet.headingRows?.upperBound {
      written.append(CheckMarks.messageHeading, at: target, look: .heading)
    } else if let severity = found.severity {
      let text = Array(found.message.utf8)[...]
      written.cells.append(StyledRow.Cell(column: target, text, look: severity.look))
      let lines = TextWidth.lines(of: text, columnWidth: Self.messageWidth)
      written.lineCount = max(written.lineCount, lines)
    }
  }

  private func column(_ column: Int) -> Int { isReduced ? column + 1 : column }

  private func rowNumber(of row: Row) -> String {
    row.number == sheet.headingRows?.upperBound ? CheckMarks.rowNumberHeading : String(row.number)
  }

  /// How the cells of a row look in which nothing was found.
  private func look(of row: Row) -> CellStyle.Look {
    if sheet.headingRows?.contains(row.number) == true { return .heading }
    if sheet.isTitle(row) { return .title }
    return sheet.isInTable(row.number) ? .wrapped : .plain
  }

  private var layout: SheetLayout {
    var layout = SheetLayout(name: sheet.tab)
    layout.isHidden = sheet.isHidden
    layout.columnWidths = columnWidths
    layout.merges = merges
    guard let headings = sheet.headingRows, let last = writtenHeadings?.upperBound else {
      return layout
    }
    let first = last - headings.count + 1
    layout.repeatedRows = first...last
    layout.frozenRowCount = last <= Self.deepestFrozenRow ? last : 0
    if let column = messageColumn {
      let end = isReduced ? writtenRows.count : sheet.lastRow
      layout.filter = CellRange(
        rows: last...max(last, end), columns: 1...self.column(column))
    }
    return layout
  }

  private var writtenHeadings: ClosedRange<Int>? {
    guard let headings = sheet.headingRows,
      let first = address(row: headings.lowerBound, column: 1)?.row,
      let last = address(row: headings.upperBound, column: 1)?.row
    else { return nil }
    return first...last
  }

  private var columnWidths: [Int] {
    var widths = sheet.widths
    if let column = messageColumn { widths[column] = Self.messageWidth }
    guard let last = widths.keys.max() else { return [] }
    let own = (1...last).map { widths[$0] ?? 0 }
    return isReduced ? [8] + own : own
  }

  /// Without the message column; a reduced sheet keeps the merges of its headings alone.
  private var merges: [CellRange] {
    sheet.merges.compactMap { range in
      if let column = messageColumn, range.columns.contains(column) { return nil }
      guard isReduced else { return range }
      guard let headings = sheet.headingRows, headings.contains(range.rows.lowerBound),
        headings.contains(range.rows.upperBound),
        let first = address(row: range.rows.lowerBound, column: range.columns.lowerBound),
        let last = address(row: range.rows.upperBound, column: range.columns.upperBound)
      else { return nil }
      return CellRange(rows: first.row...last.row, columns: first.column...last.column)
    }
  }
}

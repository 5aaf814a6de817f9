import Spreadsheet

/// A list as a workbook, to be filtered and passed on (名单工作簿): of one sheet, or of as many as its
/// rows need.
struct ListWorkbook {
  /// The rows under their headings.
  let table: FieldTable
  /// How many columns hold words; the others hold numbers.
  let wordColumnCount: Int

  /// The ticket of 64 digits is the widest that is still seen whole.
  private static let widest = 66

  /// Writes the workbook.
  ///
  /// - Parameters:
  ///   - path: The workbook.
  ///   - name: The name of its first sheet.
  ///   - rowLimit: How many rows a sheet may have, the headings among them.
  /// - Returns: how many texts were cut to what a cell can hold.
  /// - Throws: `FileFailure`.
  func write(
    to path: String, named name: String, rowLimit: Int = SheetWriter.rowLimit
  ) throws -> Int {
    var names = SheetName()
    var cutCellCount = 0
    let (widths, size) = (widths, rowLimit - 1)
    try WorkbookWriter.write(to: path, fontName: CheckWorkbook.fontName, .later) { workbook in
      for start in stride(from: 0, to: max(1, table.rowCount), by: size) {
        let rows = start..<min(start + size, table.rowCount)
        let layout = layout(named: names.next(for: name), rowCount: rows.count, widths)
        try workbook.addSheet(layout) { sheet in
          try append(rows, to: &sheet)
          cutCellCount += sheet.cutCellCount
        }
      }
    }
    return cutCellCount
  }

  private func layout(named name: String, rowCount: Int, _ widths: [Int]) -> SheetLayout {
    var layout = SheetLayout(name: name)
    layout.columnWidths = widths
    layout.frozenRowCount = 1
    layout.repeatedRows = 1...1
    layout.spreadsOverPages = true
    layout.filter = CellRange(rows: 1...rowCount + 1, columns: 1...table.heading.count)
    return layout
  }

  private func append(_ rows: Range<Int>, to sheet: inout SheetWriter) throws {
    try sheet.append(heading)
    for (index, row) in rows.enumerated() {
      try sheet.append(table.slices(ofRow: row), wordCount: wordColumnCount, number: index + 2)
    }
  }

  private var heading: StyledRow {
    var row = StyledRow(number: 1)
    for (index, name) in table.heading.enumerated() {
      row.append(name, at: index + 1, look: .heading)
    }
    return row
  }

  private var widths: [Int] {
    var widths = table.heading.map { TextWidth.columns(of: Array($0.utf8)[...]) + 2 }
    for row in 0..<table.rowCount {
      for column in widths.indices {
        let text = table.bytes(row: row, column: column)
        guard text.count > widths[column], widths[column] < Self.widest else { continue }
        widths[column] = max(widths[column], TextWidth.columns(of: text) + 2)
      }
    }
    return widths.map { min($0, Self.widest) }
  }
}

import Spreadsheet

/// A list as a workbook of one sheet, to be filtered and passed on (名单工作簿).
struct ListWorkbook {
  /// The rows under their headings; at most as many as a sheet has.
  let table: FieldTable
  /// How many columns hold words; the others hold numbers.
  let wordColumnCount: Int

  private static let widest = 40

  /// Writes the workbook; a name is the one of its sheet.
  ///
  /// - Throws: `FileFailure`.
  func write(to path: String, named name: String) throws {
    var layout = SheetLayout(name: name)
    layout.columnWidths = widths
    layout.frozenRowCount = 1
    layout.repeatedRows = 1...1
    layout.filter = CellRange(rows: 1...table.rows.count + 1, columns: 1...table.heading.count)
    try WorkbookWriter.write(to: path, fontName: CheckWorkbook.fontName, .later) { workbook in
      try workbook.addSheet(layout) { sheet in
        try sheet.append(row(table.heading, number: 1, look: .heading))
        for (index, values) in table.rows.enumerated() {
          try sheet.append(row(values, number: index + 2, look: .plain))
        }
      }
    }
  }

  private func row(_ values: [String], number: Int, look: CellStyle.Look) -> StyledRow {
    var row = StyledRow(number: number)
    row.cells = values.enumerated().map { index, value in
      StyledRow.Cell(
        column: index + 1, kind: number > 1 && index >= wordColumnCount ? .number : .text,
        Array(value.utf8)[...], look: look)
    }
    return row
  }

  private var widths: [Int] {
    var widths = table.heading.map { TextWidth.columns(of: Array($0.utf8)[...]) + 2 }
    for row in table.rows {
      for (index, value) in row.enumerated() where value.utf8.count > widths[index] {
        widths[index] = max(widths[index], TextWidth.columns(of: Array(value.utf8)[...]) + 2)
      }
    }
    return widths.map { min($0, Self.widest) }
  }
}

import Spreadsheet

/// A list as a workbook of one sheet, to be filtered and passed on (名单工作簿).
struct ListWorkbook {
  /// The rows under their headings; at most as many as a sheet has.
  let table: FieldTable
  /// How many columns hold words; the others hold numbers.
  let wordColumnCount: Int

  /// The ticket of 64 digits is the widest that is still seen whole.
  private static let widest = 66

  /// Writes the workbook; a name is the one of its sheet.
  ///
  /// - Throws: `FileFailure`.
  func write(to path: String, named name: String) throws {
    var layout = SheetLayout(name: name)
    layout.columnWidths = widths
    layout.frozenRowCount = 1
    layout.repeatedRows = 1...1
    layout.filter = CellRange(rows: 1...table.rowCount + 1, columns: 1...table.heading.count)
    try WorkbookWriter.write(to: path, fontName: CheckWorkbook.fontName, .later) { workbook in
      try workbook.addSheet(layout) { sheet in
        try sheet.append(heading)
        for row in 0..<table.rowCount {
          try sheet.append(
            table.slices(ofRow: row), wordCount: wordColumnCount, number: row + 2)
        }
      }
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

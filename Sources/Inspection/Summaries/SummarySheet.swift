import Spreadsheet

/// A table of texts, some of which are marked (汇总工作表).
struct SummarySheet {
  /// The sheet's name.
  let name: String
  /// The line above the headings.
  let title: String
  /// The headings.
  let headings: [String]
  /// The rows, a text for each heading.
  var rows: [[String]] = []
  /// Cells in which something was found; row 1 is the first below the headings.
  var marks: Set<CellAddress> = []

  /// Writes a workbook of sheets.
  /// - Throws: `FileFailure`.
  static func write(_ sheets: [SummarySheet], to path: String) throws {
    try WorkbookWriter.write(to: path, fontName: "SimSun") { workbook in
      for sheet in sheets {
        try workbook.addSheet(sheet.layout) { try sheet.write(to: &$0) }
      }
    }
  }

  /// The frame: title and headings stay in sight and are printed on every page.
  private var layout: SheetLayout {
    var layout = SheetLayout(name: name)
    layout.columnWidths = headings.map { $0 == "来源文件" ? 40 : $0.hasSuffix("单位") ? 24 : 12 }
    layout.frozenRowCount = 2
    layout.repeatedRows = 1...2
    return layout
  }

  /// Adds title, headings and rows.
  /// - Throws: `FileFailure`.
  private func write(to sheet: inout SheetWriter) throws {
    var top = StyledRow(number: 1)
    top.append(title, at: 1, look: .title)
    top.lineCount = 2
    try sheet.append(top)
    var heads = StyledRow(number: 2)
    heads.lineCount = 3
    for (column, text) in headings.enumerated() {
      heads.append(text, at: column + 1, look: .heading)
    }
    try sheet.append(heads)
    for (index, texts) in rows.enumerated() {
      var row = StyledRow(number: index + 3)
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let address = CellAddress(row: index + 1, column: column + 1)
        let look: CellStyle.Look = marks.contains(address) ? .error : .wrapped
        row.cells.append(
          StyledRow.Cell(
            column: column + 1, kind: isNumber(text) ? .number : .text, Array(text.utf8)[...],
            look: look))
      }
      try sheet.append(row)
    }
  }

  /// The same as CSV.
  /// - Throws: `CSVWriter.UnmappableCharacter`.
  func write(to writer: inout CSVWriter) throws {
    try writer.append([title])
    try writer.append(headings)
    for row in rows { try writer.append(row) }
  }

  private func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 15 && text.utf8.allSatisfy(\.isDigit)
  }
}

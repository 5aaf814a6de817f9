import Spreadsheet

/// Texts in so many cells of a file that are too long (文字过长); the CSV file has them whole.
enum CutText: Problem {
  /// For the tallest row of a spreadsheet: on paper their ends are missing, in the cells they are whole.
  case onPaper(count: Int)
  /// For a cell of a workbook: it has their beginnings.
  case inCells(count: Int)

  /// The stable code.
  var code: String {
    switch self {
    case .onPaper: "F102"
    case .inCells: "F103"
    }
  }
  /// The CSV file holds everything, so nothing stops.
  var severity: Severity { .warning }
  /// The Chinese sentence.
  var message: String {
    switch self {
    case .onPaper(let count):
      "本表共有 \(count) 格内容太长，超过最大行高 409 磅，打印时看不全；单元格和同名 CSV 中的内容是完整的，"
        + "请加宽列或缩小字号后再打印。"
    case .inCells(let count):
      "本表共有 \(count) 格内容超过一个单元格的上限 \(SheetWriter.textLimit) 字，工作簿中只写了前面的部分；"
        + "同名 CSV 中的内容是完整的，请以 CSV 为准，或者在原表中缩短内容。"
    }
  }

  /// The problem of a file in print, at its first such cell; nil when there is none.
  static func diagnostic(of cells: [TemplateCell], in file: String) -> Diagnostic? {
    cells.first.map { cell in
      Diagnostic(
        CutText.onPaper(count: cells.count),
        at: CellLocation(
          file: file, sheet: cell.sheet, row: cell.address.row, column: cell.address.column))
    }
  }
}

import Spreadsheet

/// Texts that are too long for the tallest row of a spreadsheet (打印不全): on paper their ends
/// are missing, in the cells and the CSV files they are whole.
struct CutText: Problem {
  /// How many cells of the file hold such a text.
  let count: Int

  /// The stable code.
  var code: String { "F102" }
  /// The file holds everything, so nothing stops.
  var severity: Severity { .warning }
  /// The Chinese sentence.
  var message: String {
    "本表共有 \(count) 格内容太长，超过最大行高 409 磅，打印时看不全；单元格和同名 CSV 中的内容是完整的，"
      + "请加宽列或缩小字号后再打印。"
  }

  /// The problem of a file at its first such cell; nil when there is none.
  static func diagnostic(of cells: [TemplateCell], in file: String) -> Diagnostic? {
    cells.first.map { cell in
      Diagnostic(
        CutText(count: cells.count),
        at: CellLocation(
          file: file, sheet: cell.sheet, row: cell.address.row, column: cell.address.column))
    }
  }
}

import Spreadsheet

/// The workbook in which a file's owner gets it back with all that was found (核对工作簿).
struct CheckWorkbook {
  /// The file.
  let file: CheckedFile
  private let sheets: [CheckSheetCopy]

  /// The font of all cells: the one of the forms (宋体), by the name that every system knows.
  static let fontName = "SimSun"

  /// Makes the workbook of a file; a reduced one has only the rows with findings.
  init(file: CheckedFile, sheets: [CheckedSheet], isReduced: Bool) {
    self.file = file
    self.sheets = sheets.map { CheckSheetCopy($0, isReduced: isReduced) }
  }

  /// Writes the workbook, which isn't forced to the disk yet.
  func write(to path: String) throws {
    try WorkbookWriter.write(to: path, fontName: Self.fontName, .later) { workbook in
      try CheckSummarySheet(file: file, sheets: sheets).write(to: &workbook)
      for sheet in sheets { try sheet.write(to: &workbook) }
    }
  }
}

internal import Spreadsheet

/// A sheet of any file copied into a workbook, row by row (另存为工作簿), for platforms that take
/// nothing else.
///
/// What is text stays text, codes above all; rows that don't fit on one sheet run on on the next.
package struct SheetCopy: Sendable {
  /// How many rows the sheet has.
  package private(set) var rowCount = 0
  /// How many sheets they take.
  package private(set) var sheetCount = 0
  /// How many texts were longer than a cell can hold, and were cut.
  package private(set) var cutCellCount = 0
  /// What is to be known of the file, such as that it was converted.
  package private(set) var notices: [Diagnostic] = []

  /// Copies a sheet, from 1 counted, into a new workbook; the same sheet gives the same bytes.
  ///
  /// - Throws: `Findings` for a file that can't be read, `DiskFailure`.
  package init(
    of path: String, sheet: Int, access: FileAccess = FileAccess(), to target: String
  ) throws {
    do {
      let opened = try access.open(path)
      notices = opened.notice.map { [Diagnostic($0, at: CellLocation(file: path))] } ?? []
      try copy(sheet - 1, of: opened.file, to: target)
    } catch let error as ReadError {
      throw Findings(ImportProblem.unreadableFile(error), in: path)
    } catch let problem as ImportProblem {
      throw Findings(problem, in: path)
    } catch let failure as FileFailure {
      throw DiskFailure(failure)
    }
  }

  private mutating func copy(_ index: Int, of file: SpreadsheetFile, to target: String) throws {
    let tab = file.sheets.indices.contains(index) ? file.sheets[index].name : ""
    var pages = ContinuedSheets(named: tab.isEmpty ? file.name : tab)
    try WorkbookWriter.write(to: target, fontName: CheckWorkbook.fontName) { workbook in
      try file.forEachRow(inSheet: index) { row in
        rowCount += 1
        try pages.append(row, to: &workbook)
        return true
      }
      try pages.finish(in: &workbook)
    }
    (sheetCount, cutCellCount) = (pages.sheetCount, pages.cutCellCount)
  }
}

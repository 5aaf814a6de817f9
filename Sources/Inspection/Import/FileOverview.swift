package import Spreadsheet

/// What a file is and what its sheets hold, without a word on single rows (文件概览).
package struct FileOverview: Sendable {
  /// One sheet, after all its rows have passed.
  package struct Sheet: Sendable {
    /// Its place among the sheets, from 1.
    package let number: Int
    /// Its name and whether users see it.
    package let summary: SheetSummary
    /// How many rows have a value.
    package fileprivate(set) var rowCount = 0
    /// The last row with a value, from 1; 0 for an empty sheet.
    package fileprivate(set) var lastRow = 0
    /// The last column with a value, from 1; 0 for an empty sheet.
    package fileprivate(set) var lastColumn = 0
    /// How many of the rows are hidden or filtered out.
    package fileprivate(set) var hiddenRowCount = 0
    /// Whether an active auto filter hides rows.
    package fileprivate(set) var hasFilteredRows = false
    /// How many ranges are merged.
    package fileprivate(set) var mergeCount = 0
    /// The hidden columns, from 1.
    package fileprivate(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// What it was taken for, by its first rows.
    package fileprivate(set) var finding = HeadingFinder.Finding.none
  }

  /// The file's name without its folder.
  package let file: String
  /// How the file holds its tables.
  package let container: SpreadsheetFile.Container
  /// What is to be known of the file as such: that it was converted.
  package let notice: ImportProblem?
  /// How many sheets the file has.
  package let sheetCount: Int
  /// The sheets looked at, in their order.
  package let sheets: [Sheet]

  /// Looks at every row of a file, or of one sheet, from 1 counted, in bounded memory.
  ///
  /// - Throws: `Findings` for a file that can't be read.
  package init(path: String, sheet: Int? = nil, access: FileAccess = FileAccess()) throws {
    do {
      let opened = try access.open(path)
      let file = opened.file
      let numbers = sheet.map { $0...$0 }.map(Array.init) ?? file.sheets.indices.map { $0 + 1 }
      self.file = file.name
      container = file.container
      notice = opened.notice
      sheetCount = file.sheets.count
      sheets = try numbers.map { try Sheet(number: $0, of: file) }
    } catch let error as ReadError {
      throw Findings(ImportProblem.unreadableFile(error), in: path)
    } catch let problem as ImportProblem {
      throw Findings(problem, in: path)
    }
  }
}

extension FileOverview.Sheet {
  /// Looks at every row of a sheet; only those in which headings may stand are kept.
  fileprivate init(number: Int, of file: SpreadsheetFile) throws {
    guard file.sheets.indices.contains(number - 1) else {
      throw ReadError.noSuchSheet(number, count: file.sheets.count)
    }
    self.init(number: number, summary: file.sheets[number - 1])
    var firstRows: [Row] = []
    let trailer = try file.forEachRow(inSheet: number - 1) { row in
      add(row)
      if firstRows.count <= HeadingFinder.depth { firstRows.append(row) }
      return true
    }
    (hasFilteredRows, mergeCount) = (trailer.hasFilteredRows, trailer.merges.count)
    hiddenColumns = trailer.hiddenColumns
    let head = Table(
      file: file.name, sheet: summary.name, rows: firstRows, merges: trailer.merges)
    finding = HeadingFinder().find(in: head)
  }

  private init(number: Int, summary: SheetSummary) {
    (self.number, self.summary) = (number, summary)
  }

  private mutating func add(_ row: Row) {
    rowCount += 1
    lastRow = row.number
    lastColumn = max(lastColumn, row.cells.last?.column ?? 0)
    if row.isHidden { hiddenRowCount += 1 }
  }
}

import Spreadsheet

/// The tables of a folder, read (下级报表读取).
struct SummarySources {
  /// The tables in the order of their files.
  private(set) var tables: [SummaryTable] = []
  /// Where every row went.
  private(set) var accounts: [SheetAccount] = []
  /// What is wrong or doubtful.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let access: FileAccess
  private var memory = HeadingMemory()

  /// Reads the files of a folder.
  init(_ folder: SummaryFolder, at path: String, access: FileAccess) {
    (self.path, self.access) = (path, access)
    for file in folder.files { read(file) }
  }

  /// The sheets of a file, called by its path within the folder.
  ///
  /// It is opened under a name without ending, so that its content alone decides: a page that says
  /// it is one is read like the exports that call themselves .xls.
  /// - Throws: `ImportProblem`.
  static func sheets(
    of file: SummaryFolder.File, at path: String, access: FileAccess
  ) throws(ImportProblem) -> [(table: Table, isHidden: Bool)] {
    let opened = try access.open("\(path)/\(file.path)", named: file.stem)
    var sheets: [(table: Table, isHidden: Bool)] = []
    do {
      for (index, summary) in opened.file.sheets.enumerated() {
        let table = try opened.file.table(sheet: index)
        var named = Table(
          file: file.path, sheet: opened.file.sheetName(at: index), rows: table.rows,
          merges: table.merges)
        named.isDelimited = table.isDelimited
        sheets.append((named, summary.visibility != .visible))
      }
    } catch {
      throw .unreadableFile(error)
    }
    return sheets
  }

  private mutating func read(_ file: SummaryFolder.File) {
    do {
      let sheets = try Self.sheets(of: file, at: path, access: access)
      let readers = sheets.map { SummaryTableReader($0.table, in: file.folders, &memory) }
      for (sheet, reader) in zip(sheets, readers) { take(reader, of: sheet) }
      if readers.allSatisfy({ $0.table == nil }) {
        report(SummaryProblem.noTable, at: CellLocation(file: file.path))
      }
    } catch {
      report(error, at: CellLocation(file: file.path))
    }
  }

  private mutating func take(
    _ reader: SummaryTableReader, of sheet: (table: Table, isHidden: Bool)
  ) {
    accounts.append(reader.account)
    diagnostics += reader.diagnostics
    guard let table = reader.table else { return }
    tables.append(table)
    if sheet.isHidden { report(ImportProblem.hiddenSheet, at: table.location()) }
    let hidden = sheet.table.rows.filter(\.isHidden).map(\.number)
    if !hidden.isEmpty { report(ImportProblem.hiddenRows(hidden), at: table.location()) }
  }

  private mutating func report(_ problem: any Problem, at place: CellLocation) {
    diagnostics.append(Diagnostic(problem, at: place))
  }
}

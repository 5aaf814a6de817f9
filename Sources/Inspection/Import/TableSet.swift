import Spreadsheet

/// The tables of a work folder by kind (已识别的表).
struct TableSet {
  private var tables: [TableKind: [HeadedTable]] = [:]
  private var filesWithHeadings: Set<String> = []
  private let sheetCounts: [String: Int]

  /// Recognises every sheet, 表头对照 first, and opens an account for each.
  init(_ sheets: [Table], log: inout ImportLog) {
    sheetCounts = Dictionary(sheets.map { ($0.file, 1) }, uniquingKeysWith: +)
    var aliases = AliasTable.embedded
    var others: [Table] = []
    for sheet in sheets {
      if case .table(let table) = HeadingFinder().find(.aliases, in: sheet) {
        add(table, log: &log)
        AliasImporter.add(table, to: &aliases, log: &log)
      } else {
        others.append(sheet)
      }
    }
    for sheet in others { add(sheet, by: HeadingFinder(aliases: aliases), log: &log) }
    reportUnknownFiles(of: sheets, log: &log)
  }

  /// The tables of a kind in the order of files and sheets.
  subscript(kind: TableKind) -> [HeadedTable] { tables[kind] ?? [] }

  /// Whether there is any row of a kind.
  func hasRows(_ kind: TableKind) -> Bool { !self[kind].allSatisfy(\.dataRows.isEmpty) }

  /// Reports the kinds that every draw needs and nobody gave, or only with headings.
  ///
  /// Nothing more is said about a kind whose file can't be read, as far as its name tells.
  func reportMissing(to log: inout ImportLog) {
    let unread = log.unreadableFiles
    for kind in [TableKind.registry, .roster, .checklist, .plan] {
      guard let first = self[kind].first else {
        if !unread.contains(where: kind.isSuggested) {
          log.report(ImportProblem.missingKind(kind, unread: unread), at: nil)
        }
        continue
      }
      if !hasRows(kind) {
        log.report(
          ImportProblem.noRows(kind), at: CellLocation(file: first.file, sheet: first.sheet))
      }
    }
  }

  private func reportUnknownFiles(of sheets: [Table], log: inout ImportLog) {
    for file in Set(sheets.map(\.file)).subtracting(filesWithHeadings).sorted() {
      let isDocument = WorkFolder.isDocument(file)
      let problem = isDocument ? ImportProblem.skippedDocument(nil) : .unknownFile
      log.report(problem, at: CellLocation(file: file))
    }
  }

  private mutating func add(_ sheet: Table, by finder: HeadingFinder, log: inout ImportLog) {
    let place = CellLocation(file: sheet.file, sheet: sheet.sheet)
    switch finder.find(in: sheet) {
    case .table(let table): add(table, log: &log)
    case .ambiguous(let kinds):
      filesWithHeadings.insert(sheet.file)
      log.report(ImportProblem.ambiguousSheet(kinds), at: place)
      log.open(SheetAccount(unread: sheet))
    case .none:
      if sheet.rows.isEmpty {
        log.report(ImportProblem.emptySheet, at: place)
      } else if sheetCounts[sheet.file] != 1 {
        log.report(ImportProblem.unknownSheet, at: place)
      }
      log.open(SheetAccount(unread: sheet))
    }
  }

  private mutating func add(_ table: HeadedTable, log: inout ImportLog) {
    let place = CellLocation(file: table.file, sheet: table.sheet)
    log.open(table)
    filesWithHeadings.insert(table.file)
    if let original = self[table.kind].first(where: { $0.saysTheSame(as: table) }) {
      let other = CellLocation(file: original.file, sheet: original.sheet)
      log.report(CrossProblem.copy(of: other), at: place)
      return log.ignore([table], as: .repetition)
    }
    table.reportOddities(to: &log)
    // A registry of products has headings of its own.
    let isSpecial = SpecialObjects.fill(table)
    if !isSpecial, let first = self[table.kind].first(where: { !SpecialObjects.fill($0) }),
      !first.hasHeadings(of: table)
    {
      let other = CellLocation(file: first.file, sheet: first.sheet)
      log.report(ImportProblem.otherHeadings(table.kind, than: other), at: place)
    }
    tables[table.kind, default: []].append(table)
  }
}

extension SheetAccount {
  /// The account of a sheet in which nothing of ours was found.
  fileprivate init(unread sheet: Table) {
    let fates = sheet.rows.map { ($0.number, Fate.ignored(reason: RowRole.foreign.rawValue)) }
    self.init(
      file: sheet.file, sheet: sheet.sheet, kind: nil,
      fates: Dictionary(uniqueKeysWithValues: fates))
  }
}

extension HeadedTable {
  /// Whether two tables have the same headings, in whatever order.
  fileprivate func hasHeadings(of other: HeadedTable) -> Bool {
    headings.values.sorted() == other.headings.values.sorted()
  }

  /// Whether two tables have the same cells in all rows with data.
  fileprivate func saysTheSame(as other: HeadedTable) -> Bool {
    !dataRows.isEmpty && headings == other.headings && dataRows.count == other.dataRows.count
      && zip(dataRows, other.dataRows).allSatisfy { row, twin in
        row.bytes == twin.bytes && row.cells.map(\.column) == twin.cells.map(\.column)
      }
  }
}

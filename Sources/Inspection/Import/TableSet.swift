import Spreadsheet

/// The tables of a work folder by kind (已识别的表).
struct TableSet {
  private var tables: [TableKind: [HeadedTable]] = [:]
  private var filesWithHeadings: Set<String> = []
  private var sheetCounts: [String: Int] = [:]

  /// Recognises every sheet, 表头对照 first, and opens an account for each.
  ///
  /// Of a long registry only the first rows are read; its account opens empty.
  init(_ sheets: [OpenedSheet], log: inout ImportLog) {
    var aliases = AliasTable.embedded
    var others: [OpenedSheet] = []
    for sheet in sheets {
      if case .table = HeadingFinder().find(.aliases, in: sheet.head),
        let whole = sheet.whole(log: &log),
        case .table(let table) = HeadingFinder().find(.aliases, in: whole)
      {
        add(table, log: &log)
        AliasImporter.add(table, to: &aliases, log: &log)
      } else {
        others.append(sheet)
      }
    }
    let finder = HeadingFinder(aliases: aliases)
    let read = others.compactMap { $0.isLongRegistry(by: finder) ? $0 : $0.held(log: &log) }
    let files = (read.map(\.head.file) + filesWithHeadings).map { ($0, 1) }
    sheetCounts = Dictionary(files, uniquingKeysWith: +)
    for sheet in read { add(sheet, by: finder, log: &log) }
    reportUnknownFiles(log: &log)
  }

  /// The tables of a kind in the order of files and sheets.
  subscript(kind: TableKind) -> [HeadedTable] { tables[kind] ?? [] }

  /// Forgets long tables of a kind in files that can't be read to the end, or that are of no kind
  /// when all of them is read.
  mutating func removeUnread(_ kind: TableKind, by log: ImportLog) {
    let files = log.unreadableFiles
    tables[kind]?.removeAll {
      $0.source != nil && (files.contains($0.file) || !log.holds($0))
    }
  }

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

  private func reportUnknownFiles(log: inout ImportLog) {
    for file in Set(sheetCounts.keys).subtracting(filesWithHeadings).sorted() {
      let isDocument = WorkFolder.isDocument(file)
      let problem = isDocument ? ImportProblem.skippedDocument(nil) : .unknownFile
      log.report(problem, at: CellLocation(file: file))
    }
  }

  private mutating func add(_ opened: OpenedSheet, by finder: HeadingFinder, log: inout ImportLog) {
    let sheet = opened.head
    let place = CellLocation(file: sheet.file, sheet: sheet.sheet)
    switch finder.find(in: sheet) {
    case .table(var table):
      if opened.source != nil { table.source = RowSource(sheet: opened, finder: finder) }
      add(table, log: &log)
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
    filesWithHeadings.insert(table.file)
    if let (original, copy) = copied(table) {
      let other = CellLocation(file: original.file, sheet: original.sheet)
      log.open(copy)
      log.report(CrossProblem.copy(of: other), at: place)
      return log.ignore([copy], as: .repetition)
    }
    log.open(table)
    if table.source == nil { table.reportOddities(to: &log) }
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

  /// The table of which another one is a copy, and this one with all its rows; nil for most.
  private func copied(_ table: HeadedTable) -> (original: HeadedTable, copy: HeadedTable)? {
    let alike = self[table.kind].filter { $0.beginsLike(table) }
    guard !alike.isEmpty else { return nil }
    let whole = table.held
    return alike.first { $0.held.saysTheSame(as: whole) }.map { ($0, whole) }
  }
}

extension SheetAccount {
  /// The account of a sheet in which nothing of ours was found.
  init(unread sheet: Table, as reason: String = RowRole.foreign.rawValue) {
    let fates = sheet.rows.lazy.map { (key: $0.number, value: Fate.ignored(reason: reason)) }
    self.init(file: sheet.file, sheet: sheet.sheet, kind: nil, fates: RowFates(fates))
  }
}

extension OpenedSheet {
  /// Whether it is a registry that is read row by row.
  fileprivate func isLongRegistry(by finder: HeadingFinder) -> Bool {
    guard source != nil, case .table(let table) = finder.find(in: head) else { return false }
    return table.kind == .registry
  }

  /// The sheet with all its rows in memory; nil, with a report, where it is damaged.
  fileprivate func held(log: inout ImportLog) -> OpenedSheet? {
    source == nil ? self : whole(log: &log).map(OpenedSheet.init)
  }
}

extension HeadedTable {
  /// Whether two tables have the same headings, in whatever order.
  fileprivate func hasHeadings(of other: HeadedTable) -> Bool {
    headings.values.sorted() == other.headings.values.sorted()
  }

  /// Whether another table has the same cells in the rows with data that are held; all rows of long
  /// ones are read where they begin alike.
  fileprivate func beginsLike(_ other: HeadedTable) -> Bool {
    headings == other.headings && (source == nil) == (other.source == nil)
      && saysTheSame(as: other)
  }

  /// The table with all its rows; one that can't be read is told of when it is imported.
  fileprivate var held: HeadedTable { (try? source?.held()) ?? self }

  fileprivate func saysTheSame(as other: HeadedTable) -> Bool {
    !dataRows.isEmpty && dataRows.count == other.dataRows.count
      && zip(dataRows, other.dataRows).allSatisfy { row, twin in
        row.bytes == twin.bytes && row.cells.map(\.column) == twin.cells.map(\.column)
      }
  }
}

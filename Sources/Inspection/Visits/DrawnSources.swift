/// The drawn lists that somebody wants to merge (待合并名单): work folders, lists of a ledger, and
/// tables of whatever layout.
package struct DrawnSources: Sendable {
  /// What was drawn, in the order of the sources.
  package private(set) var lists = DrawnLists()
  /// Where every row of the tables went.
  package private(set) var accounts: [SheetAccount] = []
  /// What is wrong or doubtful.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the sources; each is reported by its path where names alone would be ambiguous.
  /// - Throws: `DiskFailure`.
  package init(paths: [String], access: FileAccess = FileAccess()) throws {
    var log = ImportLog()
    let names = Dictionary(grouping: paths.map(\.lastPathPart)) { $0 }.mapValues(\.count)
    var seen: Set<String> = []
    for path in paths {
      let isAlone = names[path.lastPathPart] == 1
      let shown = isAlone ? path.lastPathPart : path
      guard seen.insert(path).inserted else {
        log.report(VisitProblem.repeatedList, at: CellLocation(file: shown))
        continue
      }
      do {
        lists.append(try Self.lists(at: path, shownAs: shown, access: access, log: &log))
      } catch let problem as LedgerProblem {
        log.report(problem, at: CellLocation(file: shown))
      }
    }
    accounts = log.accounts
    diagnostics = log.sortedDiagnostics
  }

  private static func lists(
    at path: String, shownAs shown: String, access: FileAccess, log: inout ImportLog
  ) throws -> DrawnLists {
    if try Disk.kind(of: "\(path)/.") == .folder {
      let drawn = try LedgerDraws.lists(of: Ledger(workFolder: path, for: .reading))
      if drawn.draws.isEmpty {
        log.report(VisitProblem.nothingDrawn, at: CellLocation(file: shown))
      }
      return drawn
    }
    if let place = LedgerPlace(path) { return try place.lists(shownAs: shown, log: &log) }
    let folder = path.contains("/") ? String(path.dropLast(path.lastPathPart.count)) : "."
    let sheets = WorkFolder(path: folder, access: access)
      .sheets(of: path.lastPathPart, shownAs: shown, log: &log)
    let tables = sheets.compactMap { DrawnListReader.table(of: $0, log: &log) }
    if tables.isEmpty, !sheets.isEmpty {
      log.report(VisitProblem.noList, at: CellLocation(file: shown))
    }
    return tables.reduce(into: DrawnLists()) { lists, table in
      var reader = DrawnListReader(table)
      lists.append(reader.lists(log: &log))
    }
  }
}

/// A list that stands in the folder of a ledger's event (台账中的名单).
private struct LedgerPlace {
  let workFolder: String
  let event: String
  let file: String

  /// Takes apart `…/台账/0003-抽取-任务1/名单.csv`; nil for any other path.
  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts[parts.count - 3] == Ledger.folderName else { return nil }
    let above = parts.dropLast(3).joined(separator: "/")
    workFolder = parts.count == 3 ? "." : above.isEmpty ? "/" : above
    event = parts[parts.count - 2]
    file = parts[parts.count - 1]
  }

  func lists(shownAs shown: String, log: inout ImportLog) throws -> DrawnLists {
    guard file == EntityList.drawn else {
      log.report(
        file == EntityList.reserves ? VisitProblem.reserveList : .noList,
        at: CellLocation(file: shown))
      return DrawnLists()
    }
    let ledger = try Ledger(workFolder: workFolder, for: .reading)
    let number = ledger.events.first { $0.label.folder == event }?.number ?? 0
    let drawn = try LedgerDraws.lists(of: ledger, event: number)
    if drawn.draws.isEmpty { log.report(VisitProblem.nothingDrawn, at: CellLocation(file: shown)) }
    return drawn
  }
}

extension String {
  /// What stands behind the last slash.
  fileprivate var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }
}

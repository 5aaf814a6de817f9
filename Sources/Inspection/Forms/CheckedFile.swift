import Spreadsheet

/// One of the office's files with all that was found in it (核对的文件).
struct CheckedFile {
  /// The file's name without its folder.
  let name: String
  /// The name of the workbook with its findings.
  let workbookName: String
  /// The accounts of its sheets in order.
  let accounts: [SheetAccount]
  /// What was found, in order.
  let diagnostics: [Diagnostic]
  /// The number of rows above which a sheet is long: of it only the rows with findings are shown.
  let rowLimit: Int

  /// As many rows as anybody looks through in a table.
  static let usualRowLimit = 100_000

  /// The files in which anything was found that may have to be mended, in the order of their names.
  ///
  /// Names depend on all the files that were read, so that mending one changes no other's.
  static func all(of inputs: Inputs, rowLimit: Int = Self.usualRowLimit) -> [CheckedFile] {
    let names = CheckWorkbookNames.names(of: Set(inputs.accounts.map(\.file)))
    let found = Dictionary(grouping: inputs.diagnostics) { $0.location?.file ?? "" }
    return names.keys.sorted().compactMap { file in
      guard let name = names[file], let diagnostics = found[file],
        diagnostics.contains(where: { $0.problem.severity > .note })
      else { return nil }
      return CheckedFile(
        name: file, workbookName: name, accounts: inputs.accounts.filter { $0.file == file },
        diagnostics: diagnostics, rowLimit: rowLimit)
    }
  }

  /// Whether something was found in rows of a sheet that is counted, not listed.
  func hasUnlisted(of account: SheetAccount?) -> Bool {
    diagnostics.contains { diagnostic in
      diagnostic.problem is UnlistedFindings && diagnostic.location?.sheet == account?.sheet
    }
  }

  /// The long sheets of which no row has a finding of its own, so that none is shown.
  var leftOut: [SheetAccount] {
    accounts.filter { account in
      account.fates.count > rowLimit
        && diagnostics.allSatisfy { diagnostic in
          guard let place = diagnostic.location, let row = place.row else { return true }
          return place.sheet != account.sheet || account.headingRows?.contains(row) == true
        }
    }
  }

  /// The sheets that are shown, measured; nil when the file can't be read any more.
  ///
  /// A file isn't opened where the rows of all of them were kept when they were read.
  func sheets(opening open: (String) throws -> SpreadsheetFile) -> [CheckedSheet]? {
    let leftOut = Set(leftOut.map(\.sheet))
    let rows = Dictionary(grouping: diagnostics.filter { $0.location?.row != nil }) {
      $0.location?.sheet
    }
    var tabs = SheetName()
    if let kept = keptRows(but: leftOut, rows) {
      return kept.compactMap { account, own in
        CheckedSheet(
          .kept(own), tab: { tabs.next(for: account.sheet ?? stem) }, account: account,
          diagnostics: rows[account.sheet] ?? [], rowLimit: rowLimit)
      }
    }
    do {
      let file = try open(name)
      return file.sheets.indices.compactMap { index in
        let sheet = file.sheetName(at: index)
        guard !leftOut.contains(sheet) else { return nil }
        return CheckedSheet(
          .file(file, sheet: index), tab: { tabs.next(for: sheet ?? stem) },
          account: accounts.first { $0.sheet == sheet }, diagnostics: rows[sheet] ?? [],
          rowLimit: rowLimit)
      }
    } catch {
      return nil  // Changed since it was read; the report tells of it all the same.
    }
  }

  /// The rows that are shown of each sheet but some; nil unless all were kept when they were read.
  private func keptRows(
    but leftOut: Set<String?>, _ found: [String?: [Diagnostic]]
  ) -> [(SheetAccount, [Row])]? {
    guard !accounts.isEmpty else { return nil }
    var kept: [(SheetAccount, [Row])] = []
    for account in accounts where !leftOut.contains(account.sheet) {
      let headings = account.headingRows.map(Array.init) ?? []
      let numbers = Set(headings + (found[account.sheet] ?? []).compactMap { $0.location?.row })
      guard account.fates.count > rowLimit, let rows = account.keptRows.all(of: numbers) else {
        return nil
      }
      kept.append((account, rows))
    }
    return kept
  }

  /// The name without its ending.
  var stem: String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }
}

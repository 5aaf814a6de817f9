internal import Spreadsheet

/// What importing found and where every row went (核对记录).
package struct ImportLog: Sendable {
  /// Everything reported and listed so far, in the order in which it was found.
  package var diagnostics: [Diagnostic] { findings.diagnostics }
  private var findings: ListedFindings
  /// One account for each sheet opened, in order.
  package private(set) var accounts: [SheetAccount] = []
  private var accountOfSheet: [CellLocation: Int] = [:]
  private var excludedRows: Set<CellLocation> = []

  /// Makes an empty log, which lists so many findings of one kind in one sheet.
  init(listing limit: Int) { findings = ListedFindings(limit: limit) }

  /// Makes an empty log.
  package init() { self.init(listing: ListedFindings.usualLimit) }

  /// The files that couldn't be read, in the order in which they were tried.
  var unreadableFiles: [String] {
    diagnostics.compactMap { diagnostic in
      guard case .unreadableFile? = diagnostic.problem as? ImportProblem else { return nil }
      return diagnostic.location?.file
    }
  }

  /// Takes note of the rows that somebody wants left out (剔除确认), before they are read.
  mutating func expect(_ exclusions: [ConfirmedExclusion]) {
    excludedRows = Set(exclusions.map(\.excludedRow))
  }

  /// Whether somebody wants a row left out, so that it yields to another of the same id.
  func isToBeExcluded(_ place: CellLocation) -> Bool {
    excludedRows.contains(place.wholeRow)
      || excludedRows.contains(CellLocation(file: place.file, row: place.row))
  }

  /// Opens the account of a sheet: its ignored rows are settled at once, those of a long registry
  /// when they are read.
  package mutating func open(_ table: HeadedTable) {
    var account = SheetAccount(
      file: table.file, sheet: table.sheet, kind: table.kind,
      fates: table.source == nil ? table.ignoredFates : [:])
    account.isDelimited = table.isDelimited
    open(account)
  }

  /// Settles the ignored rows of a long registry of which all rows are held after all.
  mutating func settleIgnored(of table: HeadedTable) {
    let place = CellLocation(file: table.file, sheet: table.sheet)
    if let index = accountOfSheet[place] { accounts[index].fates = table.ignoredFates }
  }

  /// Settles all rows of a sheet in which nothing of ours is found after all.
  mutating func settleAll(of sheet: Table) {
    let account = SheetAccount(unread: sheet)
    if let index = accountOfSheet[account.location(row: nil)] { accounts[index] = account }
  }

  /// Whether a table is taken for what it was opened as.
  func holds(_ table: HeadedTable) -> Bool {
    let place = CellLocation(file: table.file, sheet: table.sheet)
    return accountOfSheet[place].map { accounts[$0].kind == table.kind } ?? false
  }

  /// Takes back the account of a sheet that turns out to be unreadable.
  mutating func close(_ table: HeadedTable) {
    let place = CellLocation(file: table.file, sheet: table.sheet)
    guard let index = accountOfSheet.removeValue(forKey: place) else { return }
    accounts.remove(at: index)
    accountOfSheet = accountOfSheet.mapValues { $0 > index ? $0 - 1 : $0 }
  }

  /// Settles one row of many of a sheet, whose account is found only once.
  mutating func settle(_ row: Int, as fate: SheetAccount.Fate, in account: Int) {
    accounts[account].fates[row] = fate
  }

  /// Settles rows that follow one another.
  mutating func settle(_ rows: Range<Int>, as fate: SheetAccount.Fate, in account: Int) {
    accounts[account].fates.set(fate, of: rows)
  }

  /// Keeps a row of a long sheet that is to be shown again.
  mutating func keep(_ row: Row, in account: Int) { accounts[account].keptRows.keep(row) }

  /// How many rows of a sheet are settled.
  func rowCount(of sheet: Table) -> Int {
    accountOfSheet[CellLocation(file: sheet.file, sheet: sheet.sheet)].map {
      accounts[$0].fates.count
    } ?? 0
  }

  /// Where a sheet's account stands.
  func account(of table: HeadedTable) -> Int {
    place(of: table.location(row: 1)).account
  }

  /// Opens the account of a sheet that is not read further.
  package mutating func open(_ account: SheetAccount) {
    accountOfSheet[account.location(row: nil)] = accounts.count
    accounts.append(account)
  }

  /// Notes a problem that concerns no single data row.
  package mutating func report(_ problem: any Problem, at location: CellLocation?) {
    let diagnostic = Diagnostic(problem, at: location)
    // An error that rejects no row stops a draw only as long as it is listed.
    if problem.severity == .error { findings.list(diagnostic) } else { add(diagnostic) }
  }

  /// Takes over a row's problems and settles its fate: rejected by its first error, else imported.
  /// - Returns: Whether the row is imported.
  @discardableResult
  package mutating func settle(_ reading: RowReading) -> Bool {
    for diagnostic in reading.diagnostics { add(diagnostic) }
    let error = reading.diagnostics.first { $0.problem.severity == .error }
    setFate(error.map { .rejected(code: $0.problem.code) } ?? .imported, at: reading.location)
    return error == nil
  }

  /// Takes note that a row tells more of the person in a row above it.
  mutating func join(_ row: CellLocation) {
    let place = place(of: row)
    accounts[place.account].joinedRows.insert(place.row)
  }

  /// Settles rows that can't be read because of what isn't there.
  mutating func ignore(_ tables: [HeadedTable], as role: RowRole) {
    for table in tables {
      for row in table.dataRows { ignore(RowReading(row, of: table), as: role) }
    }
  }

  /// Settles a row that adds nothing, such as a repeated one.
  package mutating func ignore(_ reading: RowReading, as role: RowRole) {
    for diagnostic in reading.diagnostics { report(diagnostic.problem, at: diagnostic.location) }
    setFate(.ignored(reason: role.rawValue), at: reading.location)
  }

  /// Rejects a row after all, for an error that only shows beside other rows.
  package mutating func reject(_ problem: any Problem, at location: CellLocation) {
    add(Diagnostic(problem, at: location))
    setFate(.rejected(code: problem.code), at: location)
  }

  /// Takes note that somebody answers for a rejected row (剔除确认); any other row is reported.
  /// - Returns: Whether the row was rejected, and nobody had answered for it yet.
  package mutating func confirm(_ exclusion: ConfirmedExclusion) -> Bool {
    let (file, row) = (exclusion.file, exclusion.row)
    for index in accounts.indices where accounts[index].file == file {
      guard exclusion.sheet.isEmpty || accounts[index].sheet == exclusion.sheet else { continue }
      switch accounts[index].fates[row] {
      case .rejected(let code):
        accounts[index].fates[row] = .confirmed(code: code)
        return true
      case .confirmed: return false
      case .imported, .ignored, nil: continue
      }
    }
    report(ImportProblem.needlessExclusion(exclusion.excludedRow), at: exclusion.location)
    return false
  }

  /// The diagnostics in the order of files, sheets, rows and columns, those of the folder first; for
  /// what isn't listed of a sheet, one of the sheet.
  package var sortedDiagnostics: [Diagnostic] {
    let diagnostics = diagnostics + findings.unlisted
    let sheets = accounts.enumerated().map { ($1.location(row: nil), $0) }
    let order = Dictionary(sheets) { first, _ in first }
    let keys = diagnostics.enumerated().map { index, diagnostic in
      SortKey(of: diagnostic.location, sheets: order, index: index)
    }
    return keys.sorted().map { diagnostics[$0.index] }
  }

  /// Adds a finding, listed in any case where somebody answers for its row: it takes no other's room.
  private mutating func add(_ diagnostic: Diagnostic) {
    if let place = diagnostic.location, !excludedRows.isEmpty, isToBeExcluded(place) {
      findings.list(diagnostic)
    } else {
      findings.add(diagnostic)
    }
  }

  private mutating func setFate(_ fate: SheetAccount.Fate, at location: CellLocation) {
    let place = place(of: location)
    accounts[place.account].fates[place.row] = fate
  }

  private func place(of location: CellLocation) -> (account: Int, row: Int) {
    guard let account = accountOfSheet[location.wholeSheet], let row = location.row else {
      preconditionFailure("a row is settled in a sheet whose account is open")
    }
    return (account, row)
  }
}

/// Where a diagnostic stands in the order in which people read.
private struct SortKey: Comparable {
  let file: String
  let sheet: Int
  let row: Int
  let column: Int
  let index: Int

  init(of location: CellLocation?, sheets: [CellLocation: Int], index: Int) {
    file = location?.file ?? ""
    sheet = location.flatMap { sheets[$0.wholeSheet] } ?? -1
    row = location?.row ?? 0
    column = location?.column ?? 0
    self.index = index
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.sheet, left.row, left.column, left.index)
      < (right.sheet, right.row, right.column, right.index)
  }
}

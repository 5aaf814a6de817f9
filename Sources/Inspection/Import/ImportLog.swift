/// What importing found and where every row went (核对记录).
package struct ImportLog: Sendable {
  /// Everything reported so far, in the order in which it was found.
  package private(set) var diagnostics: [Diagnostic] = []
  /// One account for each sheet opened, in order.
  package private(set) var accounts: [SheetAccount] = []
  private var accountOfSheet: [CellLocation: Int] = [:]

  /// Makes an empty log.
  package init() {}

  /// Opens the account of a sheet: its ignored rows are settled at once.
  package mutating func open(_ table: HeadedTable) {
    open(
      SheetAccount(
        file: table.file, sheet: table.sheet, kind: table.kind,
        fates: table.ignored.mapValues { .ignored(reason: $0.rawValue) }))
  }

  /// Opens the account of a sheet that is not read further.
  package mutating func open(_ account: SheetAccount) {
    accountOfSheet[CellLocation(file: account.file, sheet: account.sheet)] = accounts.count
    accounts.append(account)
  }

  /// Notes a problem that concerns no single data row.
  package mutating func report(_ problem: any Problem, at location: CellLocation?) {
    diagnostics.append(Diagnostic(problem, at: location))
  }

  /// Takes over a row's problems and settles its fate: rejected by its first error, else imported.
  /// - Returns: Whether the row is imported.
  @discardableResult
  package mutating func settle(_ reading: RowReading) -> Bool {
    diagnostics += reading.diagnostics
    let error = reading.diagnostics.first { $0.problem.severity == .error }
    setFate(error.map { .rejected(code: $0.problem.code) } ?? .imported, at: reading.location)
    return error == nil
  }

  /// Settles a row that adds nothing, such as a repeated one.
  package mutating func ignore(_ reading: RowReading, as role: RowRole) {
    diagnostics += reading.diagnostics
    setFate(.ignored(reason: role.rawValue), at: reading.location)
  }

  /// Rejects a row after all, for an error that only shows beside other rows.
  package mutating func reject(_ problem: any Problem, at location: CellLocation) {
    report(problem, at: location)
    setFate(.rejected(code: problem.code), at: location)
  }

  private mutating func setFate(_ fate: SheetAccount.Fate, at location: CellLocation) {
    let sheet = CellLocation(file: location.file, sheet: location.sheet)
    guard let account = accountOfSheet[sheet], let row = location.row else {
      preconditionFailure("a row is settled in a sheet whose account is open")
    }
    accounts[account].fates[row] = fate
  }
}

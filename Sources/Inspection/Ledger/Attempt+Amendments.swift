internal import Sampling

/// What amendments do to a draw; who fills a place is held against the seed by the verifier.
extension Attempt {
  /// Takes an amendment.
  /// - Throws: `LedgerProblem` for one that the draw as it stands doesn't allow; `DiskFailure`.
  mutating func takeAmendment(_ event: LedgerEvent) throws {
    guard match != nil else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    _ = try (event.text("reason"), event.text("approver"))
    try refuseOpenWithdrawal(before: event)
    switch event.kind {
    case .withdraw: try takeWithdrawal(event)
    case .extend: try takeExtension(event)
    case .add: try takeAddition(event)
    case .replace: try takeReplacement(event)
    case .recuse: try takeRecusal(event)
    default: try takeCorrection(event)
    }
    amendments.append(event)
  }

  /// The lines of the reserve that are left, by stratum and rank.
  func reserves() throws -> [ResultDocument.Line] {
    let lines = try result?.reserve().lines ?? []
    return Dictionary(grouping: lines, by: \.stratum).sorted { $0.key < $1.key }
      .flatMap { $0.value.dropFirst(taken[$0.key, default: 0]) }
  }

  /// The next lines of the reserve, so many of each stratum or as many as there are.
  func nextReserves(_ counts: [Code: Int]) throws -> [ResultDocument.Line] {
    var wanted = counts
    return try reserves().filter { line in
      wanted[line.stratum, default: 0] -= 1
      return wanted[line.stratum, default: 0] >= 0
    }
  }

  /// Puts checks at the end of the list, with numbers that nobody had before.
  mutating func append(_ lines: [ResultDocument.Line], by event: LedgerEvent) {
    let last = (checks + withdrawn).map(\.number).max() ?? 0
    checks += DrawnCheck.checks(for: lines, from: last + 1, by: event)
  }

  /// What the result and the reserve gave to the list, withdrawn or not.
  func drawnLines() throws -> [ResultDocument.Line] {
    let reserve = Dictionary(grouping: try result?.reserve().lines ?? [], by: \.stratum)
    return try (result?.result().lines ?? [])
      + reserve.flatMap { $0.value.prefix(taken[$0.key, default: 0]) }
  }

  /// The places of an inspector.
  func places(of inspector: CanonicalID) -> [Matcher.Place] {
    checks.flatMap { check in
      check.team.enumerated().filter { $0.element == inspector }
        .map { Matcher.Place(check: check.id, number: $0.offset) }
    }
  }

  private func refuseOpenWithdrawal(before event: LedgerEvent) throws(LedgerProblem) {
    guard let openWithdrawal, event.kind != .correct else { return }
    guard event.kind == .extend, event.fields["after"] != nil else {
      throw event.fault(.refillMissing(openWithdrawal.label))
    }
  }
}

extension Attempt {
  private mutating func takeWithdrawal(_ event: LedgerEvent) throws {
    guard WithdrawalCategory(rawValue: try event.text("category")) != nil
    else { throw event.wrongField("category") }
    let lines = try event.result().lines
    guard !lines.isEmpty else {
      throw LedgerProblem(.malformed(file: "result.txt"), at: event.label)
    }
    let listed = Set(checks.map(\.line))
    if let stranger = lines.first(where: { !listed.contains($0) }) {
      throw event.fault(.notOnList(id: stranger.ticket.id.text))
    }
    let leaving = Set(lines)
    withdrawn += checks.filter { leaving.contains($0.line) }
    checks.removeAll { leaving.contains($0.line) }
    openWithdrawal = try nextReserves(lines.strata).isEmpty ? nil : event
  }

  private mutating func takeExtension(_ event: LedgerEvent) throws {
    let lines = try event.result().lines
    guard !lines.isEmpty, try lines == nextReserves(lines.strata) else {
      throw event.fault(.notNext(stratum: lines.first?.stratum.text ?? ""))
    }
    if event.fields["after"] != nil { try closeWithdrawal(event, lines) }
    for line in lines { taken[line.stratum, default: 0] += 1 }
    append(lines, by: event)
    try seatNewChecks(lines, event)
  }

  private mutating func closeWithdrawal(
    _ event: LedgerEvent, _ lines: [ResultDocument.Line]
  ) throws {
    guard let withdrawal = openWithdrawal, try event.number("after") == withdrawal.number,
      try lines == nextReserves(withdrawal.result().lines.strata),
      ["reason", "approver"].allSatisfy({ event.fields[$0] == withdrawal.fields[$0] })
    else { throw event.fault(.wrongRefill) }
    openWithdrawal = nil
  }

  private mutating func takeAddition(_ event: LedgerEvent) throws {
    let lines = try event.result().lines
    let rows: [RegistryRow] = try FrozenFiles.rows(of: event)
    let ids = Set(lines.map(\.ticket.id))
    addedRows += rows.filter { ids.contains($0.id) }
    addedLines += lines
    append(lines, by: event)
    try seatNewChecks(lines, event)
  }

  private mutating func takeReplacement(_ event: LedgerEvent) throws {
    guard ReplacementCategory(rawValue: try event.text("category")) != nil
    else { throw event.wrongField("category") }
    guard let inspector = CanonicalID(canonical: try event.text("inspector"))
    else { throw event.wrongField("inspector") }
    let places = places(of: inspector)
    try moveSeats(event, givenUp: places)
    replaced.insert(inspector)
  }

  private mutating func takeRecusal(_ event: LedgerEvent) throws {
    let rows: [RecusalRow] = try FrozenFiles.rows(of: event)
    let seats = rows.flatMap { row in places(of: row.inspector).filter { $0.check == row.id } }
    guard seats.count == rows.count else {
      let idle = rows.first { row in !places(of: row.inspector).contains { $0.check == row.id } }
      throw event.fault(
        .wrongHolder(id: idle?.id.text ?? "", inspector: idle?.inspector.text ?? ""))
    }
    try moveSeats(event, givenUp: seats)
    lateRecusals += rows
  }

  /// Every place given up has a new holder, and every old holder held his.
  private mutating func moveSeats(
    _ event: LedgerEvent, givenUp: [Matcher.Place]
  ) throws {
    let lines = try event.replacements()
    let moved = Set(lines.map(\.place))
    if givenUp.isEmpty || !moved.isSuperset(of: givenUp) {
      let place = givenUp.first { !moved.contains($0) }
      throw event.fault(
        .wrongHolder(id: place?.check.text ?? "名单", inspector: event.fields["inspector"] ?? ""))
    }
    try move(lines, event)
  }

  private mutating func seatNewChecks(
    _ lines: [ResultDocument.Line], _ event: LedgerEvent
  ) throws {
    let teams = try event.match().teams
    guard Set(teams.map(\.check)).isSubset(of: lines.map(\.ticket.id)) else {
      throw event.fault(.wrongHolders(file: "match.txt", line: 2))
    }
    try move(event.replacements(), event)
    seat(teams)
  }

  private mutating func move(
    _ lines: [ReplaceDocument.Line], _ event: LedgerEvent
  ) throws(LedgerProblem) {
    let positions = Dictionary(checks.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for line in lines {
      guard let index = positions[line.place.check],
        checks[index].team.indices.contains(line.place.number),
        checks[index].team[line.place.number] == line.old
      else {
        throw event.fault(.wrongHolder(id: line.place.check.text, inspector: line.old.text))
      }
      checks[index].team[line.place.number] = line.new
    }
  }
}

extension [ResultDocument.Line] {
  /// How many lines there are of each stratum.
  var strata: [Code: Int] { reduce(into: [:]) { $0[$1.stratum, default: 0] += 1 } }
}

extension LedgerEvent {
  /// The problem of an amendment.
  func fault(_ fault: AmendmentFault) -> LedgerProblem {
    LedgerProblem(.amendment(fault), at: label)
  }
}

internal import Sampling

/// A county takes in the papers of the level above (收文): it commits its officers while the seed is
/// still to come, and draws from its part of the list when that is known.
///
/// Whoever could change a roster after the seed could choose who inspects whom; a county that
/// commits later must therefore name a seed of its own.
package struct ReceiveStage {
  /// What was done.
  package enum Step: Sendable {
    /// The papers stand in the ledger.
    case recorded(LedgerEvent)
    /// The officers are committed; the report on it should go up before the seed is known.
    case committed(LedgerEvent)
    /// The officers are drawn; so many checks.
    case matched(LedgerEvent, checks: Int)
  }

  /// The seed that a county names itself when the one above is known already.
  package enum OwnSeed: Sendable {
    /// A public event to come.
    case event(SeedEvent)
    /// A seed: typed, or the value of the county's own event.
    case value(SeedChoice)
  }

  private let folder: WorkFolder
  private let date: CalendarDate

  /// Prepares to take papers in.
  package init(_ folder: WorkFolder, date: CalendarDate) {
    self.folder = folder
    self.date = date
  }

  /// Takes a package in and does whatever can be done with it; the same one again changes nothing.
  /// - Throws: `LevelRefusal`, `Findings`, `LedgerProblem`, `DiskFailure`.
  package func receive(
    _ package: LevelPackage, ownSeed: OwnSeed?, in ledger: inout Ledger
  ) throws -> [Step] {
    guard package.direction == .dispatch else {
      throw LevelRefusal.wrongOffice(expected: package.recipient, found: package.sender)
    }
    let received = try ReceivedTask(package)
    let inputs = try inputs(for: received)
    var steps: [Step] = []
    let state = try ledger.state()
    let standing = try state.attempt(below: package)
    let seed = try seed(ownSeed, for: received, standing, on: state)
    if let event = try Papers.record(package, by: package.recipient, on: date, in: &ledger) {
      steps.append(.recorded(event))
    }
    if standing == nil {
      try voidOlder(of: received, in: &ledger)
      steps.append(.committed(try commit(received, inputs, ownSeed, in: &ledger)))
    }
    guard let seed else { return steps }
    let (match, checks) = try LevelSteps(received: received, by: package.recipient, on: date)
      .finish(seed, in: &ledger)
    if let match { steps.append(.matched(match, checks: checks)) }
    return steps
  }

  private func inputs(for received: ReceivedTask) throws -> Inputs {
    let inputs = folder.read(for: try received.task(numbered: 0), objects: received.objects)
    guard inputs.blockingDiagnostics.isEmpty else { throw Findings(inputs.blockingDiagnostics) }
    let (settings, package) = (DrawSettings(inputs.settings), received.package)
    guard settings.office == package.recipient else {
      throw LevelRefusal.wrongOffice(expected: package.recipient, found: settings.office)
    }
    guard settings.isTest == (package.cover["test"] == "yes") else {
      throw LevelRefusal.testMixed(isTest: !settings.isTest)
    }
    return inputs
  }

  /// The sources to draw with now; nil where nobody can know them yet.
  /// - Throws: `LevelRefusal` when a seed of one's own is needed or isn't known.
  private func seed(
    _ ownSeed: OwnSeed?, for received: ReceivedTask, _ standing: Attempt?, on state: LedgerState
  ) throws -> [Seed.Source]? {
    let isShared =
      try standing.map { attempt in
        try state.parent(of: attempt.commit)?.sharesEvent(with: attempt.commit.commitment())
          ?? false
      } ?? received.parent.isBefore
    if isShared { return received.parent.seed?.sources }
    switch ownSeed {
    case .value(let seed):
      if let standing {
        try standing.check(seed.source, task: standing.taskNumber(), at: Moment(date))
      } else if !seed.source.isTyped {
        throw DrawRefusal.eventUncommitted(seed.source.event)
      }
      return [seed.source]
    case .event: return nil
    case nil:
      guard let standing else { throw LevelRefusal.tooLate(task: received.package.task) }
      if standing.match != nil { return nil }
      throw LevelRefusal.nothingToDo(.noValue(event: try standing.committedEvent()))
    }
  }

  /// Declares void what goes by a draw that the level above declared void (随上级作废).
  private func voidOlder(of received: ReceivedTask, in ledger: inout Ledger) throws {
    let state = try ledger.state()
    guard let older = state.standing(received.name) else { return }
    let above = try received.package.state().attempts.first { attempt in
      try attempt.commit.files["commitment.txt"]?.hex
        == older.commit.commitment()[ParentReference.key]
    }
    guard let void = above?.void else {
      throw LevelRefusal.faulty(received.package.sender, .otherCommitment)
    }
    try ledger.append(
      .void, name: older.commit.label.name.replacing("承诺", with: "作废"),
      fields: [
        "at": date.iso, "by": received.package.recipient, "task": older.task,
        "commit": String(older.commit.number), "reason": "上级作废：\(try void.text("reason"))",
        "approver": try void.text("approver"),
      ], files: [:])
  }

  private func commit(
    _ received: ReceivedTask, _ inputs: Inputs, _ ownSeed: OwnSeed?, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let state = try ledger.state()
    let ordinal = state.attempts(of: received.name).count + 1
    let number = 1001 + Set(state.attempts.filter(\.isBelow).map(\.task)).count
    var event: SeedEvent?
    if case .event(let named)? = ownSeed { event = named }
    let commitment = try LevelCommitment(
      received, number: number, inputs: inputs, event: event, on: date, over: state)
    return try ledger.append(
      .commit, name: "承诺-任务\(number)",
      fields: [
        "at": date.iso, "by": received.package.recipient, "task": received.name,
        "year": String(date.year), "attempt": String(ordinal),
        ParentReference.field: Papers.event(of: received.package, in: state)
          .map { String($0.number) } ?? "",
      ], files: commitment.files)
  }
}

extension Attempt {
  /// Whether the level above draws the list.
  var isBelow: Bool { commit.fields[ParentReference.field] != nil }
}

extension LedgerState {
  /// The standing draw that goes by a package's commitment; nil where there is none yet.
  func attempt(below package: LevelPackage) throws -> Attempt? {
    try attempts.last {
      try $0.isStanding && $0.isBelow
        && $0.commit.commitment()[ParentReference.key] == package.commitment
    }
  }
}

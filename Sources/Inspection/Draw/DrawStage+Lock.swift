internal import Sampling

/// What keeps a task from being drawn a second time (锁定).
extension DrawStage {
  /// Refuses to go on beside a draw of a task that the plan doesn't have, or has under another
  /// name: such a task would be drawn once more, and nobody would see why.
  func refuseStrangers(in state: LedgerState) throws(DrawRefusal) {
    let names = Set(inputs.tasks.map(name(of:)))
    let stranger = state.attempts.first {
      $0.isStanding && $0.commit.fields[ParentReference.field] == nil && !names.contains($0.task)
    }
    guard let stranger else { return }
    throw .taskGone(name: stranger.task, event: stranger.commit.label.folder)
  }

  /// Holds a task that is committed or drawn against today's tables and the seed asked for.
  func checkLock(
    of task: PlanTask, source: Seed.Source?, in ledger: Ledger, _ state: LedgerState
  ) throws {
    guard let attempt = state.standing(name(of: task)) else {
      guard let source, !source.isTyped else { return }
      throw DrawRefusal.eventUncommitted(source.event)
    }
    try checkSeed(of: attempt, task: task.number, source: source)
    let committed = try attempt.commit.commitment()
    let now = try commitment(of: task, like: committed, over: attempt, in: ledger)
    let keys = Set(now.entries.keys).union(committed.entries.keys)
    let changed = keys.filter { now[$0] != committed[$0] }.sorted()
    guard changed.isEmpty else {
      throw DrawRefusal.lockedInputs(task: task.number, parts: changed)
    }
  }

  /// The commitment that today's tables would have made in the place of an attempt's.
  private func commitment(
    of task: PlanTask, like committed: KeyValueDocument, over attempt: Attempt, in ledger: Ledger
  ) throws -> KeyValueDocument {
    let before = try ledger.state(through: attempt.commit.number - 1)
    let day = committed["date"].flatMap { CalendarDate(iso: $0) } ?? date
    let prepared = try prepare(task, on: before, date: day)
    let terms = Commitment.Terms(
      task: name(of: task), date: day, promise: SeedPromise(of: committed),
      mixing: settings.mixing, isTest: settings.isTest)
    var desk = EventDesk()
    let freeze = try prepared.freeze.sealed(on: &desk)
    return Commitment(plan: prepared.plan, freeze: freeze, terms: terms, on: before).document
  }

  private func checkSeed(of attempt: Attempt, task: Int, source: Seed.Source?) throws {
    if let drawn = try attempt.seed?.seed().sources {
      guard source.map({ drawn == [$0] }) ?? true else {
        throw DrawRefusal.lockedSeed(
          task: task, drawn: drawn.map(\.text).joined(separator: "、"),
          asked: source.map(\.text) ?? "")
      }
      return
    }
    let promise = SeedPromise(of: try attempt.commit.commitment())
    guard promise.isSingleValue else { throw CeremonyRefusal.seedFirst(task: task) }
    let event = try attempt.committedEvent()
    guard let source else {
      guard event == Seed.Source.typedEvent else {
        throw DrawRefusal.sourceMissing(task: task, event: event)
      }
      return
    }
    try attempt.check(source, task: task, at: moment)
  }
}

extension Attempt {
  /// The event whose value the commitment promised to use; `typed` for a typed seed.
  func committedEvent() throws -> String { try commit.commitment()[.event(1)] ?? "" }

  /// Refuses a source that isn't the value of the promised event, or comes too soon.
  /// - Throws: `DrawRefusal`, `LedgerProblem`, `DiskFailure`.
  func check(_ source: Seed.Source, task: Int, at moment: Moment) throws {
    let event = try committedEvent()
    guard source.event == event else {
      throw DrawRefusal.wrongEvent(task: task, committed: event, asked: source.event)
    }
    let promise = SeedPromise(of: try commit.commitment())
    if let event = promise.events.first, !event.hasHappened(by: moment) {
      throw DrawRefusal.eventToCome(task: task, event: event)
    }
    if let game = PublicGame(event: event), !game.accepts(source.value) {
      throw DrawRefusal.valueMalformed(game, value: source.value)
    }
  }
}

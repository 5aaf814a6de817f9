internal import Sampling

/// The draw of a work folder's plan (抽取): commit, seed, result, match, task by task.
///
/// A task that is drawn is locked: it can be recomputed, never drawn again, unless a void with
/// reason and approver stands in the ledger for ever (seed 002, article 12; DRAW T8).
package struct DrawStage {
  /// What became of a task.
  package enum Outcome: Sendable {
    /// It was drawn now.
    case drawn(task: Int)
    /// It was drawn before and everything agrees.
    case locked(task: Int)

    /// Whether the draw is new.
    package var isNew: Bool { if case .drawn = self { true } else { false } }
  }

  /// The work folder's contents.
  private(set) var inputs: Inputs
  private var planner: Planner
  /// What the overview worked out.
  private var known: [PreparedTask] = []
  /// The settings of the work folder that a draw needs.
  let settings: DrawSettings
  /// The day that new events carry, and the time of the day where it is known.
  let moment: Moment
  /// The day that new events carry.
  var date: CalendarDate { moment.date }

  /// Prepares the draw on a day of which nobody asked the time.
  package init(_ inputs: Inputs, date: CalendarDate) { self.init(inputs, at: Moment(date)) }

  /// Prepares the draw.
  /// - Parameters:
  ///   - inputs: The work folder's contents, without errors.
  ///   - moment: The day that new events carry, with the time of the day where it is known.
  package init(_ inputs: Inputs, at moment: Moment) {
    self.inputs = inputs
    self.moment = moment
    planner = Planner(inputs, on: moment.date)
    settings = DrawSettings(inputs.settings)
  }

  /// The same stage, which doesn't work out again what its own overview did, as long as the ledger
  /// stays as it was.
  package func knowing(_ overview: PlanOverview) -> DrawStage {
    var stage = self
    stage.known = overview.prepared
    return stage
  }

  /// Freezes a task and publishes its commitment (承诺).
  /// - Parameters:
  ///   - number: The task's number; nil for the first that isn't committed.
  ///   - promise: What the seed will come from.
  ///   - ledger: The ledger, opened for writing.
  /// - Returns: The commit event.
  /// - Throws: `DrawRefusal`, `CeremonyRefusal`, `PlanRefusal`, `Findings`, `LedgerProblem`,
  ///   `DiskFailure`.
  package func commit(
    _ number: Int?, promise: SeedPromise, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    if let event = promise.events.first(where: { !$0.isAfter(moment) }) {
      throw CeremonyRefusal.eventNotAfter(event: event, date: date)
    }
    let state = try ledger.state()
    let stage = numbered(by: state)
    try stage.refuseUnregistered(in: state)
    try stage.refuseStrangers(in: state)
    let task = try stage.uncommitted(number, in: state)
    let libraries = try confirmedLibraries(on: state)
    let prepared = try stage.prepare(task, on: state, date: date)
    try stage.refuseOverlap(of: prepared, with: state.waiting)
    return try stage.append(
      prepared, promise: promise, libraries: libraries, on: state, to: &ledger)
  }

  /// Freezes a task whose seed will come from one public event, or be typed where that is nil.
  /// - Throws: as `commit(_:promise:in:)`.
  package func commit(
    _ number: Int?, event: SeedEvent?, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    try commit(number, promise: SeedPromise(event: event), in: &ledger)
  }

  /// Draws every task of the plan that isn't drawn yet, or one of them.
  ///
  /// First all the tasks drawn before are held against today's tables; only then is anything
  /// written. A task that isn't committed is committed to a typed seed on the way.
  /// - Parameters:
  ///   - number: The task's number; nil for all, with a public value for those that wait for it.
  ///   - seed: The seed asked for; nil where the machine may make one.
  ///   - machineSeed: The seed that the machine made, for tasks without a public event.
  ///   - ledger: The ledger, opened for writing.
  /// - Returns: What became of each task.
  /// - Throws: `DrawRefusal`, `PlanRefusal`, `Findings`, `LedgerProblem`, `DiskFailure`; what was
  ///   appended before stays valid.
  package func draw(
    _ number: Int?, seed: SeedChoice?, machineSeed: SeedChoice, in ledger: inout Ledger
  ) throws -> [Outcome] {
    let state = try ledger.state()
    let stage = numbered(by: state)
    try stage.refuseUnregistered(in: state)
    try stage.refuseStrangers(in: state)
    let tasks = try stage.tasks(number, source: seed?.source, in: state)
    for task in tasks { try stage.checkLock(of: task, source: seed?.source, in: ledger, state) }
    return try tasks.map { task in
      try stage.draw(task, source: (seed ?? machineSeed).source, in: &ledger)
    }
  }

  /// Declares a task's draw void, for ever visible (作废).
  /// - Throws: `DrawRefusal` without a draw, a reason or an approver; `DiskFailure`.
  package func void(
    _ number: Int, reason: String, approver: String, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let state = try ledger.state()
    let task = try numbered(by: state).task(numbered: number)
    guard let attempt = state.standing(name(of: task)) else {
      throw DrawRefusal.nothingToVoid(task: number)
    }
    guard [reason, approver].allSatisfy({ !$0.folded.isEmpty && $0 == $0.oneLine }) else {
      throw DrawRefusal.reasonMissing
    }
    return try ledger.append(
      .void, name: "作废-任务\(number)",
      fields: settings.fields(of: attempt, on: date)
        .merging(["reason": reason, "approver": approver]) { $1 },
      files: [:])
  }
}

extension DrawStage {
  private func draw(
    _ task: PlanTask, source: Seed.Source, in ledger: inout Ledger
  ) throws -> Outcome {
    let standing = try ledger.state().standing(name(of: task))
    if standing?.match != nil { return .locked(task: task.number) }
    if standing == nil {
      precondition(source.isTyped, "a public value is used where a commitment names its event")
      _ = try commit(task.number, event: nil, in: &ledger)
    }
    try DrawSteps(task: task, inputs: inputs, settings: settings, date: date)
      .finish(name(of: task), source: source, in: &ledger)
    return .drawn(task: task.number)
  }

  /// The stage with the numbers that the registered plan gives the tasks; the same without one.
  func numbered(by state: LedgerState) -> DrawStage {
    guard let version = state.plans.last else { return self }
    var stage = self
    stage.inputs.tasks = version.numbered(inputs.tasks)
    stage.planner = planner.numbered(stage.inputs.tasks)
    return stage
  }

  /// The task of a number, or the first that isn't committed.
  /// - Throws: `DrawRefusal.taskUnknown`, `.alreadyCommitted`.
  func uncommitted(_ number: Int?, in state: LedgerState) throws -> PlanTask {
    let open = inputs.tasks.first { state.standing(name(of: $0)) == nil }
    let task = try number.map(task(numbered:)) ?? open ?? lastTask()
    if let standing = state.standing(name(of: task)) {
      throw DrawRefusal.alreadyCommitted(task: task.number, event: standing.commit.label.folder)
    }
    return task
  }

  /// The label of each unit's code.
  var unitLabels: [Code: String] { planner.unitLabels }

  /// Works a task out on top of a state.
  func prepare(
    _ task: PlanTask, on state: LedgerState, date: CalendarDate
  ) throws -> PreparedTask {
    let known = known.first { $0.isOf(task.number, on: state, date: date) }
    if let known { return known }
    let isSame = inputs.listsAgree(on: self.date, and: date)
    let planner = isSame ? planner.on(date) : Planner(inputs, on: date)
    return try PreparedTask(task, inputs: inputs, planner: planner, state: state, date: date)
  }

  private func append(
    _ prepared: PreparedTask, promise: SeedPromise, libraries: LedgerEvent?,
    on state: LedgerState, to ledger: inout Ledger
  ) throws -> LedgerEvent {
    let task = prepared.plan.task
    let terms = Commitment.Terms(
      task: name(of: task), date: date, promise: promise, mixing: settings.mixing,
      isTest: settings.isTest)
    let before = state.attempts(of: name(of: task))
    let papers = CommitmentPapers(
      prepared: prepared, inputs: inputs, settings: settings, date: date, earlier: before)
    var fields = [
      "at": date.iso, "by": settings.office, "task": name(of: task), "year": String(date.year),
      "attempt": String(before.count + 1),
    ]
    if let libraries { fields["libraries"] = String(libraries.number) }
    return try ledger.append(.commit, name: "承诺-任务\(task.number)", fields: fields) { desk in
      let freeze = try prepared.freeze.sealed(on: &desk, listingExcluded: true)
      let commitment = Commitment(plan: prepared.plan, freeze: freeze, terms: terms, on: state)
      return freeze.tables.merging(papers.files) { $1 }
        .merging(["commitment.txt": Array(commitment.document.text.utf8)]) { $1 }
    }
  }

  private func refuseOverlap(of prepared: PreparedTask, with waiting: [Attempt]) throws {
    guard !waiting.isEmpty else { return }
    let frame = prepared.plan.frame
    for attempt in waiting
    where try FrozenRegistry(of: attempt.commit).hasRow(where: { frame.position(of: $0) != nil }) {
      let number = inputs.tasks.first { name(of: $0) == attempt.task }?.number ?? 0
      throw DrawRefusal.otherTaskWaits(task: prepared.plan.task.number, waiting: number)
    }
  }

  /// The tasks to draw: one, or all; a public value concerns those alone that promised to use it.
  private func tasks(
    _ number: Int?, source: Seed.Source?, in state: LedgerState
  ) throws -> [PlanTask] {
    if let number { return [try task(numbered: number)] }
    guard let source, !source.isTyped else { return inputs.tasks }
    let tasks = try inputs.tasks.filter { task in
      try state.standing(name(of: task))?.committedEvent() == source.event
    }
    guard !tasks.isEmpty else { throw DrawRefusal.eventUncommitted(source.event) }
    return tasks
  }

  private func task(numbered number: Int) throws -> PlanTask {
    guard let task = inputs.tasks.first(where: { $0.number == number }) else {
      throw DrawRefusal.taskUnknown(number, last: inputs.tasks.map(\.number).max() ?? 0)
    }
    return task
  }

  private func lastTask() throws -> PlanTask {
    guard let task = inputs.tasks.last else { throw DrawRefusal.taskUnknown(1, last: 0) }
    return task
  }

  /// The task's name in commitments.
  func name(of task: PlanTask) -> String { settings.name(of: task) }
}

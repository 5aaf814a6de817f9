internal import Sampling

/// What a county promises before it knows the seed of the draw above (承办单位承诺).
struct LevelCommitment {
  /// The files of the commit event.
  let files: [String: [UInt8]]

  /// Freezes a county's officers over its part of the registry.
  /// - Parameters:
  ///   - received: The task that was handed down.
  ///   - number: The number by which the forms call it.
  ///   - inputs: Officers, recusals and settings.
  ///   - event: A public event of the county's own; nil for the event of the level above, and where
  ///     that was too late for a typed seed.
  ///   - date: The day.
  ///   - state: The ledger's state.
  /// - Throws: `Findings` when a pool is empty; `LedgerProblem`, `DiskFailure`.
  init(
    _ received: ReceivedTask, number: Int, inputs: Inputs, event: SeedEvent?, on date: CalendarDate,
    over state: LedgerState
  ) throws {
    let settings = DrawSettings(inputs.settings)
    let (planner, staffing) = try Self.staffing(of: received, number, inputs, on: date)
    var frozen = FrozenFiles()
    frozen.registry = FrozenRegistry(received.registry)
    frozen.codes = received.codes
    frozen.rejected = inputs.confirmedExclusions.map(\.frozen)
    staffing.freeze(
      into: &frozen, over: received.registry.map { ($0.id, $0.unit) },
      checkCount: received.registry.count, units: state.units(in: date.year),
      recusals: inputs.recusals, unitLabels: received.units)
    var files = try frozen.bytes
    let entries = [
      "code": Commitment.code, "date": date.iso, "ledger.n": String(state.number),
      "ledger.prev": state.head.hex, "mix": String(settings.mixing), "mode": "open",
      ParentReference.key: received.package.commitment, "suite": "DR1-SHA256",
      "task": received.name, "test": settings.isTest ? "yes" : "no",
    ]
    let parts = [
      FrozenFiles.commitmentEntries(of: files), try frozen.populationEntries(),
      try Self.events(received, own: event),
    ]
    let document = KeyValueDocument(
      title: "DR1 commitment", entries: parts.reduce(entries) { $0.merging($1) { $1 } })
    files["commitment.txt"] = Array(document.text.utf8)
    let papers = LevelPapers(
      received: received, number: number, planner: planner, inputs: inputs,
      staff: StaffPaper(staffing, inspectors: inputs.inspectors), recusals: frozen.recusals.count)
    self.files = files.merging(try papers.files) { $1 }
  }

  private static func staffing(
    of received: ReceivedTask, _ number: Int, _ inputs: Inputs, on date: CalendarDate
  ) throws -> (StaffingPlanner, Staffing) {
    let task = try received.task(numbered: number)
    do throws(Located<TaskProblem>) {
      let planner = try StaffingPlanner(task, inputs: inputs, on: date)
      let used = Set(received.registry.filter { $0.status == .eligible }.map(\.unit))
      let units = received.units.filter { used.contains($0.key) }.sorted { $0.key < $1.key }
      let stations = Set(received.units.values.map(UnitName.init))
      let staffing = try planner.staffing(
        units: units.map { (code: $0, label: $1) }, stations: stations)
      return (planner, staffing)
    } catch { throw Findings([error.diagnostic]) }
  }

  /// The seed's event: the one above while it is still to come, else one's own.
  private static func events(
    _ received: ReceivedTask, own: SeedEvent?
  ) throws -> [String: String] {
    guard own == nil, received.parent.isBefore else { return SeedPromise(event: own).entries }
    return try received.parent.seedEntries()
  }
}

internal import Sampling

/// Works out who may be sent on a task (选派方案): qualified officers, by dispatch mode.
struct StaffingPlanner {
  private let task: PlanTask
  private let mode: DispatchMode
  private let settings: StaffSettings
  private let initiator: UnitName
  /// The department that gives the leader (发起部门).
  let initiatorName: String
  private let officers: [Inspector]
  private let knownUnits: Set<UnitName>
  private let requirements: [String]

  /// Reads the mode, the initiating department and the qualifications that a task needs.
  /// - Throws: `TaskProblem` at the plan's cell.
  init(_ task: PlanTask, inputs: Inputs, on date: CalendarDate) throws(Located<TaskProblem>) {
    self.task = task
    settings = StaffSettings(inputs.settings)
    mode = try settings.mode(of: task)
    initiatorName = try settings.initiator(of: task)
    initiator = UnitName(initiatorName)
    requirements = RequiredSpecialities(task, items: inputs.items).names
    officers = inputs.inspectors.filter { $0.canFillPlace(on: task.end ?? date) }
    knownUnits = Set(inputs.inspectors.map { UnitName($0.unit) })
  }

  /// The mode in force.
  var dispatch: DispatchMode { mode }
  /// Where leaders come from where that is a question; nil where the mode holds the initiator.
  var leaderSource: LeaderSource? { holdsInitiator ? nil : settings.leaderSource }
  /// The seats of a check.
  var placeCount: Int { max(settings.teamSize, 1 + requirements.count) }

  /// The pools and places for the units of a frame, given by code and label.
  /// - Throws: `TaskProblem.poolEmpty` and others, at the plan's cell.
  func staffing(units: [(code: Code, label: String)]) throws(Located<TaskProblem>) -> Staffing {
    var staffing = Staffing()
    guard mode.dependsOnStation else {
      let stations = try stationNames()
      let range = mode == .office ? PoolLabel.office : task.stations.joined(separator: "+")
      try add(to: &staffing, unit: "*", label: range, unitLabel: "") {
        stations.isEmpty || stations.contains(UnitName($0.unit))
      }
      return staffing
    }
    for unit in units {
      let name = UnitName(unit.label)
      try add(to: &staffing, unit: unit.code.text, label: unit.label, unitLabel: unit.label) {
        UnitName($0.unit) == name
      }
    }
    return staffing
  }

  private func add(
    to staffing: inout Staffing, unit: String, label: String, unitLabel: String,
    where isInRange: (Inspector) -> Bool
  ) throws(Located<TaskProblem>) {
    let range = officers.filter(isInRange)
    let lead =
      leaderSource == .dispatched ? range : officers.filter { UnitName($0.unit) == initiator }
    let leadRange = leaderSource == .dispatched ? label : initiatorName
    var seats = [(label: PoolLabel.leaders(from: leadRange), officers: lead)]
    for name in requirements {
      let qualified = range.filter { $0.isQualified(for: name) }
      seats.append((PoolLabel.qualified(for: name, from: label), qualified))
    }
    while seats.count < placeCount { seats.append((label, range)) }
    for (number, seat) in seats.enumerated() {
      guard !seat.officers.isEmpty else {
        throw Located(
          .poolEmpty(label: seat.label, unit: unitLabel), at: task.dispatch.location)
      }
      staffing.add(
        unit: unit, number: number, members: seat.officers.map(\.id), label: seat.label)
    }
  }

  private var holdsInitiator: Bool {
    switch mode {
    case .office, .bureauAndStation: true
    case .stations: task.stations.map(UnitName.init).contains(initiator)
    case .ownStation: false
    }
  }

  private func stationNames() throws(Located<TaskProblem>) -> Set<UnitName> {
    guard mode == .stations else { return [] }
    guard !task.stations.isEmpty else {
      throw Located(.stationsMissing, at: task.dispatch.location)
    }
    if let unknown = task.stations.first(where: { !knownUnits.contains(UnitName($0)) }) {
      throw Located(.stationUnknown(unknown), at: task.dispatch.location)
    }
    return Set(task.stations.map(UnitName.init))
  }
}

extension Inspector {
  /// Whether the officer can fill a place: on duty, certified until that day, no expert or
  /// assistant, who come in addition (seed 000, domain reference §1.1.5).
  func canFillPlace(on date: CalendarDate) -> Bool {
    isActive && !isExpert && !isAssistant
      && certificates.contains { $0.validThrough.map { date <= $0 } ?? true }
  }

  /// Whether the officer has a speciality, under a name that may say more than is asked for.
  func isQualified(for speciality: String) -> Bool {
    let key = speciality.folded
    return specialities.contains { $0.folded.contains(key) }
  }
}

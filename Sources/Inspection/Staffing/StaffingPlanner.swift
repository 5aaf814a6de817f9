internal import Sampling

/// Works out who may be sent on a task (选派方案): qualified officers, by dispatch mode.
struct StaffingPlanner {
  private let task: PlanTask
  /// How officers are sent.
  let mode: DispatchMode
  /// The office's settings.
  let settings: StaffSettings
  /// How many of whom a team must have.
  let demand: TeamDemand
  /// What is drawn: officers or fixed groups (选派单位).
  let drawnUnit: DrawnUnit
  /// The department that gives the leader (发起部门).
  let initiatorName: String
  /// Everybody on the roster.
  let inspectors: [Inspector]
  /// The days on which certificates must be valid: those of the task that are still to come.
  let days: ClosedRange<CalendarDate>
  /// The units of everybody.
  let affiliations: Affiliations
  /// How much each officer is to carry.
  let limits: StaffLimits
  /// The specialities that the items ask for.
  let requirements: [String]
  /// The departments that take part, without the initiator.
  let partners: [Partner]

  /// Reads the mode, the initiating department and the qualifications that a task needs.
  /// - Throws: `TaskProblem` at the plan's cell.
  init(_ task: PlanTask, inputs: Inputs, on date: CalendarDate) throws(Located<TaskProblem>) {
    self.task = task
    settings = StaffSettings(inputs.settings)
    mode = try settings.mode(of: task)
    initiatorName = try settings.initiator(of: task)
    demand = try settings.demand(of: task)
    drawnUnit = try settings.drawnUnit(of: task)
    limits = try StaffLimits(task, inputs: inputs)
    requirements = RequiredSpecialities(task, items: inputs.items).names
    inspectors = inputs.inspectors
    affiliations = Affiliations(inputs.inspectors)
    let first = max(task.start ?? date, date)
    let last = task.end ?? first
    days = min(first, last)...last
    let initiator = UnitName(initiatorName)
    partners = task.partners.filter { UnitName($0) != initiator }
      .map { Partner($0, among: inputs.inspectors) }
  }

  /// The plan's cell of the mode.
  var dispatchCell: CellLocation { task.dispatch.location }
  /// Where leaders come from where that is a question; nil where the mode holds the initiator.
  var leaderSource: LeaderSource? { holdsInitiator ? nil : settings.leaderSource }
  /// The departments that take part and send officers of their own.
  var absentPartners: [String] {
    partners.compactMap { if case .absent(let name) = $0 { name } else { nil } }
  }

  /// What may be otherwise than the office believes, and doesn't stop the draw.
  var warnings: [StaffingProblem] {
    absentPartners.map(StaffingProblem.partnerAbsent)
      + (limits.unknownYears.isEmpty ? [] : [.holidaysUnknown(limits.unknownYears)])
  }

  /// What the teams are made up of, in words for the forms (检查组的组成).
  var composition: String {
    let extras = [
      departmentCount > 1 ? "各部门至少 \(demand.perDepartment) 人" : nil,
      demand.experts > 0 ? "另派专家 \(demand.experts) 人" : nil,
      demand.assistants > 0 ? "另派辅助人员 \(demand.assistants) 人" : nil,
    ].compactMap(\.self).joined(separator: "，")
    let officers =
      drawnUnit == .groups ? "按检查组选派，每组至少 \(demand.size) 人" : String(officerCount)
    return extras.isEmpty ? officers : "\(officers)（\(extras)）"
  }

  /// The pools and places for the units of a frame, given by code and label.
  /// - Parameters:
  ///   - units: The units of the objects that can be drawn.
  ///   - stations: The names of all stations of the registry.
  /// - Returns: The staffing.
  /// - Throws: `TaskProblem.poolEmpty` and others, at the plan's cell.
  func staffing(
    units: [(code: Code, label: String)], stations: Set<UnitName>
  ) throws(Located<TaskProblem>) -> Staffing {
    try checkStations()
    let groups = drawnUnit == .groups ? try CheckGroup.groups(of: inspectors, on: days) : []
    var staffing = Staffing()
    for unit in mode.dependsOnStation ? units.map(Optional.some) : [nil] {
      let range = DispatchRange(
        mode, station: unit?.label, named: task.stations, stations: stations,
        affiliations: affiliations)
      let seats =
        try drawnUnit == .groups
        ? [groupSeat(groups, in: range, unit: unit?.label)] : officerSeats(in: range)
      try add(seats + extraSeats(in: range), unit: unit, to: &staffing)
    }
    let used = Set(staffing.inspectors)
    staffing.groups = Dictionary(
      uniqueKeysWithValues: groups.filter { used.contains($0.id) }.map { ($0.id, $0) })
    staffing.limits = limits(of: used, groups: staffing.groups)
    return staffing
  }
}

extension StaffingPlanner {
  private func add(
    _ seats: [Seat], unit: (code: Code, label: String)?, to staffing: inout Staffing
  ) throws(Located<TaskProblem>) {
    for (number, seat) in seats.enumerated() {
      guard !seat.ids.isEmpty else {
        throw Located(
          .poolEmpty(label: seat.label, unit: unit?.label ?? ""), at: dispatchCell)
      }
      staffing.add(
        unit: unit?.code.text ?? "*", number: number, members: seat.ids, label: seat.label)
    }
    if let needs = TeamTrial(seats.map { (label: $0.label, members: $0.ids) }).shortage {
      throw Located(
        .staffing(.teamImpossible(unit: unit?.label ?? "", needs: needs)),
        at: dispatchCell)
    }
  }

  private func limits(
    of ids: Set<CanonicalID>, groups: [CanonicalID: CheckGroup]
  ) -> [CanonicalID: Staffing.Limit] {
    let people = inspectors.filter { ids.contains($0.id) }
      .map { ($0.id, limits.limit(of: $0)) }
    return Dictionary(uniqueKeysWithValues: people + groups.map { ($0, limits.limit(of: $1)) })
  }

  private var holdsInitiator: Bool {
    switch mode {
    case .office, .bureauAndStation: true
    case .stations: task.stations.map(UnitName.init).contains(UnitName(initiatorName))
    case .allStations, .ownStation, .cross: false
    }
  }

  private func checkStations() throws(Located<TaskProblem>) {
    guard mode.namesStations else { return }
    guard mode != .stations || !task.stations.isEmpty else {
      throw Located(.stationsMissing, at: dispatchCell)
    }
    if let unknown = task.stations.first(where: { name in
      !inspectors.contains { $0.belongs(to: name) }
    }) {
      throw Located(.stationUnknown(unknown), at: dispatchCell)
    }
  }
}

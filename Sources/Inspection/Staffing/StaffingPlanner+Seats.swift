internal import Sampling

extension StaffingPlanner {
  /// A seat before its pool has a name.
  struct Seat {
    /// The label.
    let label: String
    /// Who may take it.
    let ids: [CanonicalID]

    /// A seat for one of some officers.
    init(_ label: String, _ officers: [Inspector]) {
      self.label = label
      ids = officers.map(\.id)
    }

    /// A seat for one of some groups.
    init(_ label: String, _ groups: [CheckGroup]) {
      self.label = label
      ids = groups.map(\.id)
    }
  }

  private var officers: [Inspector] { inspectors.filter { $0.canFillPlace(on: days) } }

  /// The certified officers of a team, the leader first: the initiator's, those of each department
  /// that takes part, those whom the items require, and as many more from the range as are missing.
  func officerSeats(in range: DispatchRange) -> [Seat] {
    let officers = officers.filter(range.allows)
    let sent = officers.filter(range.holds)
    var seats = [leaderSeat(among: officers, sent: sent, range: range)]
    if departmentCount > 1 {
      let own = Seat(
        PoolLabel.department(initiatorName), affiliations.officers(officers, of: initiatorName))
      seats += Array(repeating: own, count: demand.perDepartment - 1)
    }
    for name in departments {
      let seat = Seat(PoolLabel.department(name), affiliations.officers(officers, of: name))
      seats += Array(repeating: seat, count: demand.perDepartment)
    }
    for name in requirements {
      seats.append(
        Seat(
          PoolLabel.qualified(for: name, from: range.label),
          sent.filter { $0.isQualified(for: name) }))
    }
    let missing = max(demand.size - seats.count, leastFromRange - requirements.count, 0)
    return seats + Array(repeating: Seat(range.label, sent), count: missing)
  }

  private func leaderSeat(
    among officers: [Inspector], sent: [Inspector], range: DispatchRange
  ) -> Seat {
    let isSent = leaderSource == .dispatched
    let leaders = isSent ? sent : affiliations.officers(officers, of: initiatorName)
    return Seat(
      PoolLabel.leaders(from: isSent ? range.label : initiatorName),
      leaders.filter { $0.canLead(by: settings.leaderPosts) })
  }

  /// Experts and assistants, who never count.
  func extraSeats(in range: DispatchRange) -> [Seat] {
    let active = inspectors.filter { $0.isActive && range.allows($0) }
    let experts = active.filter { expert in
      expert.isExpert
        && (requirements.isEmpty || requirements.contains(where: expert.isQualified))
    }
    let assistants = active.filter { $0.isAssistant && !$0.isExpert && range.holds($0) }
    let label = PoolLabel.experts(in: requirements.joined(separator: "+"))
    return Array(repeating: Seat(label, experts), count: demand.experts)
      + Array(
        repeating: Seat(PoolLabel.assistants(from: range.label), assistants),
        count: demand.assistants)
  }

  /// The one seat of a check to which a whole group goes.
  /// - Throws: `StaffingProblem.groupsMissing` where none is fit.
  func groupSeat(
    _ groups: [CheckGroup], in range: DispatchRange, unit: String?
  ) throws(Located<TaskProblem>) -> Seat {
    let fit = groups.filter { isFit($0, for: range) }
    guard !fit.isEmpty else {
      throw Located(
        .staffing(.groupsMissing(range: PoolLabel.groups(from: range.label), unit: unit ?? "")),
        at: dispatchCell)
    }
    return Seat(PoolLabel.groups(from: range.label), fit)
  }

  /// Whether a group by itself is a team as the task wants it.
  private func isFit(_ group: CheckGroup, for range: DispatchRange) -> Bool {
    let isLed =
      leaderSource == .dispatched
      ? range.holds(group.leader) : group.leader.belongs(to: initiatorName)
    return isLed && group.members.allSatisfy(range.allows)
      && group.certified.count >= demand.size
      && group.officers.allSatisfy { officer in
        range.holds(officer) || departments.contains { officer.belongs(to: $0) }
          || officer.belongs(to: initiatorName)
      }
      && group.certified.count(where: range.holds) >= leastFromRange
      && requirements.allSatisfy { name in group.certified.contains { $0.isQualified(for: name) } }
      && departments.allSatisfy { name in
        group.certified.count { $0.belongs(to: name) } >= demand.perDepartment
      }
  }

  /// The departments that take part and are in the roster.
  private var departments: [String] {
    partners.compactMap { if case .department(let name) = $0 { name } else { nil } }
  }

  /// How many departments send officers from this roster.
  var departmentCount: Int { partners.count - absentPartners.count + 1 }

  /// The certified officers of a team.
  var officerCount: Int {
    let own = departmentCount > 1 ? demand.perDepartment : 1
    let seats = own + departments.count * demand.perDepartment + requirements.count
    return seats + max(demand.size - seats, leastFromRange - requirements.count, 0)
  }

  /// How many come from the range at least: where it is a question of stations, one from them, and as
  /// many as from any department where the plan names the stations as one.
  private var leastFromRange: Int {
    let stations = partners.contains { if case .stations = $0 { true } else { false } }
    return stations ? demand.perDepartment : mode == .office ? 0 : 1
  }
}

/// From where a mode sends officers to the objects of a station (派出范围).
struct DispatchRange {
  /// The label of the range in the frozen files.
  let label: String
  private let units: Set<UnitName>?
  private let excluded: UnitName?
  private let affiliations: Affiliations

  /// The range of a mode.
  /// - Parameters:
  ///   - mode: The dispatch mode.
  ///   - station: The object's own station; nil where it doesn't matter.
  ///   - named: The stations that the plan names.
  ///   - stations: The stations of the registry.
  ///   - affiliations: The units of the officers.
  init(
    _ mode: DispatchMode, station: String?, named: [String], stations: Set<UnitName>,
    affiliations: Affiliations
  ) {
    self.affiliations = affiliations
    let own = station.map(UnitName.init)
    let chosen = named.isEmpty ? stations : Set(named.map(UnitName.init))
    let range = named.isEmpty ? PoolLabel.stations : named.joined(separator: "+")
    excluded = mode == .cross ? own : nil
    switch mode {
    case .office: (label, units) = (PoolLabel.office, nil)
    case .stations: (label, units) = (range, chosen)
    case .allStations: (label, units) = (PoolLabel.stations, stations)
    case .bureauAndStation, .ownStation:
      (label, units) = (station ?? "", own.map { [$0] } ?? [])
    case .cross: (label, units) = (PoolLabel.range(range, without: station ?? ""), chosen)
    }
  }

  /// Whether an officer is sent from it.
  func holds(_ officer: Inspector) -> Bool {
    allows(officer) && units.map { !$0.isDisjoint(with: affiliations[officer]) } ?? true
  }

  /// Whether an officer may join at all, as a leader or from another department: nobody goes to the
  /// objects of his own station where stations check crosswise.
  func allows(_ officer: Inspector) -> Bool {
    excluded.map { !affiliations[officer].contains($0) } ?? true
  }
}

extension Inspector {
  /// The names of the unit and of all that it belongs to, as they are compared.
  var unitNames: Set<UnitName> { Set(([unit] + affiliations).map(UnitName.init)) }

  /// Whether the officer belongs to a department or station of that name.
  func belongs(to name: String) -> Bool { unitNames.contains(UnitName(name)) }

  /// Whether the officer can fill a place: on duty, certified on all of those days, no expert or
  /// assistant, who come in addition (seed 000, domain reference §1.1.5).
  func canFillPlace(on days: ClosedRange<CalendarDate>) -> Bool {
    isActive && !isExpert && !isAssistant && isCertified(on: days)
  }

  /// Whether some certificate is valid on each of those days, perhaps one after the other.
  private func isCertified(on days: ClosedRange<CalendarDate>) -> Bool {
    var day = days.lowerBound
    while true {
      let valid = certificates.filter { $0.isValid(on: day) }
      guard let last = valid.map({ $0.validThrough ?? .last }).max() else { return false }
      guard last < days.upperBound else { return true }
      day = last.adding(days: 1)
    }
  }

  /// Whether the officer may lead: as the roster says, else by post; no posts mean all.
  func canLead(by posts: [String]) -> Bool {
    canLead ?? (posts.isEmpty || posts.contains { post.folded.contains($0.folded) })
  }

  /// Whether the officer has a speciality, under a name that may say more than is asked for.
  func isQualified(for speciality: String) -> Bool {
    let key = speciality.folded
    return specialities.contains { $0.folded.contains(key) }
  }
}

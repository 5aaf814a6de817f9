internal import Sampling

/// Everybody who may be sent, in the form in which it is committed (人员冻结), DRAW §1.7–1.8.
extension Staffing {
  /// Writes people, pools, places and recusals into frozen files.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - objects: The objects that may be drawn, by id and unit.
  ///   - checkCount: The number of checks, which is everybody's cap where there is no smaller one.
  ///   - units: The places that each inspector holds this year.
  ///   - recusals: The recusals of the work folder.
  ///   - unitLabels: The label of each unit's code.
  func freeze(
    into files: inout FrozenFiles, over objects: some Collection<(id: CanonicalID, unit: Code)>,
    checkCount: Int, units: [CanonicalID: Int], recusals: [Recusal], unitLabels: [Code: String]
  ) {
    files.inspectors = inspectors.map { id in
      let limit = limits[id]
      return InspectorRow(
        id: id, units: units[id] ?? 0, weight: limit?.weight ?? 1,
        cap: min(limit?.cap ?? checkCount, checkCount))
    }
    files.pools = pools.flatMap { $0.rows(groups: groups) }
    files.places = places.map { PlaceRow(unit: $0.unit, place: $0.number, pool: $0.pool) }
    files.recusals = rows(of: recusals, among: objects, unitLabels)
  }

  private func rows(
    of recusals: [Recusal], among objects: some Collection<(id: CanonicalID, unit: Code)>,
    _ unitLabels: [Code: String]
  ) -> [RecusalRow] {
    guard !recusals.isEmpty else { return [] }
    let staff = aliases
    // Only whom a recusal names is looked for: a frame has millions of objects.
    let named = Set(recusals.compactMap(\.entity))
    let namedUnits = Set(recusals.compactMap { $0.unit.map(UnitName.init) })
    let names = unitLabels.mapValues(UnitName.init).filter { namedUnits.contains($0.value) }
    let ids = Set(objects.lazy.map(\.id).filter(named.contains))
    let units = Dictionary(grouping: objects.lazy.filter { names[$0.unit] != nil }) {
      names[$0.unit]
    }
    var reasons: [[CanonicalID]: Set<String>] = [:]
    for recusal in recusals {
      let named = [recusal.entity].compactMap(\.self).filter(ids.contains)
      let ofUnit = recusal.unit.flatMap { units[UnitName($0)] } ?? []
      for inspector in staff[recusal.inspector] ?? [] {
        for id in named + ofUnit.map(\.id) {
          reasons[[inspector, id], default: []].insert(recusal.reason)
        }
      }
    }
    return reasons.map {
      RecusalRow(inspector: $0[0], id: $0[1], reason: $1.sorted().joined(separator: "；"))
    }
  }
}

extension Staffing.Pool {
  fileprivate func rows(groups: [CanonicalID: CheckGroup]) -> [PoolRow] {
    let label = labels.sorted().joined(separator: ";")
    return members.map { member in
      let own = groups[member].map { ";" + $0.label } ?? ""
      return PoolRow(pool: name, inspector: member, label: label + own)
    }
  }
}

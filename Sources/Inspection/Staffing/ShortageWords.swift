internal import Sampling

/// Puts names to a shortage and to what would resolve it (人员不足的说明).
struct ShortageWords {
  private let names: [CanonicalID: String]
  private let units: [CanonicalID: String]
  private let labels: [Code: String]
  private let staff: StaffList

  /// Reads the names of checks, and of whatever recusals are about.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  init(files: FrozenFiles, checks: [CanonicalID], staff: StaffList) throws {
    let rows = try files.registry.rows(of: Set(checks + files.recusals.map(\.id)))
    names = Dictionary(rows.map { ($0.id, $0.name) }) { first, _ in first }
    let codes = files.codes.filter { $0.kind == "unit" }
    let stations = Dictionary(codes.map { ($0.code, $0.label) }) { first, _ in first }
    let known = rows.compactMap { row in stations[row.unit.text].map { (row.id, $0) } }
    units = Dictionary(known) { first, _ in first }
    labels = Dictionary(files.pools.map { ($0.pool, $0.label) }) { first, _ in first }
    self.staff = staff
  }

  /// What is short, by name.
  func part(_ shortage: Shortage) -> ShortageProblem.Part {
    let checks = Set(shortage.places.map(\.check)).sorted()
    let stations = Dictionary(grouping: checks.compactMap { units[$0] }) { $0 }
    return ShortageProblem.Part(
      entities: checks.map(name),
      stations: stations.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value.count) },
      placeCount: shortage.places.count, pools: shortage.pools.map(pool),
      officers: shortage.inspectors.map(officer), measure: measure(of: shortage.pools),
      seats: shortage.seats)
  }

  /// A remedy in words.
  func text(_ remedy: ShortageRemedies.Remedy) -> String {
    switch remedy {
    case .raiseCap(let inspectors, let cap):
      "把\(people(inspectors))的上限提高到 \(cap) 户"
    case .add(let additions):
      "增加"
        + additions.map { "“\(pool($0.pool))” \($0.count) \(measure(of: [$0.pool]))" }
        .joined(separator: "、")
    case .leadersFromRange:
      "把设置“\(Setting.leaderSource.rawValue)”改为“\(LeaderSource.dispatched.rawValue)”"
    case .wholeOffice:
      "把选派方式放宽为各所人员混合（如“\(DispatchMode.allStations.rawValue)”）"
    case .dropRecusals(let rows):
      "核实回避，撤回不成立的："
        + rows.map { "\(officer($0.inspector))回避\(name($0.id))" }.joined(separator: "、")
    }
  }

  private func measure(of pools: [Code]) -> String {
    pools.contains { labels[$0].map(PoolLabel.isGroups) ?? false } ? "组" : "人"
  }

  private func people(_ ids: [CanonicalID]) -> String {
    ids.count > 5 ? "上述 \(ids.count) 人" : ids.map(officer).joined(separator: "、")
  }

  private func name(_ id: CanonicalID) -> String { names[id] ?? id.text }

  private func officer(_ id: CanonicalID) -> String { staff[id]?.name ?? id.text }

  private func pool(_ pool: Code) -> String { labels[pool].map(PoolLabel.words) ?? pool.text }
}

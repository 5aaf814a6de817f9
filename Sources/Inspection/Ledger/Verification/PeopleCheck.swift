internal import Sampling

/// Holds the frozen inspectors, pools and places against each other and the ledger (人员核验).
struct PeopleCheck {
  /// The commit event.
  let event: LedgerEvent
  /// Its frozen files.
  let files: FrozenFiles

  /// What differs, given the places that the ledger says each inspector holds in the year.
  func findings(units: [CanonicalID: Int]) -> [LedgerProblem] {
    let facts = wrongInspectors(units) + wrongPools() + wrongPlaces()
    return facts.map { LedgerProblem($0, at: event.label) }
  }

  private func wrongInspectors(_ units: [CanonicalID: Int]) -> [LedgerProblem.Fact] {
    let rows = files.inspectors
    let duplicates = zip(rows, rows.dropFirst()).filter { $0.id == $1.id }
    let wrong = rows.filter { $0.units != units[$0.id, default: 0] }
    return duplicates.map { .duplicate(file: "inspectors.csv", $0.0.id.text) }
      + wrong.map {
        .wrongUnits(id: $0.id.text, expected: units[$0.id, default: 0], found: $0.units)
      }
  }

  /// A pool's name follows from its members, all of whom are inspectors (DRAW §1.7).
  private func wrongPools() -> [LedgerProblem.Fact] {
    let inspectors = Set(files.inspectors.map(\.id))
    let pools = Dictionary(grouping: files.pools, by: \.pool)
    let wrong = pools.keys.sorted().filter {
      $0 != Code.pool(of: pools[$0, default: []].map(\.inspector))
    }
    let strangers = files.pools.filter { !inspectors.contains($0.inspector) }
    return wrong.map { .unknownName(file: "pools.csv", $0.text) }
      + strangers.map { .unknownName(file: "pools.csv", $0.inspector.text) }
  }

  /// The places of a unit count from 0, and each names a pool.
  private func wrongPlaces() -> [LedgerProblem.Fact] {
    let pools = Set(files.pools.map(\.pool))
    let units = Dictionary(grouping: files.places, by: \.unit)
    let gaps = units.filter { $0.value.map(\.place).sorted() != Array($0.value.indices) }
    let strangers = Set(files.places.map(\.pool)).subtracting(pools)
    return (gaps.keys.sorted() + strangers.sorted().map(\.text)).map {
      .unknownName(file: "places.csv", $0)
    }
  }
}

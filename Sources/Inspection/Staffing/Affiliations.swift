internal import Sampling

/// To which units each officer belongs (所属单位), with their names folded once.
struct Affiliations {
  private let names: [CanonicalID: Set<UnitName>]

  /// Folds the names of a roster's units.
  init(_ inspectors: [Inspector]) {
    names = Dictionary(inspectors.map { ($0.id, $0.unitNames) }) { $0.union($1) }
  }

  /// The units of an officer.
  subscript(officer: Inspector) -> Set<UnitName> { names[officer.id] ?? [] }

  /// Those of some officers who belong to a department or station.
  func officers(_ officers: [Inspector], of name: String) -> [Inspector] {
    let unit = UnitName(name)
    return officers.filter { self[$0].contains(unit) }
  }
}

package import Sampling

/// An entity of a task's frame, as frozen in `registry.csv` (冻结的检查对象).
package struct RegistryRow: FrozenRow {
  /// The entity's id.
  package let id: CanonicalID
  /// The stratum; `ALL` without strata.
  package let stratum: Code
  /// Whether it can be drawn: `E`, `X.STATE`, `X.CAP`, `X.INTERVAL` or `X.LIST` (DRAW §1.3).
  package let status: PopulationRow.Status
  /// How often it was drawn this year before (DRAW §1.6).
  package let used: Int
  /// The unit in charge, which decides the pools.
  package let unit: Code
  /// Its name, for people.
  package let name: String

  /// Makes a row.
  package init(
    id: CanonicalID, stratum: Code, status: PopulationRow.Status, used: Int, unit: Code,
    name: String
  ) {
    self.id = id
    self.stratum = stratum
    self.status = status
    self.used = used
    self.unit = unit
    self.name = name
  }

  package static let table = "registry"
  package static let heading = ["id", "stratum", "status", "used", "unit", "name"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), let stratum = Code(values[1]),
      let status = PopulationRow.Status(values[2]), let used = Self.count(values[3]),
      let unit = Code(values[4])
    else { return nil }
    self.init(
      id: id, stratum: stratum, status: status, used: used, unit: unit, name: values[5])
  }

  package var values: [String] {
    [id.text, stratum.text, status.text, String(used), unit.text, name]
  }
}

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
  /// The bytes of its name.
  private let nameBytes: ArraySlice<UInt8>

  /// Makes a row.
  package init(
    id: CanonicalID, stratum: Code, status: PopulationRow.Status, used: Int, unit: Code,
    name: String
  ) {
    self.init(
      id: id, stratum: stratum, status: status, used: used, unit: unit, name: Array(name.utf8)[...])
  }

  /// Makes a row from a name in UTF-8.
  init(
    id: CanonicalID, stratum: Code, status: PopulationRow.Status, used: Int, unit: Code,
    name: ArraySlice<UInt8>
  ) {
    self.id = id
    self.stratum = stratum
    self.status = status
    self.used = used
    self.unit = unit
    nameBytes = name
  }

  /// Its name, for people.
  package var name: String { String(decoding: nameBytes, as: UTF8.self) }

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

  /// Appends the row as a line of `registry.csv`.
  func append(to bytes: inout [UInt8]) {
    id.append(to: &bytes)
    Self.append(stratum, status, used: used, to: &bytes)
    Self.append(unit, to: &bytes)
    PlainCSV.append(field: nameBytes.span, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends what stands behind the id of a line of `registry.csv` and influences the draw.
  static func append(
    _ stratum: Code, _ status: PopulationRow.Status, used: Int, to bytes: inout [UInt8]
  ) {
    let comma = UInt8(ascii: ",")
    bytes.append(comma)
    stratum.append(to: &bytes)
    bytes.append(comma)
    status.append(to: &bytes)
    bytes.append(comma)
    bytes.append(decimal: used)
  }

  /// Appends what stands between that and the name.
  static func append(_ unit: Code, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    unit.append(to: &bytes)
    bytes.append(UInt8(ascii: ","))
  }
}

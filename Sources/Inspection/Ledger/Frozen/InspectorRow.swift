package import Sampling

/// An inspector as frozen in `inspectors.csv` (冻结的检查人员).
package struct InspectorRow: FrozenRow {
  /// The inspector's id.
  package let id: CanonicalID
  /// The places held this year before (DRAW §1.7).
  package let units: Int
  /// What one place weighs, from 1.
  package let weight: Int
  /// The most places the inspector can take in this task.
  package let cap: Int

  /// Makes a row.
  package init(
    id: CanonicalID, units: Int, weight: Int, cap: Int
  ) {
    self.id = id
    self.units = units
    self.weight = weight
    self.cap = cap
  }

  package static let table = "inspectors"
  package static let heading = ["id", "units", "weight", "cap"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), let units = Self.count(values[1]),
      let weight = Self.count(values[2]), weight > 0, let cap = Self.count(values[3])
    else { return nil }
    self.init(
      id: id, units: units, weight: weight, cap: cap)
  }

  package var values: [String] { [id.text, String(units), String(weight), String(cap)] }
}

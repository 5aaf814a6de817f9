package import Sampling

/// An inspector who must not check an entity, as frozen in `recusals.csv` (冻结的回避).
package struct RecusalRow: FrozenRow {
  /// The inspector.
  package let inspector: CanonicalID
  /// The entity.
  package let id: CanonicalID
  /// Why.
  package let reason: String

  /// Makes a row.
  package init(
    inspector: CanonicalID, id: CanonicalID, reason: String
  ) {
    self.inspector = inspector
    self.id = id
    self.reason = reason
  }

  package static let table = "recusals"
  package static let heading = ["inspector", "id", "reason"]

  package init?(_ values: [String]) {
    guard let inspector = CanonicalID(canonical: values[0]),
      let id = CanonicalID(canonical: values[1])
    else { return nil }
    self.init(
      inspector: inspector, id: id, reason: values[2])
  }

  package var values: [String] { [inspector.text, id.text, reason] }
}

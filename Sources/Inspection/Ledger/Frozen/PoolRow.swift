package import Sampling

/// A member of a pool as frozen in `pools.csv` (冻结的人员池).
package struct PoolRow: FrozenRow {
  /// The pool's name `P.…`, which follows from its members (DRAW §1.7).
  package let pool: Code
  /// The member.
  package let inspector: CanonicalID
  /// What the pool means, for people.
  package let label: String

  /// Makes a row.
  package init(
    pool: Code, inspector: CanonicalID, label: String
  ) {
    self.pool = pool
    self.inspector = inspector
    self.label = label
  }

  package static let table = "pools"
  package static let heading = ["pool", "inspector", "label"]

  package init?(_ values: [String]) {
    guard let pool = Code(values[0]), let inspector = CanonicalID(canonical: values[1])
    else { return nil }
    self.init(
      pool: pool, inspector: inspector, label: values[2])
  }

  package var values: [String] { [pool.text, inspector.text, label] }
}

/// What became of a case: texts, so that any language compares them.
struct Answer: Encodable {
  /// What was typed, in its canonical form; nil for what is no identifier.
  let ids: [String?]
  /// The digest of the commitment.
  let commitment: String
  /// The digest of the seed document.
  let seed: String
  /// The key of the entities.
  let entity: String
  /// The key of the inspectors.
  let inspector: String
  /// The root of the population.
  let root: String
  /// `result.txt`.
  let result: String
  /// `reserve.txt`.
  let reserve: String
  /// The quota of the rule, `A:16;B:9`, without strata that have none.
  let quota: String
  /// `match.txt`, or `shortage`.
  let match: String
  /// The script for DuckDB.
  let sql: String
}

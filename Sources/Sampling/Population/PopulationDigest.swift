/// The digest of a population (总体摘要): a list in sorted buckets (DRAW §2.3).
///
/// ```
/// bucket(h) = first 3 hex digits of the row's digest
/// bd[b]     = H(digests of the bucket, ascending, concatenated)
/// root      = H("DR1 pop|" + n + "|" + for b ascending: b + bd[b])
/// ```
/// Independent of the order of the rows, one GROUP BY in SQL, and one bucket of some rows proves
/// that an entity was in the list. Sums and XOR of digests were rejected: registries can be forged
/// to fit them.
package struct PopulationDigest: Hashable, Sendable {
  /// Thrown when one row was inserted twice.
  package struct DuplicateRow: Error, Hashable {
    /// The digest of the row.
    package let digest: Digest
  }

  /// A bucket that has rows.
  package struct Bucket: Hashable, Sendable {
    /// The first three hexadecimal digits of its rows' digests.
    package let name: String
    /// The digest of its rows' digests.
    package let digest: Digest
  }

  /// The number of rows.
  package let count: Int
  /// The buckets that have rows, in order of their names.
  package let buckets: [Bucket]

  /// Puts all the shelves of a population together, in their order.
  package init(_ shelves: [Population.Shelf]) {
    precondition(shelves.count == Population.shelfCount, "A population has all its shelves.")
    count = shelves.reduce(0) { $0 + $1.count }
    buckets = shelves.flatMap(\.buckets)
  }

  /// The digest that the commitment carries as `population.root`.
  package var root: Digest {
    let list = buckets.map { $0.name + $0.digest.hex }.joined()
    return Digest(hashing: "DR1 pop|\(count)|" + list)
  }
}

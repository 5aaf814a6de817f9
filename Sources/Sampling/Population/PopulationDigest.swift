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

  /// The digest that the commitment carries as `population.root`.
  package var root: Digest {
    let list = buckets.map { $0.name + $0.digest.hex }.joined()
    return Digest(hashing: "DR1 pop|\(count)|" + list)
  }
}

/// The rows of a population on the way to their digest: 32 bytes each, whatever their number.
package struct Population: Sendable {
  private var buckets: [[Digest]] = Array(repeating: [], count: 4096)

  /// Starts with no rows.
  package init() {}

  /// Adds a row; the order doesn't matter.
  ///
  /// Two rows that differ but have one id are the caller's to find.
  package mutating func insert(_ row: PopulationRow) {
    let digest = row.digest
    buckets[Int(digest.words.0 >> 52)].append(digest)
  }

  /// The digest of all rows.
  /// - Throws: `DuplicateRow` when the same row was inserted twice.
  package mutating func digest() throws(PopulationDigest.DuplicateRow) -> PopulationDigest {
    var sealed: [PopulationDigest.Bucket] = []
    for index in buckets.indices where !buckets[index].isEmpty {
      buckets[index].sort()
      sealed.append(try Self.seal(buckets[index]))
    }
    return PopulationDigest(count: buckets.reduce(0) { $0 + $1.count }, buckets: sealed)
  }

  private static func seal(
    _ rows: [Digest]
  ) throws(PopulationDigest.DuplicateRow) -> PopulationDigest.Bucket {
    var text: [UInt8] = []
    text.reserveCapacity(64 * rows.count)
    for (index, row) in rows.enumerated() {
      guard index == 0 || rows[index - 1] != row else { throw .init(digest: row) }
      row.appendHex(to: &text)
    }
    let name = String(decoding: text.prefix(3), as: UTF8.self)
    return PopulationDigest.Bucket(name: name, digest: Digest(hashing: text))
  }
}

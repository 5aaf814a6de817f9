/// The rows of a population on the way to their digest: 32 bytes each, whatever their number.
package struct Population: Sendable {
  private var buckets: [[Digest]] = Array(repeating: [], count: 4096)
  /// The text of one row, kept to be used again.
  private var buffer: [UInt8] = []

  /// Starts with no rows.
  package init() {}

  /// Adds a row; the order doesn't matter.
  ///
  /// Two rows that differ but have one id are the caller's to find.
  package mutating func insert(_ row: PopulationRow) {
    buffer.removeAll(keepingCapacity: true)
    row.append(to: &buffer)
    let digest = Digest(hashing: buffer)
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

/// The rows of a population on the way to their digest: 32 bytes each, whatever their number.
///
/// Several threads may each take a part of the rows, and then a part of the shelves.
package struct Population: Sendable {
  /// How many shelves the rows stand on, by the first two hexadecimal digits of their digests:
  /// sixteen buckets a shelf.
  package static let shelfCount = 256

  /// A shelf whose rows are in order and digested, bucket by bucket.
  package struct Shelf: Sendable {
    /// The number of its rows.
    let count: Int
    /// Its buckets that have rows, in order of their names.
    let buckets: [PopulationDigest.Bucket]
  }

  private var shelves: [[Digest]]
  private var hash = RowHash()

  /// Starts with no rows.
  package init() { shelves = Array(repeating: [], count: Self.shelfCount) }

  /// Adds a row; the order doesn't matter.
  ///
  /// Two rows that differ but have one id are the caller's to find.
  package mutating func insert(_ row: PopulationRow) { insert(hash.digest(row)) }

  /// Adds a row of which the bytes are `id,stratum,status,used`, each in its canonical form.
  package mutating func insert(_ row: Span<UInt8>) { insert(hash.digest(row)) }

  private mutating func insert(_ digest: Digest) {
    let shelf = Self.shelf(of: digest)
    let count = shelves[shelf].count
    // Arrays would double, and leave a third of the memory empty.
    if count == shelves[shelf].capacity { shelves[shelf].reserveCapacity(count + count / 8 + 16) }
    shelves[shelf].append(digest)
  }

  /// The number of the shelf of a row's digest.
  package static func shelf(of digest: Digest) -> Int { Int(digest.words.0 >> 56) }

  /// The digest of all rows.
  /// - Throws: `DuplicateRow` when the same row was inserted twice.
  package func digest() throws(PopulationDigest.DuplicateRow) -> PopulationDigest {
    var shelves: [Shelf] = []
    for index in 0..<Self.shelfCount { shelves.append(try Self.shelf(index, of: [self])) }
    return PopulationDigest(shelves)
  }

  /// One shelf of all the parts of a population.
  /// - Throws: `DuplicateRow` when two rows of it are the same.
  package static func shelf(
    _ index: Int, of parts: [Population]
  ) throws(PopulationDigest.DuplicateRow) -> Shelf {
    try Shelf(parts.flatMap { $0.shelves[index] })
  }
}

extension Population.Shelf {
  /// Puts the digests of all the rows of a shelf in order and digests them.
  /// - Throws: `DuplicateRow` when two rows are the same.
  package init(_ digests: [Digest]) throws(PopulationDigest.DuplicateRow) {
    var buckets: [PopulationDigest.Bucket] = []
    var rest = digests.sorted()[...]
    while let first = rest.first {
      let bucket = rest.prefix { $0.words.0 >> 52 == first.words.0 >> 52 }
      buckets.append(try PopulationDigest.Bucket(bucket))
      rest = rest.dropFirst(bucket.count)
    }
    (count, self.buckets) = (digests.count, buckets)
  }
}

extension PopulationDigest.Bucket {
  /// Digests the rows of one bucket, which ascend.
  fileprivate init(_ rows: ArraySlice<Digest>) throws(PopulationDigest.DuplicateRow) {
    var (list, last) = ([UInt8](), Digest?.none)
    list.reserveCapacity(64 * rows.count)
    for row in rows {
      guard row != last else { throw .init(digest: row) }
      row.append(to: &list)
      last = row
    }
    self.init(name: String(last?.hex.prefix(3) ?? ""), digest: Digest(hashing: list))
  }
}

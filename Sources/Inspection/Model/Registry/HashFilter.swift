/// Tells most texts that aren't among some by their hashes, in a bit or two of memory for each of
/// these (散列筛).
///
/// Where few of millions are looked for, an index of them is beyond the processor's caches, and this
/// isn't.
struct HashFilter: Sendable {
  private var bits: [UInt64]

  /// Room for so many: eight to sixteen bits each.
  init(count: Int) {
    var words = 1
    while 8 * words < count { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
  }

  /// Notes a hash.
  mutating func insert(_ hash: UInt64) { bits[word(of: hash)] |= 1 << (hash & 63) }

  /// Whether a hash may have been noted; false for certain.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool { bits[word(of: hash)] >> (hash & 63) & 1 == 1 }

  private func word(of hash: UInt64) -> Int { Int(hash >> 40) & (bits.count - 1) }
}

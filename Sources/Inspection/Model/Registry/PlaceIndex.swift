/// Finds the place of a text among many without holding the texts themselves (散列索引).
///
/// Open addressing: a slot holds a place, from 1, and half of its text's hash, which a `TextHasher`
/// made. What stands at a place is for the caller to compare.
struct PlaceIndex: Sendable {
  private var slots: [UInt64]
  private var count = 0

  /// Starts with nothing.
  init() { slots = [UInt64](repeating: 0, count: 64) }

  /// The first place under a hash whose text is the one looked for.
  func place(of hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
    var slot = Int(hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let found = slots[slot]
      if found >> 32 == hash >> 32, isSame(Int(found & 0xFFFF_FFFF) - 1) {
        return Int(found & 0xFFFF_FFFF) - 1
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// What stands where the search for a hash begins: 0 where nothing is under it.
  @inline(__always)
  func opening(of hash: UInt64) -> UInt64 { slots[Int(hash >> 32) & (slots.count - 1)] }

  /// Adds a place under a hash.
  mutating func insert(_ place: Int, under hash: UInt64) {
    precondition(place < 0xFFFF_FFFF, "a registry has less than four billion rows")
    if count * 3 >= slots.count * 2 { grow() }
    put(hash & ~0xFFFF_FFFF | UInt64(place + 1))
    count += 1
  }

  /// Puts another place where one stands.
  mutating func replace(_ place: Int, by other: Int, under hash: UInt64) {
    var slot = Int(hash >> 32) & (slots.count - 1)
    while slots[slot] & 0xFFFF_FFFF != UInt64(place + 1) { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(other + 1)
  }

  private mutating func grow() {
    let entries = slots
    slots = [UInt64](repeating: 0, count: 2 * entries.count)
    for entry in entries where entry != 0 { put(entry) }
  }

  private mutating func put(_ entry: UInt64) {
    var slot = Int(entry >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }
}

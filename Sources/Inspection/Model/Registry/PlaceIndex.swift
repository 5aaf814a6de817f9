/// Finds the place of a text among many without holding the texts themselves (散列索引).
///
/// Open addressing: a slot holds a place, from 1, and half of its text's hash. What stands at a
/// place is for the caller to compare. The hash is seeded anew in each process, so that no file can
/// be made to collide; no result depends on it.
struct PlaceIndex: Sendable {
  private var slots: [UInt64]
  private var count = 0
  private let seed: UInt64

  /// Starts with nothing.
  init() {
    slots = [UInt64](repeating: 0, count: 64)
    seed = UInt64.random(in: 1 ... .max)
  }

  /// The hash of a text.
  func hash(of text: some Sequence<UInt8>) -> UInt64 {
    var hash = TextHash(seed: seed)
    hash.add(text)
    return hash.value
  }

  /// The hash of two texts, one behind the other.
  func hash(of first: some Sequence<UInt8>, _ second: some Sequence<UInt8>) -> UInt64 {
    var hash = TextHash(seed: seed)
    hash.add(first)
    hash.add(CollectionOfOne(0))
    hash.add(second)
    return hash.value
  }

  /// A hash of a text's length and its first and last eight bytes, for few words.
  func hash(ofEnds text: ArraySlice<UInt8>) -> UInt64 {
    var hash = TextHash(seed: seed ^ UInt64(text.count))
    hash.add(text.prefix(8))
    hash.add(text.suffix(8))
    return hash.value
  }

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

/// A hash of texts that is as long as a word of the machine.
private struct TextHash {
  private var state: UInt64
  private var word: UInt64 = 0
  private var length: UInt64 = 0

  init(seed: UInt64) { state = seed }

  mutating func add(_ text: some Sequence<UInt8>) {
    for byte in text {
      word = word << 8 | UInt64(byte)
      length += 1
      if length & 7 == 0 { state = Self.mix(state ^ word) }
    }
  }

  var value: UInt64 { Self.mix(Self.mix(state ^ word) ^ length) }

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

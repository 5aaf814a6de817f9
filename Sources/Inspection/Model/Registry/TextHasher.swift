/// The hash by which texts are found again, seeded anew in each process, so that no file can be made
/// to collide; no result depends on it (文本散列).
struct TextHasher: Sendable {
  private let seed = UInt64.random(in: 1 ... .max)

  /// The hash of a text.
  func hash(of text: Span<UInt8>) -> UInt64 {
    var state = seed ^ UInt64(text.count)
    guard text.count >= 8 else { return Self.mixed(Self.mixed(state ^ text.shortWord)) }
    var index = 0
    while index + 8 < text.count {
      state = Self.mixed(state ^ text.word(at: index))
      index += 8
    }
    return Self.mixed(Self.mixed(state ^ text.word(at: text.count - 8)))
  }

  /// The hash of two texts, one behind the other.
  func hash(of first: Span<UInt8>, _ second: Span<UInt8>) -> UInt64 {
    Self.mixed(hash(of: first) ^ (hash(of: second) &+ 1))
  }

  /// The hash of a number.
  func hash(ofNumber number: UInt128) -> UInt64 {
    let state = Self.mixed(seed ^ UInt64(truncatingIfNeeded: number))
    return Self.mixed(state ^ UInt64(truncatingIfNeeded: number >> 64))
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

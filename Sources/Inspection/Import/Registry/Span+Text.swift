/// Hashing and comparing of texts without a reference to what they stand in (文本字节).
extension Span<UInt8> {
  /// The eight bytes from an index on as a number, the first the least significant.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    let bytes = extracting(index..<index + 8)
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    return low | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48
      | UInt64(bytes[7]) << 56
  }

  /// All of up to eight bytes as a number.
  @inline(__always)
  var shortWord: UInt64 {
    var word: UInt64 = 0
    for index in indices { word = word << 8 | UInt64(self[index]) }
    return word
  }

  /// Whether two texts are the same.
  func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    // Without a way out of the loop whole vectors are compared.
    var difference: UInt8 = 0
    for index in indices { difference |= self[index] ^ other[index] }
    return difference == 0
  }

  /// The traits that any of the bytes has.
  func traits(by table: Span<UInt8>) -> ByteTraits {
    var traits: UInt8 = 0
    for index in indices { traits |= table[Int(self[index])] }
    return ByteTraits(rawValue: traits)
  }

  /// Whether three bytes stand somewhere one behind the other.
  func mayHold(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard count >= 3 else { return false }
    let (one, two, three) = (
      extracting(0..<count - 2), extracting(1..<count - 1), extracting(2..<count)
    )
    guard two.count == one.count, three.count == one.count else { return false }
    var least: UInt8 = 0xFF
    for index in one.indices {
      least = min(
        least, (one[index] ^ first) | (two[index] ^ second) | (three[index] ^ third))
    }
    return least == 0
  }
}

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

  /// A hash of a text's length and its first and last eight bytes, for few words.
  func hash(ofEnds text: Span<UInt8>) -> UInt64 {
    let state = seed ^ UInt64(text.count)
    guard text.count >= 8 else { return Self.mixed(state ^ text.shortWord) }
    return Self.mixed(Self.mixed(state ^ text.word(at: 0)) ^ text.word(at: text.count - 8))
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

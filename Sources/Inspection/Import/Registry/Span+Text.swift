/// Reading and comparing of texts without a reference to what they stand in (文本字节).
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

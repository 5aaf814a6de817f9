/// Non-negative integers in as few bytes each as the largest of them needs (紧凑整数列).
///
/// Nothing at all while all are 0, else 1, 2, 4 or 8 bytes; a larger one widens those before it.
struct PackedIntegers: Sendable {
  /// How many there are.
  private(set) var count = 0
  /// How many bytes each takes.
  private var width = 0
  /// The integers, the least significant byte of each first.
  private var bytes: [UInt8] = []

  /// The integer at a place.
  subscript(index: Int) -> Int {
    get {
      switch width {
      case 0: 0
      case 1: Int(bytes[index])
      case 2: Int(bytes[2 * index]) | Int(bytes[2 * index + 1]) << 8
      case 4: half(at: 4 * index)
      default: half(at: 8 * index) | half(at: 8 * index + 4) << 32
      }
    }
    set {
      widen(for: newValue)
      for offset in 0..<width {
        bytes[width * index + offset] = UInt8(truncatingIfNeeded: newValue >> (8 * offset))
      }
    }
  }

  /// Adds one at the end.
  mutating func append(_ value: Int) {
    widen(for: value)
    for offset in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * offset))) }
    count += 1
  }

  private func half(at start: Int) -> Int {
    Int(bytes[start]) | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]) << 16
      | Int(bytes[start + 3]) << 24
  }

  private mutating func widen(for value: Int) {
    precondition(value >= 0, "packed integers are not negative")
    guard width < 8, value >> (8 * width) > 0 else { return }
    let before = self
    width = [1, 2, 4, 8].first { $0 == 8 || value >> (8 * $0) == 0 } ?? 8
    bytes = []
    bytes.reserveCapacity(count * width)
    count = 0
    for index in 0..<before.count { append(before[index]) }
  }
}

/// Non-negative integers in as few bytes each as the largest of them needs (紧凑整数列).
///
/// Nothing at all while all are 0, else 1, 2, 4 or 8 bytes; a larger one widens those before it.
struct PackedIntegers: Sendable {
  /// How many there are.
  private(set) var count = 0
  /// The largest that fits.
  private var largest = 0
  // One of these holds them all, the others are empty.
  private var bytes: [UInt8] = []
  private var halves: [UInt16] = []
  private var words: [UInt32] = []
  private var longs: [Int] = []

  /// Starts with none.
  init() {}

  /// Starts with none, and with room for so many, the largest of which is probably this one.
  init(room count: Int, upTo largest: Int) {
    widen(for: largest)
    switch self.largest {
    case 0xFF: bytes.reserveCapacity(count)
    case 0xFFFF: halves.reserveCapacity(count)
    case 0xFFFF_FFFF: words.reserveCapacity(count)
    default: longs.reserveCapacity(count)
    }
  }

  /// The integer at a place.
  subscript(index: Int) -> Int {
    @inline(__always) get {
      switch largest {
      case 0: 0
      case 0xFF: Int(bytes[index])
      case 0xFFFF: Int(halves[index])
      case 0xFFFF_FFFF: Int(words[index])
      default: longs[index]
      }
    }
    set {
      if newValue > largest { widen(for: newValue) }
      switch largest {
      case 0: break
      case 0xFF: bytes[index] = UInt8(newValue)
      case 0xFFFF: halves[index] = UInt16(newValue)
      case 0xFFFF_FFFF: words[index] = UInt32(newValue)
      default: longs[index] = newValue
      }
    }
  }

  /// The integers at some places, in the order in which these are named.
  func gathered(_ places: [UInt32]) -> [Int] {
    switch largest {
    case 0: [Int](repeating: 0, count: places.count)
    case 0xFF: places.map { Int(bytes[Int($0)]) }
    case 0xFFFF: places.map { Int(halves[Int($0)]) }
    case 0xFFFF_FFFF: places.map { Int(words[Int($0)]) }
    default: places.map { longs[Int($0)] }
    }
  }

  /// Adds one at the end.
  mutating func append(_ value: Int) {
    precondition(value >= 0, "packed integers are not negative")
    if value > largest { widen(for: value) }
    switch largest {
    case 0: break
    case 0xFF: bytes.append(UInt8(value))
    case 0xFFFF: halves.append(UInt16(value))
    case 0xFFFF_FFFF: words.append(UInt32(value))
    default: longs.append(value)
    }
    count += 1
  }

  private mutating func widen(for value: Int) {
    let before = self
    self = PackedIntegers()
    largest = [0xFF, 0xFFFF, 0xFFFF_FFFF].first { value <= $0 } ?? .max
    for index in 0..<before.count { append(before[index]) }
  }
}

extension PackedIntegers: Equatable {
  /// Whether both hold the same integers, in however many bytes each.
  static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}

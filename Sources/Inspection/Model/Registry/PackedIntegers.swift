/// Non-negative integers in as few bytes each as the largest of them needs (紧凑整数列).
///
/// Nothing at all while all are 0, else 1, 2, 4 or 8 bytes; appending a larger one widens the rest.
struct PackedIntegers: Sendable {
  private enum Storage {
    case zeros(count: Int)
    case bytes([UInt8])
    case shorts([UInt16])
    case words([UInt32])
    case longs([UInt64])
  }

  private var storage = Storage.zeros(count: 0)

  /// How many there are.
  var count: Int {
    switch storage {
    case .zeros(let count): count
    case .bytes(let values): values.count
    case .shorts(let values): values.count
    case .words(let values): values.count
    case .longs(let values): values.count
    }
  }

  /// The integer at a place.
  subscript(index: Int) -> Int {
    get {
      switch storage {
      case .zeros: 0
      case .bytes(let values): Int(values[index])
      case .shorts(let values): Int(values[index])
      case .words(let values): Int(values[index])
      case .longs(let values): Int(values[index])
      }
    }
    set {
      widen(for: newValue)
      put(newValue, at: index)
    }
  }

  /// Adds one at the end.
  mutating func append(_ value: Int) {
    widen(for: value)
    put(value, at: nil)
  }

  /// Puts a value that fits at a place, at the end where that is nil.
  private mutating func put(_ value: Int, at index: Int?) {
    let before = storage
    storage = .zeros(count: 0)  // So that the array has one owner while it changes.
    switch before {
    case .zeros(let count): storage = .zeros(count: index == nil ? count + 1 : count)
    case .bytes(var values):
      values.put(UInt8(value), at: index)
      storage = .bytes(values)
    case .shorts(var values):
      values.put(UInt16(value), at: index)
      storage = .shorts(values)
    case .words(var values):
      values.put(UInt32(value), at: index)
      storage = .words(values)
    case .longs(var values):
      values.put(UInt64(value), at: index)
      storage = .longs(values)
    }
  }

  private mutating func widen(for value: Int) {
    precondition(value >= 0, "packed integers are not negative")
    switch (storage, value) {
    case (.zeros, 1...0xFF): storage = .bytes(widened())
    case (.zeros, 0x100...0xFFFF), (.bytes, 0x100...0xFFFF): storage = .shorts(widened())
    case (.zeros, 0x1_0000...0xFFFF_FFFF), (.bytes, 0x1_0000...0xFFFF_FFFF),
      (.shorts, 0x1_0000...0xFFFF_FFFF):
      storage = .words(widened())
    case (.zeros, 0x1_0000_0000...), (.bytes, 0x1_0000_0000...), (.shorts, 0x1_0000_0000...),
      (.words, 0x1_0000_0000...):
      storage = .longs(widened())
    default: break
    }
  }

  private func widened<Wide: FixedWidthInteger>() -> [Wide] {
    (0..<count).map { Wide(self[$0]) }
  }
}

extension Array {
  fileprivate mutating func put(_ value: Element, at index: Int?) {
    if let index { self[index] = value } else { append(value) }
  }
}

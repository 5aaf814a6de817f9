internal import Sampling

/// Numbers for the codes of many rows, in the order in which they come (代码编号).
struct CodeNumbers: Sendable {
  /// The codes by their numbers.
  private(set) var codes: [Code] = []
  private var texts: [[UInt8]] = []
  /// Open addressing: a slot holds a number, or -1.
  private var slots = [Int32](repeating: -1, count: 256)

  /// The number of the code with these bytes.
  mutating func number(of text: Span<UInt8>) -> Int {
    let slot = slot(of: text)
    return slots[slot] >= 0 ? Int(slots[slot]) : add(text)
  }

  private mutating func add(_ text: Span<UInt8>) -> Int {
    guard let code = Code(text) else { preconditionFailure("the bytes are those of a code") }
    codes.append(code)
    texts.append(Array(code.text.utf8))
    if 2 * codes.count > slots.count {
      slots = [Int32](repeating: -1, count: 2 * slots.count)
      for number in codes.indices {
        let text = texts[number]
        let slot = slot(of: text.span)
        slots[slot] = Int32(number)
      }
    } else {
      slots[slot(of: text)] = Int32(codes.count - 1)
    }
    return codes.count - 1
  }

  /// Where the number of a code stands, or belongs.
  private func slot(of text: Span<UInt8>) -> Int {
    var hash: UInt64 = 0
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x9E37_79B9_7F4A_7C15 }
    var slot = Int(hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0, !Self.isSame(texts[Int(slots[slot])], text) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func isSame(_ first: [UInt8], _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for index in second.indices where first[index] != second[index] { return false }
    return true
  }
}

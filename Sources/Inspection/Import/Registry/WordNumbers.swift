/// The number of each word of a column, by its bytes (列中的词).
struct WordNumbers {
  /// The place of a word, from 1; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var bytes: [UInt8] = []
  private var words: [(text: Range<Int>, hash: UInt64, number: Int)] = []
  private let hasher = TextHasher()

  /// The number of a word; nil for one that is new.
  func number(for text: Span<UInt8>) -> Int? {
    let hash = hasher.hash(of: text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let word = words[Int(slots[slot]) - 1]
      if word.hash == hash, bytes.span.extracting(word.text).isSame(as: text) { return word.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Takes up a word.
  mutating func learn(_ text: Span<UInt8>, _ number: Int) {
    guard self.number(for: text) == nil else { return }
    let start = bytes.count
    for index in text.indices { bytes.append(text[index]) }
    words.append((start..<bytes.count, hasher.hash(of: text), number))
    guard words.count * 2 > slots.count else { return put(words.count - 1) }
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for place in words.indices { put(place) }
  }

  private mutating func put(_ place: Int) {
    var slot = Int(truncatingIfNeeded: words[place].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(place + 1)
  }
}

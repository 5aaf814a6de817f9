/// A short text of ASCII characters without a heap: to compare or hash it is work on a few numbers.
struct InlineText<let wordCount: Int>: Hashable, Comparable, Sendable {
  /// The bytes of the text, eight a word, the first the most significant; then zeros, and at the
  /// very end their number: as numbers the words have the order of the texts.
  private let words: InlineArray<wordCount, UInt64>

  /// Takes bytes that are allowed, nil for others, for none and for more than fit.
  init?(_ bytes: Span<UInt8>, of allowed: ASCIISet) {
    guard (1..<8 * wordCount).contains(bytes.count), allowed.containsAll(bytes) else { return nil }
    var words = InlineArray<wordCount, UInt64>(repeating: 0)
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 { words[index >> 3] = word }
    }
    let rest = bytes.count & 7
    if rest > 0 { words[bytes.count >> 3] = word << UInt64(64 - 8 * rest) }
    words[wordCount - 1] |= UInt64(bytes.count)
    self.words = words
  }

  /// The text.
  var text: String {
    withBytes { bytes in
      // Sound: the buffer is lent for the call, which copies it.
      unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Lends the bytes of the text.
  func withBytes<Result>(_ body: (RawSpan) throws -> Result) rethrows -> Result {
    try words.withBytes(Int(words[wordCount - 1] & 0xFF), body)
  }

  static func == (left: Self, right: Self) -> Bool {
    for index in left.words.indices where left.words[index] != right.words[index] { return false }
    return true
  }

  static func < (left: Self, right: Self) -> Bool {
    for index in left.words.indices where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }

  /// Feeds the words that hold something.
  func hash(into hasher: inout Hasher) {
    for index in words.indices where words[index] != 0 { hasher.combine(words[index]) }
  }
}

extension InlineArray where Element == UInt64 {
  /// Lends so many of the bytes of the words, the most significant of each first.
  func withBytes<Result>(
    _ byteCount: Int, _ body: (RawSpan) throws -> Result
  ) rethrows -> Result {
    var words = self
    for index in words.indices { words[index] = words[index].bigEndian }
    // Sound: words have no gaps between them, so that every byte has a value.
    return try body(unsafe words.span.bytes.extracting(..<byteCount))
  }
}

extension [UInt8] {
  /// Appends bytes that somebody lends.
  @inlinable
  package mutating func append(copying bytes: Span<UInt8>) {
    // Sound: the buffer is lent for the call, which copies it.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends bytes that somebody lends.
  mutating func append(copying bytes: RawSpan) {
    // Sound: the buffer is lent for the call, which copies it.
    unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

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
  package mutating func append(copying bytes: RawSpan) {
    // Sound: the buffer is lent for the call, which copies it.
    unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

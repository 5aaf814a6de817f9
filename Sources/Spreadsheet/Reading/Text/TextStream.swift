/// A text file as chunks of valid UTF-8.
struct TextStream {
  private let source: ByteSource
  private let decoder: TextDecoder
  private var offset: Int

  /// Begins at a byte offset, behind a byte order mark.
  init(source: ByteSource, encoding: TextEncoding, offset: Int) {
    self.source = source
    self.offset = offset
    decoder = TextDecoder(encoding, offset: offset)
  }

  /// The next chunk, or nil at the end.
  ///
  /// - Throws: `ReadError.undecodable` or `.unreadable`.
  mutating func next() throws(ReadError) -> [UInt8]? {
    guard offset < source.count else { return nil }
    let bytes = try source.read(at: offset, count: 256 << 10)
    guard !bytes.isEmpty else { return nil }
    offset += bytes.count
    return try decoder.decode(bytes, isLast: offset >= source.count)
  }
}

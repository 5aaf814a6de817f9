import Glibc

/// A text file as chunks of valid UTF-8, each of whole characters.
struct TextStream: ChunkStream {
  /// Small enough for the allocator to give the same memory again, and for the processor's caches.
  private static let chunkSize = 64 << 10
  /// No encoding has longer characters.
  private static let longestCharacter = 4

  private let source: ByteSource
  private let encoding: TextEncoding
  private let decoder: TextDecoder
  private let chunkSize: Int
  private let end: Int
  private var offset: Int

  /// Begins at a byte offset, behind a byte order mark, and ends at another, by default the file's
  /// end; chunks have at least four bytes.
  init(
    source: ByteSource, encoding: TextEncoding, offset: Int, end: Int? = nil,
    chunkSize: Int = Self.chunkSize
  ) {
    precondition(chunkSize >= Self.longestCharacter, "a chunk holds any character")
    self.source = source
    self.encoding = encoding
    self.offset = offset
    self.chunkSize = chunkSize
    self.end = end ?? source.count
    decoder = TextDecoder(encoding)
  }

  /// The encoded bytes that are still to be read.
  var byteCount: Int { end - offset }

  /// The next chunk, or nil at the end.
  ///
  /// - Throws: `ReadError.undecodable` with the offset of the first byte that fits no character,
  ///   or `.unreadable`, also when the file has become shorter.
  mutating func next() throws(ReadError) -> [UInt8]? {
    guard offset < end else { return nil }
    let bytes = try source.read(at: offset, count: min(chunkSize, end - offset))
    guard bytes.count == min(chunkSize, end - offset) else { throw .unreadable(errno: EIO) }
    let (text, used) = decoder.decode(bytes)
    let rest = bytes.count - used
    let isLast = offset + bytes.count == end
    offset += used
    // An incomplete character is read again, with what follows it.
    guard rest == 0 || (!isLast && rest < Self.longestCharacter) else {
      throw .undecodable(encoding, byteOffset: offset)
    }
    return text
  }
}

/// The inflated bytes of one part, in chunks; the last one is handed out only if all adds up.
struct ZIPPartStream: ChunkStream {
  private let entry: ZIPEntry
  private let source: ByteSource
  private let ratioLimit: Int
  private let inflater: Inflater?
  private let end: Int
  private var offset: Int
  private var count = 0
  private var checksum: UInt32 = 0
  private var isFinished = false

  /// Begins at the offset of the part's first compressed byte.
  init(entry: ZIPEntry, start: Int, source: ByteSource, ratioLimit: Int) {
    self.entry = entry
    self.source = source
    self.ratioLimit = ratioLimit
    offset = start
    end = start + entry.compressedSize
    inflater = entry.method == 8 ? Inflater() : nil
  }

  /// The inflated bytes of the part, as declared; `next` throws where there are more or fewer.
  var byteCount: Int { entry.size }

  /// The next chunk, or nil at the end.
  ///
  /// - Throws: `ReadError.damagedZIP` when the real bytes differ from the declared size or
  ///   checksum, `.limitExceeded` when they are too many.
  mutating func next() throws(ReadError) -> [UInt8]? {
    guard !isFinished else { return nil }
    let chunk = try nextChunk()
    count += chunk.count
    checksum = Inflater.checksum(of: chunk, after: checksum)
    try checkCount()
    guard !isFinished || (count == entry.size && checksum == entry.checksum) else {
      throw .damagedZIP(part: entry.name)
    }
    return chunk
  }

  private mutating func nextChunk() throws(ReadError) -> [UInt8] {
    guard let inflater else {
      let chunk = try source.read(at: offset, count: min(64 << 10, end - offset))
      offset += chunk.count
      isFinished = offset >= end || chunk.isEmpty
      return chunk
    }
    while true {
      if inflater.needsInput {
        let input = try source.read(at: offset, count: min(64 << 10, end - offset))
        guard !input.isEmpty else { throw .damagedZIP(part: entry.name) }
        offset += input.count
        inflater.feed(input)
      }
      guard let chunk = inflater.inflate() else { throw .damagedZIP(part: entry.name) }
      isFinished = inflater.isFinished
      if isFinished || !chunk.isEmpty { return chunk }
    }
  }

  private func checkCount() throws(ReadError) {
    guard count <= entry.size else { throw .damagedZIP(part: entry.name) }
    let ratio = count / max(1, entry.compressedSize)
    guard count <= 1 << 20 || ratio <= ratioLimit else {
      throw .limitExceeded(.inflationRatio, limit: ratioLimit, found: ratio, row: nil)
    }
  }
}

/// Where the central directory of a ZIP archive stands, by its end record.
///
///     PK\5\6  0 signature · 10 entries · 12 size · 16 offset · 20 comment length · 22 comment
///     PK\6\7  the locator just before it: 8 offset of the ZIP64 end record
///     PK\6\6  0 signature · 32 entries · 40 size · 48 offset
struct ZIPDirectory {
  /// The number of parts.
  let entryCount: Int
  /// The size in bytes.
  let size: Int
  /// The offset in the file.
  let offset: Int
  /// How far all offsets are off because of bytes before the archive.
  let shift: Int

  /// Finds the directory; nil when the file has none.
  init?(in source: ByteSource) throws(ReadError) {
    // An end record has 22 bytes and a comment of up to 65,535.
    let tailStart = max(0, source.count - 22 - 65_535)
    let tail = try source.read(at: tailStart, count: source.count - tailStart)
    guard let index = Self.endRecord(in: tail) else { return nil }
    var fields = [(10, 2), (12, 4), (16, 4)].map {
      tail.integer(at: index + $0.0, byteCount: $0.1)
    }
    var end = tailStart + index
    if let wide = try Self.wideEnd(before: end, in: source) { (fields, end) = wide }
    guard fields.allSatisfy({ (0..<1 << 48).contains($0) }), fields[1] <= end else { return nil }
    (entryCount, size) = (fields[0], fields[1])
    offset = end - size
    shift = offset - fields[2]
    guard shift >= 0 else { return nil }
  }

  /// The last end record whose comment ends with the file.
  private static func endRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return (0...tail.count - 22).reversed().first { index in
      tail[index] == 0x50 && tail.integer(at: index, byteCount: 4) == 0x0605_4B50
        && index + 22 + tail.integer(at: index + 20, byteCount: 2) <= tail.count
    }
  }

  /// The fields of the ZIP64 end record, and where that stands; nil without a locator.
  private static func wideEnd(
    before end: Int, in source: ByteSource
  ) throws(ReadError) -> ([Int], Int)? {
    guard end >= 76 else { return nil }
    let locator = try source.read(at: end - 20, count: 20)
    guard locator.integer(at: 0, byteCount: 4) == 0x0706_4B50 else { return nil }
    // The record normally stands just before its locator, also behind prefix bytes.
    let record = try source.read(at: end - 76, count: 56)
    guard record.integer(at: 0, byteCount: 4) == 0x0606_4B50 else { return nil }
    return ([32, 40, 48].map { record.integer(at: $0, byteCount: 8) }, end - 76)
  }
}

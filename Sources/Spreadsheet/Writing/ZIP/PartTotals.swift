/// What a ZIP archive tells of a part: its sizes and its checksum (部件合计).
struct PartTotals: Sendable {
  /// The bytes of the part.
  var byteCount = 0
  /// The bytes after compression.
  var compressedCount = 0
  /// The CRC-32 of the part.
  var checksum: UInt32 = 0
}

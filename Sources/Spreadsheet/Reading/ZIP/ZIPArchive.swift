/// A ZIP archive whose central directory is the only authority on its parts.
///
/// Overlapping parts, names that occur twice, encryption and methods other than store and deflate
/// are refused; declared sizes are never trusted.
struct ZIPArchive: Sendable {
  /// The parts by name in lower case, as Office compares names.
  private let entries: [String: ZIPEntry]
  private let source: ByteSource
  /// What the archive may hold.
  let limits: ReadLimits

  /// Reads the directory of an archive; nil when the file has none.
  ///
  /// - Throws: `ReadError.damagedZIP`, `.duplicatePart` or `.limitExceeded`.
  init?(source: ByteSource, limits: ReadLimits) throws(ReadError) {
    guard let directory = try ZIPDirectory(in: source) else { return nil }
    try limits.check(.parts, directory.entryCount, within: limits.parts)
    // A record has 46 bytes and three fields of up to 64 KiB, which are short in any workbook.
    guard directory.size <= directory.entryCount << 12 else { throw .damagedZIP(part: nil) }
    let bytes = try source.read(at: directory.offset, count: directory.size)
    var list: [ZIPEntry] = []
    var index = 0
    for _ in 0..<directory.entryCount {
      guard let entry = ZIPEntry(bytes, at: &index, shift: directory.shift) else {
        throw .damagedZIP(part: nil)
      }
      list.append(entry)
    }
    guard index == bytes.count else { throw .damagedZIP(part: nil) }
    try Self.setEnds(of: &list, directoryOffset: directory.offset)
    var entries: [String: ZIPEntry] = [:]
    for entry in list {
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw .duplicatePart(entry.name)
      }
    }
    (self.entries, self.source, self.limits) = (entries, source, limits)
  }

  /// Finds where each part must end, and refuses parts that overlap.
  private static func setEnds(
    of list: inout [ZIPEntry], directoryOffset: Int
  ) throws(ReadError) {
    list.sort { $0.offset < $1.offset }
    for index in list.indices {
      list[index].end = index + 1 < list.count ? list[index + 1].offset : directoryOffset
      // A local header has 30 bytes and the name.
      let least = list[index].offset + 30 + list[index].compressedSize
      guard least <= list[index].end else { throw .damagedZIP(part: list[index].name) }
    }
  }

  /// Whether the archive has a part.
  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The names of all parts as written, in the order of their bytes.
  var partNames: [String] { parts.map(\.name) }

  /// All parts, in the order of their bytes.
  var parts: [ZIPEntry] { entries.values.sorted { $0.offset < $1.offset } }

  /// The name and CRC-32 of every part, as declared, in the order of their bytes.
  var checksums: [(name: String, checksum: UInt32)] {
    parts.map { ($0.name, $0.checksum) }
  }

  /// The most bytes that a part may have once inflated; 0 for a missing one.
  func largestByteCount(of name: String) -> Int {
    guard let entry = entries[name.lowercased()] else { return 0 }
    return min(entry.size, max(1 << 20, entry.compressedSize * limits.inflationRatio))
  }

  /// All the bytes of a small part.
  ///
  /// - Throws: as `open`, and as the stream does.
  func bytes(of name: String) throws(ReadError) -> [UInt8] {
    var stream = try open(name, byteLimit: limits.smallPartBytes)
    var bytes: [UInt8] = []
    while let chunk = try stream.next() { bytes += chunk }
    return bytes
  }

  /// Opens a part for streaming, to be refused beyond a number of inflated bytes.
  ///
  /// - Throws: `ReadError.missingPart`, `.encryptedPart`, `.unsupportedCompression`,
  ///   `.damagedZIP` or `.limitExceeded`.
  func open(_ name: String, byteLimit: Int) throws(ReadError) -> ZIPPartStream {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    guard entry.flags & 1 == 0 else { throw .encryptedPart(name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unsupportedCompression(part: name, method: entry.method)
    }
    try limits.check(.partBytes, entry.size, within: byteLimit)
    // PK\3\4  26 name length · 28 extra length · 30 name, extra, then the part's bytes
    let header = try source.read(at: entry.offset, count: 30)
    guard header.count == 30, header.integer(at: 0, byteCount: 4) == 0x0403_4B50 else {
      throw .damagedZIP(part: name)
    }
    let start =
      entry.offset + 30 + header.integer(at: 26, byteCount: 2)
      + header.integer(at: 28, byteCount: 2)
    guard start + entry.compressedSize <= entry.end else { throw .damagedZIP(part: name) }
    return ZIPPartStream(
      entry: entry, start: start, source: source, ratioLimit: limits.inflationRatio)
  }
}

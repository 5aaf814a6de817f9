/// A ZIP archive, written part by part (压缩包).
///
///     local header │ name │ deflated bytes      one for each part
///     …
///     central header │ name                     one for each part
///     …
///     end of central directory
///
/// The same parts give the same bytes: no times, no attributes. Sizes are patched into the local
/// headers, so there are no data descriptors, which some readers refuse (APPNOTE.TXT 6.3.10).
package struct ZIPWriter {
  /// The archive can't hold that much without the ZIP64 extension.
  package enum Limit: Error {
    /// A part or the archive reaches 4 GiB.
    case bytes
    /// More than 65,535 parts.
    case parts
  }

  private struct Entry {
    let name: [UInt8]
    let offset: Int
    var totals = PartTotals()
  }

  private let file: FileWriter
  private let start: Int
  private var entries: [Entry] = []

  /// Starts an archive at the present end of a file.
  package init(file: FileWriter) {
    self.file = file
    start = file.byteCount
  }

  /// The name and CRC-32 of every part so far, in order.
  var checksums: [(name: String, checksum: UInt32)] {
    entries.map { (String(decoding: $0.name, as: UTF8.self), $0.totals.checksum) }
  }

  /// Adds a part from its bytes.
  ///
  /// - Throws: `Limit`, `FileFailure`.
  package mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    try add(name) { try $0.write(bytes) }
  }

  /// Adds a part that is deflated already.
  ///
  /// - Throws: `Limit`, `FileFailure`.
  mutating func add(_ name: String, _ part: DeflatedBytes) throws {
    let entry = Entry(
      name: Array(name.utf8), offset: file.byteCount - start, totals: part.totals)
    try file.write(try Self.localHeader(entry) + entry.name)
    try file.write(part.bytes)
    entries.append(entry)
  }

  /// Adds a part whose bytes a closure writes one after another.
  ///
  /// - Throws: `Limit`, `FileFailure`, or what the closure throws.
  package mutating func add(_ name: String, _ body: (Deflater) throws -> Void) throws {
    try begin(name)
    let deflater = Deflater { [file] in try file.write($0) }
    try body(deflater)
    try deflater.finish()
    try end(deflater.totals)
  }

  /// Begins a long part, which threads of its own deflate; `end` has to follow before the next part.
  ///
  /// - Throws: `Limit`, `FileFailure`.
  mutating func beginLong(
    _ name: String, threadCount: Int = BlockDeflater.usualThreadCount
  ) throws -> BlockDeflater {
    try begin(name)
    return BlockDeflater(file: file, threadCount: threadCount)
  }

  /// Ends a long part.
  ///
  /// - Throws: `Limit`, `FileFailure`.
  mutating func end(_ deflater: BlockDeflater) throws {
    try deflater.finish()
    try end(deflater.totals)
  }

  private mutating func begin(_ name: String) throws {
    let entry = Entry(name: Array(name.utf8), offset: file.byteCount - start)
    try file.write(try Self.localHeader(entry) + entry.name)
    entries.append(entry)
  }

  private mutating func end(_ totals: PartTotals) throws {
    guard var entry = entries.popLast() else { preconditionFailure("a part was begun") }
    entry.totals = totals
    try file.overwrite(try Self.localHeader(entry), at: start + entry.offset)
    entries.append(entry)
  }

  /// Writes the central directory; nothing may be added afterwards.
  ///
  /// - Throws: `Limit`, `FileFailure`.
  package func finish() throws {
    guard let count = UInt16(exactly: entries.count), count < .max else { throw Limit.parts }
    let offset = file.byteCount - start
    for entry in entries { try file.write(try Self.centralHeader(entry) + entry.name) }
    var end: [UInt8] = []
    end.append(0x0605_4B50 as UInt32)
    end.append(0 as UInt32)  // This disk, and the one with the directory.
    end.append(count)
    end.append(count)
    end.append(try Self.size(file.byteCount - start - offset))
    end.append(try Self.size(offset))
    end.append(0 as UInt16)  // No comment.
    try file.write(end)
  }

  private static func localHeader(_ entry: Entry) throws -> [UInt8] {
    var header: [UInt8] = []
    header.append(0x0403_4B50 as UInt32)
    header += try shared(entry)
    return header
  }

  private static func centralHeader(_ entry: Entry) throws -> [UInt8] {
    var header: [UInt8] = []
    header.append(0x0201_4B50 as UInt32)
    header.append(20 as UInt16)  // Made by version 2.0, on no particular system.
    header += try shared(entry)
    header.append(0 as UInt16)  // No comment.
    header.append(0 as UInt32)  // First disk, binary.
    header.append(0 as UInt32)  // No attributes.
    header.append(try size(entry.offset))
    return header
  }

  /// The fields from “version needed” to “extra field length”, which both headers have.
  private static func shared(_ entry: Entry) throws -> [UInt8] {
    var fields: [UInt8] = []
    fields.append(20 as UInt16)
    fields.append((entry.name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800) as UInt16)  // UTF-8 name.
    fields.append(8 as UInt16)  // Deflate.
    fields.append(0 as UInt16)  // 00:00.
    fields.append(0x0021 as UInt16)  // 1980-01-01.
    fields.append(entry.totals.checksum)
    fields.append(try size(entry.totals.compressedCount))
    fields.append(try size(entry.totals.byteCount))
    fields.append(UInt16(entry.name.count))
    fields.append(0 as UInt16)  // No extra field.
    return fields
  }

  private static func size(_ count: Int) throws -> UInt32 {
    guard let size = UInt32(exactly: count), size < .max else { throw Limit.bytes }
    return size
  }
}

extension [UInt8] {
  /// Appends an integer, least significant byte first.
  fileprivate mutating func append(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}

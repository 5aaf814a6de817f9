/// What an OLE2 container holds, by the streams in its directory (MS-CFB 2.6.1).
///
///     a directory entry, 128 bytes on a 128-byte boundary
///       0 name in UTF-16 · 64 its length in bytes with the final NUL · 66 type, 2 a stream
enum CompoundFile {
  /// What a stream says of its container; the first that stands in a directory decides, as others
  /// may belong to objects within.
  private static let streams: [(entry: [UInt8], format: FileFormat?)] = [
    (entry("EncryptedPackage"), nil), (entry("Workbook"), .legacyXLS),
    (entry("Book"), .legacyXLS), (entry("WordDocument"), .legacyDocument),
  ]

  /// Which file the container is.
  ///
  /// - Throws: `ReadError.encrypted` for the one in which Office keeps an encrypted workbook
  ///   (MS-OFFCRYPTO 2.3.4.4).
  static func format(of source: ByteSource) throws(ReadError) -> FileFormat {
    let step = 1 << 20
    for offset in stride(from: 0, to: source.count, by: step) {
      let bytes = try source.read(at: offset, count: step)
      for start in stride(from: 0, to: bytes.count, by: 128) {
        let entry = bytes[start..<min(start + 67, bytes.count)]
        guard let found = streams.first(where: { entry.elementsEqual($0.entry) }) else { continue }
        guard let format = found.format else { throw .encrypted }
        return format
      }
    }
    return .compound
  }

  /// The first 67 bytes of a stream's entry.
  private static func entry(_ name: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 67)
    for (index, byte) in name.utf8.enumerated() { bytes[2 * index] = byte }
    bytes[64] = UInt8(2 * name.utf8.count + 2)
    bytes[66] = 2
    return bytes
  }
}

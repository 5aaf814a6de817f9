/// The stream in which Office keeps an encrypted workbook, within an OLE2 container
/// (MS-OFFCRYPTO 2.3.4.4).
enum EncryptedPackage {
  /// Whether a container lists such a stream: its name stands there in UTF-16.
  static func isPresent(in source: ByteSource) throws(ReadError) -> Bool {
    let name = "EncryptedPackage".utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
    let step = 1 << 20
    var offset = 0
    while offset < source.count {
      if try source.read(at: offset, count: step + name.count).contains(name) { return true }
      offset += step
    }
    return false
  }
}

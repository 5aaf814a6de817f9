/// A ZIP archive built by hand, so that each field can be wrong.
package struct ZIPBytes: Sendable {
  /// A file of the archive.
  package struct Part: Sendable {
    /// The name, with slashes.
    package var name: String
    /// The bytes as they are stored.
    package var bytes: [UInt8]
    /// How they are compressed: 0 for not at all, 8 for deflate.
    package var method: Int
    /// The general purpose flags.
    package var flags: Int
    /// The inflated size, when it differs from the bytes'.
    package var size: Int?
    /// The CRC-32, when it isn't the bytes'.
    package var checksum: UInt32?
    /// The name's bytes, when they are no UTF-8.
    package var rawName: [UInt8]?
    /// Where the directory says the part is, when that is a lie.
    package var offset: Int?
    /// The Unix mode that the directory gives, where it says it comes from Unix.
    package var mode: Int?
    /// Whether sizes and CRC-32 stand behind the bytes alone, as streaming writers do.
    package var hasDescriptor = false

    /// Describes a part.
    package init(
      name: String, bytes: [UInt8], method: Int = 0, flags: Int = 0, size: Int? = nil,
      checksum: UInt32? = nil, rawName: [UInt8]? = nil, offset: Int? = nil
    ) {
      self.name = name
      self.bytes = bytes
      self.method = method
      self.flags = flags
      self.size = size
      self.checksum = checksum
      self.rawName = rawName
      self.offset = offset
    }

    fileprivate var nameBytes: [UInt8] { rawName ?? Array(name.utf8) }
  }

  /// The parts in order.
  package var parts: [Part]
  /// What stands before the archive.
  package var prefix: [UInt8] = []
  /// The comment at its end.
  package var comment = ""

  /// Describes an archive of texts by their names, none of them compressed.
  package init(_ parts: [(String, String)]) {
    self.parts = parts.map { Part(name: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// Describes an archive.
  package init(parts: [Part]) { self.parts = parts }

  /// The archive.
  package var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = body.count
      let fields = fields(of: part)
      body += little(0x0403_4B50, 4) + little(20, 2)
      body += (part.hasDescriptor ? self.fields(of: part, isTold: false) : fields) + part.nameBytes
      body += part.bytes + (part.hasDescriptor ? little(0x0807_4B50, 4) + fields[8..<20] : [])
      directory += little(0x0201_4B50, 4) + little(part.mode == nil ? 20 : 0x0314, 2)
      directory += little(20, 2) + fields + little(0, 6) + little((part.mode ?? 0) << 16, 4)
      directory += little(part.offset ?? offset, 4) + part.nameBytes
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(body.count, 4) + little(comment.utf8.count, 2)
    return prefix + body + directory + end + Array(comment.utf8)
  }

  /// What local headers and directory share: flags, method, time, CRC-32, sizes, lengths.
  private func fields(of part: Part, isTold: Bool = true) -> [UInt8] {
    let checksum = part.checksum ?? Self.checksum(of: part.bytes)
    let numbers = [Int(checksum), part.bytes.count, part.size ?? part.bytes.count]
    return little(part.flags | (part.hasDescriptor ? 8 : 0), 2) + little(part.method, 2)
      + little(0, 4) + numbers.flatMap { little(isTold ? $0 : 0, 4) }
      + little(part.nameBytes.count, 2) + little(0, 2)
  }

  /// The CRC-32 of bytes, bit by bit.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { checksum, byte in
      (0..<8).reduce(checksum ^ UInt32(byte)) { word, _ in
        word & 1 == 1 ? word >> 1 ^ 0xEDB8_8320 : word >> 1
      }
    }
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}

/// Raw deflate of one byte and many repetitions of it: each of 258 takes 13 bits.
package func deflatedRun(of byte: UInt8, repeats: Int) -> [UInt8] {
  precondition(byte < 144, "the byte has an 8-bit fixed code")
  var bits: [UInt8] = [1, 1, 0]
  func add(_ code: Int, _ width: Int) {
    for shift in (0..<width).reversed() { bits.append(UInt8(code >> shift & 1)) }
  }
  add(0x30 + Int(byte), 8)
  for _ in 0..<repeats {
    add(0b1100_0101, 8)
    add(0, 5)
  }
  add(0, 7)
  return stride(from: 0, to: bits.count, by: 8).map { start in
    bits[start..<min(start + 8, bits.count)].reversed().reduce(0) { $0 << 1 | $1 }
  }
}

@testable import Spreadsheet

/// A ZIP archive built by hand, so that each field can be wrong.
struct ZIPBytes {
  struct Part {
    var name: String
    var bytes: [UInt8]
    var method = 0
    var flags = 0
    /// The inflated size, when it differs from the bytes'.
    var size: Int?
    var checksum: UInt32?
    /// The name's bytes, when they are no UTF-8.
    var rawName: [UInt8]?
    /// Where the directory says the part is, when that is a lie.
    var offset: Int?

    var nameBytes: [UInt8] { rawName ?? Array(name.utf8) }
  }

  var parts: [Part]
  var prefix: [UInt8] = []
  var comment = ""

  init(_ parts: [(String, String)]) {
    self.parts = parts.map { Part(name: $0.0, bytes: Array($0.1.utf8)) }
  }

  init(parts: [Part]) { self.parts = parts }

  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = body.count
      let fields = fields(of: part)
      body += little(0x0403_4B50, 4) + little(20, 2) + fields + part.nameBytes + part.bytes
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + fields + little(0, 10)
      directory += little(part.offset ?? offset, 4) + part.nameBytes
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(body.count, 4) + little(comment.utf8.count, 2)
    return prefix + body + directory + end + Array(comment.utf8)
  }

  /// What local headers and directory share: flags, method, time, CRC-32, sizes, lengths.
  private func fields(of part: Part) -> [UInt8] {
    let checksum = part.checksum ?? Inflater.checksum(of: part.bytes, after: 0)
    return little(part.flags, 2) + little(part.method, 2) + little(0, 4)
      + little(Int(checksum), 4) + little(part.bytes.count, 4)
      + little(part.size ?? part.bytes.count, 4) + little(part.nameBytes.count, 2) + little(0, 2)
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}

/// Raw deflate of one byte and many repetitions of it: each of 258 takes 13 bits.
func deflatedRun(of byte: UInt8, repeats: Int) -> [UInt8] {
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

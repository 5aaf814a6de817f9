/// Turns GB 18030 into UTF-8 by table.
///
///     00–7F                          ASCII
///     81–FE  40–7E 80–FE             two bytes
///     81–84  30–39  81–FE  30–39     four bytes, Basic Multilingual Plane, by table
///     90–E3  30–39  81–FE  30–39     four bytes, the other planes, in the order of Unicode
struct GB18030Decoder {
  private let pairs = GB18030Table.pairs

  /// The UTF-8 of the leading characters that are valid and complete, and how many bytes these
  /// take.
  func decode(_ bytes: [UInt8]) -> (text: [UInt8], used: Int) {
    var used = 0
    // No character has more than twice its bytes; eight more let whole words be stored.
    let capacity = 2 * bytes.count + 8
    let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      // Sound: the span covers the buffer, checks each store, and ends with this closure.
      var output = unsafe MutableRawSpan(_unsafeBytes: UnsafeMutableRawBufferPointer(buffer))
      (used, count) = decode(bytes.span, into: &output)
    }
    return (text, used)
  }

  private func decode(_ bytes: Span<UInt8>, into output: inout MutableRawSpan) -> (Int, Int) {
    var (index, count) = (0, 0)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        copyASCII(bytes, at: &index, to: &output, at: &count)
        continue
      }
      let (character, width) = character(at: index, in: bytes)
      guard character != 0 else { break }
      output.storeBytes(of: character.littleEndian, toByteOffset: count, as: UInt32.self)
      count += 4 - character.leadingZeroBitCount / 8
      index += width
    }
    return (index, count)
  }

  /// Copies the ASCII among the next eight bytes; what it stores behind is overwritten.
  @inline(__always)
  private func copyASCII(
    _ bytes: Span<UInt8>, at index: inout Int, to output: inout MutableRawSpan,
    at count: inout Int
  ) {
    var width = 1
    if index + 8 <= bytes.count {
      // Sound: the read is checked against the span's bounds, and any eight bytes are an integer.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      output.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
      width = (UInt64(littleEndian: word) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    } else {
      output.storeBytes(of: bytes[index], toByteOffset: count, as: UInt8.self)
    }
    index += width
    count += width
  }

  /// The character whose first byte, beyond ASCII, stands at an index, and its width; 0 where it
  /// is invalid or incomplete.
  @inline(__always)
  private func character(at index: Int, in bytes: Span<UInt8>) -> (UInt32, width: Int) {
    guard index + 1 < bytes.count else { return (0, 1) }
    let pair = pairs[GB18030Table.index(lead: bytes[index], trail: bytes[index + 1])]
    return pair != 0 ? (pair, 2) : (quad(at: index, in: bytes), 4)
  }

  private func quad(at index: Int, in bytes: Span<UInt8>) -> UInt32 {
    guard index + 3 < bytes.count, 0x81...0xFE ~= bytes[index],
      0x30...0x39 ~= bytes[index + 1], 0x81...0xFE ~= bytes[index + 2],
      0x30...0x39 ~= bytes[index + 3]
    else { return 0 }
    let high = Int(bytes[index] - 0x81) * 10 + Int(bytes[index + 1] - 0x30)
    let place = (high * 126 + Int(bytes[index + 2] - 0x81)) * 10 + Int(bytes[index + 3] - 0x30)
    if place < GB18030Table.quads.count { return GB18030Table.quads[place] }
    // U+10000 has the code 0x90308130.
    let scalar = UInt32(exactly: place - 189_000 + 0x10000) ?? 0
    return scalar < 0x10000 ? 0 : Unicode.Scalar(scalar).map(GB18030Table.packed) ?? 0
  }
}

import Glibc

/// Turns chunks of encoded text into UTF-8, strictly: an invalid byte is an error, never replaced.
@safe final class TextDecoder {
  private let encoding: TextEncoding
  /// The converter of the C library; nil for UTF-8, which is only checked.
  private let converter: iconv_t?
  /// The bytes of a character that the last chunk left incomplete.
  private var pending: [UInt8] = []
  /// The offset in the file of the first byte not yet decoded.
  private var offset: Int

  /// Makes a decoder for a text that begins at a byte offset of its file.
  init(_ encoding: TextEncoding, offset: Int) {
    self.encoding = encoding
    self.offset = offset
    // Sound: both names are passed as terminated copies; the result is closed once, by `deinit`.
    unsafe converter = encoding == .utf8 ? nil : iconv_open("UTF-8", encoding.rawValue)
    let isMissing = unsafe converter == iconv_t(bitPattern: -1)
    precondition(!isMissing, "the C library knows \(encoding.rawValue)")
  }

  deinit {
    // Sound: the converter was opened by `init` and is used nowhere after this.
    if let converter = unsafe converter { unsafe iconv_close(converter) }
  }

  /// The UTF-8 of a chunk.
  ///
  /// - Throws: `ReadError.undecodable` with the offset of the first byte that fits no character.
  func decode(_ chunk: [UInt8], isLast: Bool) throws(ReadError) -> [UInt8] {
    let input = pending.isEmpty ? chunk : pending + chunk
    let isUTF8 = unsafe converter == nil
    let (output, used) = isUTF8 ? (nil, validCount(of: input)) : converted(input)
    // The longest character has 4 bytes: more than 3 left over are no incomplete character.
    guard used == input.count || (!isLast && input.count - used < 4) else {
      throw .undecodable(encoding, byteOffset: offset + used)
    }
    pending = Array(input[used...])
    offset += used
    return output ?? (pending.isEmpty ? input : Array(input[..<used]))
  }

  /// How many leading bytes are valid UTF-8.
  private func validCount(of input: [UInt8]) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: input.span)
      return input.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The UTF-8 of the leading valid characters, and how many bytes these take.
  private func converted(_ input: [UInt8]) -> ([UInt8]?, Int) {
    var source = input
    var remaining = source.count
    // No character grows beyond twice its bytes, which GBK's two bytes to UTF-8's three come near.
    let capacity = 2 * source.count + 16
    let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      // Sound: `iconv` moves both pointers only within the buffers whose sizes it is given.
      unsafe source.withUnsafeMutableBytes { bytes in
        var from = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = unsafe UnsafeMutableRawPointer(buffer.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var room = capacity
        _ = unsafe iconv(converter, &from, &remaining, &to, &room)
        count = capacity - room
      }
    }
    return (output, source.count - remaining)
  }
}

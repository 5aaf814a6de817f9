import Glibc

/// Converts text between encodings with the C library, strictly.
@safe final class CharacterConverter {
  private let converter: iconv_t

  /// Opens a converter between two encodings by the names that the C library has for them.
  ///
  /// No character may grow beyond twice its bytes.
  init(from source: String, to target: String) {
    // Sound: both names are passed as terminated copies; the result is closed once, by `deinit`.
    unsafe converter = iconv_open(target, source)
    let isMissing = unsafe converter == iconv_t(bitPattern: -1)
    precondition(!isMissing, "the C library knows \(source) and \(target)")
  }

  // Sound: the converter was opened by `init` and is used nowhere after this.
  deinit { unsafe iconv_close(converter) }

  /// The leading characters that are valid and complete, and how many bytes these take.
  func convert(_ input: [UInt8]) -> (text: [UInt8], used: Int) {
    var source = input
    var remaining = source.count
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

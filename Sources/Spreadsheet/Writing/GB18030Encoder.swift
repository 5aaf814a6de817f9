import Glibc

/// Turns text into GB18030 bytes, with the C library's converter (GB 18030-2005).
///
/// Safe to use: the converter never leaves it.
@safe
final class GB18030Encoder {
  private let converter: iconv_t

  /// Opens the converter, which every glibc has.
  init() {
    // Both names are literals.
    unsafe converter = iconv_open("GB18030", "UTF-8")
    precondition(unsafe Int(bitPattern: converter) != -1, "the C library lacks GB18030")
  }

  deinit { unsafe iconv_close(converter) }  // Opened by `init`, closed once.

  /// The bytes of a text; nil when a character of it has no code.
  func encode(_ text: String) -> [UInt8]? {
    var input = text.utf8.map { CChar(bitPattern: $0) }
    // A character takes at most four bytes, and never more than twice its UTF-8 form.
    var output = [CChar](repeating: 0, count: input.count * 2)
    var inputLeft = input.count
    var outputLeft = output.count
    // Both pointers are used within the closures alone; the counts are those of the arrays.
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var next = source.baseAddress
        var end = target.baseAddress
        return unsafe iconv(converter, &next, &inputLeft, &end, &outputLeft)
      }
    }
    guard status == 0, inputLeft == 0 else { return nil }
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
  }
}

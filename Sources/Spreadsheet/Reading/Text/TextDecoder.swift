/// Turns encoded text into UTF-8, strictly: an invalid byte is never replaced.
struct TextDecoder {
  private let encoding: TextEncoding
  /// For the encodings that the C library decodes: rare ones, of files made by hand.
  private let converter: CharacterConverter?

  /// Makes a decoder for one text.
  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    converter =
      encoding == .utf8 || encoding == .gb18030
      ? nil : CharacterConverter(from: encoding.rawValue, to: "UTF-8")
  }

  /// The UTF-8 of the leading characters that are valid and complete, and how many bytes these
  /// take.
  func decode(_ bytes: [UInt8]) -> (text: [UInt8], used: Int) {
    if let converter { return converter.convert(bytes) }
    if encoding == .gb18030 { return GB18030Decoder().decode(bytes) }
    let used = validCount(of: bytes)
    return (used == bytes.count ? bytes : Array(bytes[..<used]), used)
  }

  /// How many leading bytes are valid UTF-8.
  private func validCount(of bytes: [UInt8]) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

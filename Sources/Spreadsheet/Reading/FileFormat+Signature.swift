extension FileFormat {
  /// Tells a file by its beginning; text is text until it is decoded.
  init(signature head: [UInt8]) {
    let known = Self.signatures.first { head.dropFirst($0.offset).starts(with: $0.bytes) }
    // Its place differs between versions of the program.
    let isProtected = head.prefix(64).contains("E-SafeNet".utf8)
    self = known?.format ?? (isProtected ? .protected : Self.markup(head) ?? .text)
  }

  /// The bytes at an offset that tell each format.
  private static let signatures: [(format: FileFormat, offset: Int, bytes: [UInt8])] = [
    (.compound, 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.zip, 0, [0x50, 0x4B, 3, 4]), (.zip, 0, [0x50, 0x4B, 5, 6]),
    (.pdf, 0, Array("%PDF-".utf8)), (.protected, 0, Array("%TSD-Header-###%".utf8)),
    (.image, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), (.image, 0, [0xFF, 0xD8, 0xFF]),
    (.image, 0, Array("GIF87a".utf8)), (.image, 0, Array("GIF89a".utf8)),
    (.image, 0, [0x49, 0x49, 0x2A, 0]), (.image, 0, [0x4D, 0x4D, 0, 0x2A]),
    (.image, 8, Array("WEBPVP8".utf8)), (.image, 4, Array("ftypheic".utf8)),
    // BMP: two letters, the size, four bytes that are zero and the pixels' offset.
    (.image, 6, [0, 0, 0, 0, 0x36, 0, 0, 0, 0x28, 0, 0, 0]),
    (.archive, 0, [0x52, 0x61, 0x72, 0x21, 0x1A, 7]), (.archive, 0, [0x1F, 0x8B, 8]),
    (.archive, 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.archive, 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.archive, 0, Array("MSCF\0\0\0\0".utf8)),
    (.archive, 257, Array("ustar\0".utf8)), (.archive, 257, Array("ustar  \0".utf8)),
    (.page, 0, Array("MIME-Version:".utf8)),
  ]

  /// The kind of markup, in whatever encoding: its tags are ASCII with nothing but NUL between.
  private static func markup(_ head: [UInt8]) -> FileFormat? {
    let text = head.filter { (0x01...0x7F).contains($0) }.drop { $0 <= 0x20 }
      .map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }
    guard text.first == UInt8(ascii: "<") else { return nil }
    let htmlOpenings = ["<!doctype html", "<html", "<head", "<body", "<meta", "<style", "<div"]
    let isXML = ["<?", "<!doctype", "<workbook", "<ss:workbook"]
      .contains { text.starts(with: $0.utf8) }
    switch true {
    case htmlOpenings.contains { text.starts(with: $0.utf8) }, text.contains("<html".utf8):
      return .html
    case isXML && text.contains("urn:schemas-microsoft-com:office:spreadsheet".utf8):
      return .spreadsheetML2003
    case isXML: return .xml
    default: return text.contains("<table".utf8) ? .html : nil
    }
  }

  /// Whether a decoded text has control characters, which no text has; NUL is left to damaged
  /// exports, which have it.
  static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    head.contains { (0x01...0x08).contains($0) || (0x0E...0x19).contains($0) }
  }

  /// Whether the beginning of a file that is no text looks random.
  ///
  /// Of random bytes one in nine is a control character other than NUL, tab and line ends; other
  /// formats have long runs without.
  static func isScrambled(_ head: [UInt8]) -> Bool {
    head.count >= 256
      && stride(from: 0, to: head.count - 255, by: 256).allSatisfy { start in
        isDense(head[start..<start + 256])
      }
  }

  private static func isDense(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = bytes.count { $0 < 0x20 && ![0, 9, 10, 13].contains($0) }
    return controls >= 8 && Set(bytes).count >= 128
  }
}

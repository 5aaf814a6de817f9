import Testing

@testable import Spreadsheet

struct EncodingReadingTests {
  static let text = "名称,备注\r\n一号店,a\r\n"
  static let rows = [["名称", "备注"], ["一号店", "a"]]
  /// The text above in GB 18030 (here all of it GBK).
  static let gb18030: [UInt8] = [
    0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0x0D, 0x0A,
    0xD2, 0xBB, 0xBA, 0xC5, 0xB5, 0xEA, 0x2C, 0x61, 0x0D, 0x0A,
  ]

  static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  @Test(arguments: [
    (Array(text.utf8), TextEncoding.utf8),
    ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    (wide("\u{FEFF}" + text, bigEndian: false), .utf16LittleEndian),
    (wide("\u{FEFF}" + text, bigEndian: true), .utf16BigEndian),
    (wide(text, bigEndian: false), .utf16LittleEndian),
    (wide(text, bigEndian: true), .utf16BigEndian),
    (gb18030, .gb18030),
  ])
  func `the encoding is found by trial`(_ bytes: [UInt8], _ encoding: TextEncoding) throws {
    let container = try withFile(bytes) { $0.container }
    #expect(container == .delimited(encoding, .comma))
    #expect(try texts(of: bytes) == Self.rows)
  }

  @Test func `four-byte characters of GB 18030 are read`() throws {
    // U+20BB7 and U+3653, which GBK lacks, as names and places have them.
    let bytes: [UInt8] = [0xD2, 0xBB, 0x95, 0x34, 0xB2, 0x35, 0x82, 0x30, 0xAB, 0x39]
    #expect(try texts(of: bytes) == [["一𠮷㙓"]])
  }

  @Test func `bytes of no encoding are refused with their offset`() {
    let bytes = Array("abc,".utf8) + [0xE4, 0xBA, 0x8C, 0xFF, 0xFF]
    #expect(readError(of: bytes) == .undecodable(.utf8, byteOffset: 7))
  }

  @Test func `a mark decides, even against the bytes`() {
    #expect(
      readError(of: [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0xBB])
        == .undecodable(.utf8, byteOffset: 4))
  }

  @Test func `a character cut by the end of the file is refused`() {
    #expect(readError(of: [0xEF, 0xBB, 0xBF, 0x61, 0xE4, 0xBA]) != nil)
    #expect(readError(of: [0xFF, 0xFE, 0x61, 0x00, 0x62]) != nil)
  }

  @Test(arguments: TextEncoding.allCases)
  func `every encoding decodes byte by byte`(_ encoding: TextEncoding) throws {
    let bytes: [UInt8] =
      switch encoding {
      case .utf8: Array("甲𠮷".utf8)
      case .utf16LittleEndian: [0x32, 0x75, 0x42, 0xD8, 0xB7, 0xDF]
      case .utf16BigEndian: [0x75, 0x32, 0xD8, 0x42, 0xDF, 0xB7]
      case .utf32LittleEndian: [0x32, 0x75, 0, 0, 0xB7, 0x0B, 2, 0]
      case .utf32BigEndian: [0, 0, 0x75, 0x32, 0, 2, 0x0B, 0xB7]
      case .gb18030: [0xBC, 0xD7, 0x95, 0x34, 0xB2, 0x35]
      }
    let decoder = TextDecoder(encoding, offset: 0)
    var output: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      output += try decoder.decode([byte], isLast: index == bytes.count - 1)
    }
    #expect(String(decoding: output, as: UTF8.self) == "甲𠮷")
  }
}

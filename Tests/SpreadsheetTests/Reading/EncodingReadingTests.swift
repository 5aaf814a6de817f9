import Foundation
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

  @Test func `the beginning of a long text decides, and what it doesn't explain is refused`() {
    for (encoding, line) in [(TextEncoding.utf8, Array(Self.text.utf8)), (.gb18030, Self.gb18030)] {
      let lines = Array(repeatElement(line, count: 50_000).joined())
      #expect(lines.count > 1 << 20)
      #expect(
        readError(of: lines + [0xFF, 0xFF] + lines)
          == .undecodable(encoding, byteOffset: lines.count))
    }
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
  func `characters cut by the end of a chunk are read whole`(_ encoding: TextEncoding) throws {
    let bytes: [UInt8] =
      switch encoding {
      case .utf8: Array("甲𠮷".utf8)
      case .utf16LittleEndian: [0x32, 0x75, 0x42, 0xD8, 0xB7, 0xDF]
      case .utf16BigEndian: [0x75, 0x32, 0xD8, 0x42, 0xDF, 0xB7]
      case .utf32LittleEndian: [0x32, 0x75, 0, 0, 0xB7, 0x0B, 2, 0]
      case .utf32BigEndian: [0, 0, 0x75, 0x32, 0, 2, 0x0B, 0xB7]
      case .gb18030: [0xBC, 0xD7, 0x95, 0x34, 0xB2, 0x35]
      }
    let source = ByteSource(bytes: bytes + bytes + bytes)
    for chunkSize in 4...9 {
      var stream = TextStream(source: source, encoding: encoding, offset: 0, chunkSize: chunkSize)
      var output: [UInt8] = []
      while let chunk = try stream.next() { output += chunk }
      #expect(String(decoding: output, as: UTF8.self) == "甲𠮷甲𠮷甲𠮷")
    }
  }

  @Test(arguments: [4, 5, 6, 7, 100])
  func `an invalid byte is found at its offset whatever the chunks`(_ chunkSize: Int) {
    for (encoding, start) in [(TextEncoding.utf8, "甲乙".utf8.count), (.gb18030, 4)] {
      let text: [UInt8] = encoding == .utf8 ? Array("甲乙".utf8) : [0xBC, 0xD7, 0xD2, 0xD2]
      let source = ByteSource(bytes: text + [0xFF, 0x41, 0x42, 0x43, 0x44])
      var stream = TextStream(source: source, encoding: encoding, offset: 0, chunkSize: chunkSize)
      #expect(throws: ReadError.undecodable(encoding, byteOffset: start)) {
        while try stream.next() != nil {}
      }
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `what fills up the end of a file is no text`(_ encoding: TextEncoding) throws {
    let isBigEndian = encoding == .utf16BigEndian || encoding == .utf32BigEndian
    let width =
      encoding.rawValue.hasPrefix("UTF-16") ? 2 : encoding.rawValue.hasPrefix("UTF-32") ? 4 : 1
    func units(_ values: [UInt8]) -> [UInt8] {
      values.flatMap { value in
        let unit = [value] + [UInt8](repeating: 0, count: width - 1)
        return isBigEndian ? unit.reversed() : unit
      }
    }
    let text = units(Array("a,b\n".utf8))
    let source = ByteSource(bytes: text + units([0x1A]) + units(Array(repeating: 0, count: 70_000)))
    #expect(try encoding.textEnd(in: source, from: 0) == text.count)
    #expect(try encoding.textEnd(in: ByteSource(bytes: text), from: 0) == text.count)
  }

  @Test(arguments: [[0x1A], [0], [0x0D, 0x0A, 0x1A, 0, 0]] as [[UInt8]])
  func `rows end where the text does`(_ fill: [UInt8]) throws {
    #expect(try texts(of: Self.gb18030 + fill) == Self.rows)
    #expect(try texts(of: Array(Self.text.utf8) + fill) == Self.rows)
  }

  @Test func `a file of nothing but NUL is empty`() {
    #expect(readError(of: [UInt8](repeating: 0, count: 5000)) == .empty)
  }

  @Test func `text with NUL behind it was never written to its end`() {
    #expect(readError(of: Array("a,b\n".utf8) + [0, 0]) == .unfinishedText(byteCount: 2))
    let text = Self.gb18030 + [UInt8](repeating: 0, count: 70_000)
    #expect(readError(of: text) == .unfinishedText(byteCount: 70_000))
  }

  @Test func `a file that grows while it is read is an error`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try Data("a,b\n".utf8).write(to: url)
    let file = try SpreadsheetFile.open(path: url.path)
    #expect(try file.table(sheet: 0).rows.count == 1)
    let handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("c,d\n".utf8))
    #expect(throws: ReadError.changedMeanwhile) { try file.table(sheet: 0) }
    #expect(throws: ReadError.changedMeanwhile) {
      try file.readBatches(inSheet: 0, noting: { _ in 0 }, { _, _ in true })
    }
  }

  @Test func `a file that becomes shorter is an error, not the end`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try Data(String(repeating: "a,b\n", count: 50_000).utf8).write(to: url)
    let file = try SpreadsheetFile.open(path: url.path)
    try FileHandle(forWritingTo: url).truncate(atOffset: 100_000)
    #expect(throws: ReadError.changedMeanwhile) { try file.table(sheet: 0) }
  }
}

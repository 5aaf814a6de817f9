import Foundation
import SpreadsheetBytes
import Testing

@testable import Spreadsheet

struct FormatReadingTests {
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// An OLE2 container whose directory lists these streams.
  static func compound(_ streams: String...) -> [UInt8] {
    streams.reduce(compound + [UInt8](repeating: 0, count: 504)) { bytes, name in
      let text = name.utf8.reduce(into: []) { $0 += [$1, 0] }
      let entry = text + [UInt8](repeating: 0, count: 64 - text.count)
      return bytes + entry + [UInt8(text.count + 2), 0, 2] + [UInt8](repeating: 0, count: 61)
    }
  }

  /// Bytes without a pattern.
  static let random = (0..<4096).map { UInt8(truncatingIfNeeded: ($0 * $0 * 40_503) >> 7) }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Files that aren't read, and why.
  private static let others: [([UInt8], ReadError)] = [
    ([], .empty),
    (compound("Workbook"), .unsupportedFormat(.legacyXLS)),
    (compound("Root", "Book"), .unsupportedFormat(.legacyXLS)),
    (compound("WordDocument", "Workbook"), .unsupportedFormat(.legacyDocument)),
    (compound("PowerPoint Document"), .unsupportedFormat(.compound)),
    (compound + [0, 1, 2], .unsupportedFormat(.compound)),
    (compound("EncryptedPackage"), .encrypted),
    (bytes("%PDF-1.7"), .unsupportedFormat(.pdf)),
    (bytes("<?xml version='1.0'?><a/>"), .unsupportedFormat(.xml)),
    ([0x06, 0x61, 0x62, 0x20, 0x20], .unsupportedFormat(.binary)),
    (bytes("%TSD-Header-###%") + random, .unsupportedFormat(.protected)),
    ([0x62, 0x14, 0x23, 0x65] + bytes("E-SafeNet\0\0LOCK"), .unsupportedFormat(.protected)),
    (random, .unsupportedFormat(.scrambled)),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .unsupportedFormat(.image)),
    ([0xFF, 0xD8, 0xFF, 0xE0], .unsupportedFormat(.image)),
    (bytes("Rar!\u{1A}\u{7}\0"), .unsupportedFormat(.archive)),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .unsupportedFormat(.archive)),
    ([0x1F, 0x8B, 8, 0], .unsupportedFormat(.archive)),
    (ZIPBytes([("a.txt", "a")]).bytes, .unsupportedFormat(.otherZIP)),
    (ZIPBytes([("word/document.xml", "<a/>")]).bytes, .unsupportedFormat(.document)),
    (ZIPBytes([("xl/workbook.bin", "a")]).bytes, .unsupportedFormat(.xlsb)),
    (
      ZIPBytes([("mimetype", "application/x"), ("content.xml", "<a/>")]).bytes,
      .unsupportedFormat(.openDocument)
    ),
  ]

  @Test(arguments: others)
  func `other files are refused by what they are`(_ bytes: [UInt8], _ error: ReadError) {
    #expect(readError(of: bytes) == error)
  }

  @Test(arguments: [
    "GIF89甲,乙", "BM,甲\n1,2", "Rar!,a", "%PDF,a", "II*,甲", "MSCF,甲", "b#e,甲", "ustar,甲",
  ])
  func `text that begins like another format is text`(_ text: String) {
    #expect(readError(of: text.utf8) == nil)
  }

  @Test(arguments: [("htm", FileFormat.page), ("HTML", .page), ("xml", .spreadsheetML2003)])
  func `a page or XML file under its own name is refused`(
    _ ending: String, _ format: FileFormat
  ) throws {
    let bytes =
      format == .page
      ? "<table><tr><td>甲</td></tr></table>"
      : "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
    #expect(throws: ReadError.unsupportedFormat(format)) {
      try withFile(bytes.utf8, named: ending) { _ in }
    }
  }

  @Test func `text that only begins with an angle bracket is text`() throws {
    #expect(try texts(of: "<5户,>5户\n".utf8) == [["<5户", ">5户"]])
  }

  @Test func `a file that isn't there is told by the system's error`() {
    #expect(throws: ReadError.unreadable(errno: 2)) {
      try SpreadsheetFile.open(path: "/nowhere/表.csv")
    }
    #expect(throws: ReadError.unreadable(errno: 21)) { try SpreadsheetFile.open(path: "/") }
  }

  @Test func `a pipe is refused, not waited for`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    #expect(unsafe mkfifo(path, 0o600) == 0)
    defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover does no harm
    #expect(throws: ReadError.unreadable(errno: ESPIPE)) { try SpreadsheetFile.open(path: path) }
  }

  @Test func `a file larger than the limit is refused`() {
    var limits = ReadLimits()
    limits.fileBytes = 2
    #expect(
      readError(of: "abc".utf8, limits: limits)
        == .limitExceeded(.fileBytes, limit: 2, found: 3, row: nil))
  }

  @Test(arguments: [
    ("", ""), ("a b", "a b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("\r", "\"\r\""),
  ])
  func `fields are quoted only where they must be`(_ text: String, _ field: String) {
    var output: [UInt8] = []
    output.appendCSVField(Array(text.utf8)[...])
    #expect(String(decoding: output, as: UTF8.self) == field)
  }
}

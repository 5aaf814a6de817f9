import SpreadsheetBytes
import Testing

@testable import Spreadsheet

struct FormatReadingTests {
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(arguments: [
    ([], ReadError.empty),
    (compound + [0, 1, 2], .unsupportedFormat(.legacyXLS)),
    (compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }, .encrypted),
    (Array("%PDF-1.7".utf8), .unsupportedFormat(.pdf)),
    (Array("<?xml version='1.0'?><a/>".utf8), .unsupportedFormat(.xml)),
    ([0x06, 0x61, 0x62, 0x20, 0x20], .unsupportedFormat(.binary)),
    (ZIPBytes([("word/document.xml", "<a/>")]).bytes, .unsupportedFormat(.otherZIP)),
    (ZIPBytes([("xl/workbook.bin", "a")]).bytes, .unsupportedFormat(.xlsb)),
    (
      ZIPBytes([("mimetype", "application/x"), ("content.xml", "<a/>")]).bytes,
      .unsupportedFormat(.openDocument)
    ),
  ])
  func `other files are refused by what they are`(_ bytes: [UInt8], _ error: ReadError) {
    #expect(readError(of: bytes) == error)
  }

  @Test(arguments: [("htm", FileFormat.html), ("HTML", .html), ("xml", .spreadsheetML2003)])
  func `a page or XML file under its own name is refused`(
    _ ending: String, _ format: FileFormat
  ) throws {
    let bytes =
      format == .html
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

import Foundation
import Testing

@testable import Spreadsheet

@Suite struct CSVWriterTests {
  private func line(_ fields: String...) throws -> String {
    var writer = CSVWriter()
    try writer.append(fields)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `spreadsheets get a byte order mark and CRLF`() throws {
    #expect(try line("甲", "乙") == "\u{FEFF}甲,乙\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-cmd", "'-cmd"), ("@A1", "'@A1"), ("\tA", "'\tA"),
    ("-5", "-5"), ("+3.50", "+3.50"), ("-1-1", "'-1-1"), ("-.5", "'-.5"), ("--5", "'--5"),
    ("-", "'-"), ("5.", "5."), ("—", "—"),
  ])
  func `what looks like a formula is disarmed`(field: String, written: String) throws {
    #expect(try line(field) == "\u{FEFF}\(written)\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a b", "a b"), ("", ""),
  ])
  func `fields are quoted only where they must be`(field: String, written: String) throws {
    #expect(try line(field) == "\u{FEFF}\(written)\r\n")
  }

  @Test func `GB18030 holds every Chinese character`() throws {
    var writer = CSVWriter(style: .gb18030)
    try writer.append(["中㐀𠀀", ","])
    #expect(
      writer.bytes == [
        0xD6, 0xD0, 0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36, 0x2C, 0x22, 0x2C, 0x22, 0x0D,
        0x0A,
      ])
  }

  @Test func `a character without a GB18030 code is named, never dropped`() throws {
    var writer = CSVWriter(style: .gb18030)
    try writer.append(["好"])
    #expect(
      throws: CSVWriter.UnmappableCharacter(character: "\u{E78D}", row: 2, column: 2)
    ) { try writer.append(["好", "坏\u{E78D}"]) }
    #expect(writer.bytes == [0xBA, 0xC3, 0x0D, 0x0A])
  }

  @Test func `a file takes over what is written, and has the same bytes`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover file does no harm
    let rows = (0..<9000).map { ["第\($0)户", "有\"字号\"", "=\($0)"] }
    var kept = CSVWriter()
    for row in rows { try kept.append(row) }
    try AtomicFile.write(to: path) { file in
      var writer = CSVWriter(to: file)
      for row in rows { try writer.append(row) }
      #expect(writer.bytes.count < kept.bytes.count / 2)
      try writer.flush()
    }
    #expect(try Array(Data(contentsOf: URL(filePath: path))) == kept.bytes)
  }
}

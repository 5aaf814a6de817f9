import Testing

@testable import Spreadsheet

struct DelimitedReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [[String]]

    init(_ description: String, _ text: String, _ rows: [[String]]) {
      (testDescription, self.text, self.rows) = (description, text, rows)
    }
  }

  @Test(arguments: [
    Case("LF", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    Case("CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    Case("lone CR", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    Case("no last line end", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
    Case("blank lines count", "a\n\n\r\nb\n", [["a"], [], [], ["b"]]),
    Case("empty fields", ",a,,b,\n", [["", "a", "", "b"]]),
    Case("ragged rows", "a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    Case("quoted separator", "\"a,b\",c\n", [["a,b", "c"]]),
    Case("doubled quotes", "\"a \"\"b\"\" c\",d\n", [["a \"b\" c", "d"]]),
    Case("line ends in quotes", "\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
    Case("stray quotes are kept", "a\"b\",c\"\n", [["a\"b\"", "c\""]]),
    Case("text behind a closing quote", "\"a\"b\"c\",d\n", [["ab\"c\"", "d"]]),
    Case("quoted empty field at the end", "a,\"\"", [["a"]]),
    Case("a NUL byte", "a\0b,cdefghijklmnopqrstuvwxyz\n", [["a\0b", "cdefghijklmnopqrstuvwxyz"]]),
    Case("tab", "a\tb,c\n1\t2\n", [["a", "b,c"], ["1", "2"]]),
    Case("semicolon", "a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    Case(
      "title row", "标题；说明\na;b;c\n1;2,0;3\n", [["标题；说明"], ["a", "b", "c"], ["1", "2,0", "3"]]),
    Case("sep line", "sep=;\r\na,b;c\r\n", [["a,b", "c"]]),
    Case("joined files", "\u{FEFF}a,b\n\u{FEFF}\"c,d\",e\n", [["a", "b"], ["c,d", "e"]]),
    Case("wrappers are left to others", "=\"0010\",'1\n", [["=\"0010\"", "'1"]]),
  ])
  func `delimited text gives its rows`(_ item: Case) throws {
    #expect(try texts(of: item.text.utf8) == item.rows)
  }

  @Test func `every split into chunks gives the same rows`() throws {
    let text = Array("a,\"b\"\"c\r\nd\"\r\n\r\ne\"f,\"g\"h\r1,2".utf8)
    func rows(_ chunks: [ArraySlice<UInt8>]) throws -> [[String]] {
      var parser = DelimitedParser(separator: 0x2C, limits: ReadLimits())
      var rows: [[String]] = []
      func take(_ row: Row, _ fields: Int) -> Bool {
        rows.append((1...fields).map { row.text(at: $0) })
        return true
      }
      for chunk in chunks { try parser.parse(Array(chunk), take) }
      try parser.finish(take)
      return rows
    }
    let whole = try rows([text[...]])
    #expect(whole == [["a", "b\"c\r\nd"], ["e\"f", "gh"], ["1", "2"]])
    for split in text.indices { #expect(try rows([text[..<split], text[split...]]) == whole) }
  }

  @Test func `an unclosed quote names the row where it begins`() {
    #expect(readError(of: "a\n\"b\nc\n".utf8) == .unclosedQuote(row: 2))
  }

  @Test func `stray quotes in two rows are no field over both`() {
    #expect(readError(of: "a,b\n1,\"x\n2,\"y\n".utf8) == .unclosedQuote(row: 2))
  }

  @Test func `rows know their numbers, blank lines included`() throws {
    let numbers = try withFile("a\n\nb\n".utf8) { try $0.table(sheet: 0).rows.map(\.number) }
    #expect(numbers == [1, 3])
  }

  @Test func `a body stops the reading`() throws {
    let seen = try withFile("a\nb\nc\n".utf8) { file in
      var seen = 0
      try file.forEachRow(inSheet: 0) { _ in
        seen += 1
        return seen < 2
      }
      return seen
    }
    #expect(seen == 2)
  }

  @Test func `a body's error is passed on`() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try withFile("a\n".utf8) { try $0.forEachRow(inSheet: 0) { _ in throw Refusal() } }
    }
  }

  @Test func `a cell longer than Excel allows is refused`() {
    var text = String(repeating: "甲", count: 32_767)
    #expect(readError(of: text.utf8) == nil)
    text += "甲"
    #expect(
      readError(of: text.utf8)
        == .limitExceeded(.cellLength, limit: 32_767, found: 32_768, row: 1))
  }

  @Test(arguments: [
    ("", "\"", ReadError.Quantity.cellLength), ("\"", "\n", .cellLength), ("", "a", .cellLength),
    ("", ",", .columns),
  ])
  func `endless text is refused at a limit`(
    _ opening: String, _ rest: String, _ quantity: ReadError.Quantity
  ) throws {
    let text = opening + String(repeating: rest, count: 70_000)
    guard case .limitExceeded(let passed, _, _, let row) = readError(of: text.utf8) else {
      Issue.record("the text was read")
      return
    }
    #expect(passed == quantity)
    #expect(row == 1)
  }

  @Test func `rows and columns are limited`() {
    var limits = ReadLimits()
    (limits.textRows, limits.columns) = (2, 2)
    #expect(readError(of: "a,b\n1,2\n".utf8, limits: limits) == nil)
    #expect(
      readError(of: "a\nb\nc\n".utf8, limits: limits)
        == .limitExceeded(.rows, limit: 2, found: 3, row: nil))
    #expect(
      readError(of: "a,b,c\n".utf8, limits: limits)
        == .limitExceeded(.columns, limit: 2, found: 3, row: 1))
  }
}

import SpreadsheetBytes
import Testing

@testable import Spreadsheet

struct WordReadingTests {
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A document of these tables, in whatever namespace and part.
  private static func document(
    _ body: String, namespace: String = main, part: String = "word/document.xml"
  ) -> [UInt8] {
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(types)/officeDocument" Target="\(part)"/></Relationships>
      """
    let text = """
      <w:document xmlns:w="\(namespace)" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body><w:p><w:r>\
      <w:t>关于印发清单的通知</w:t></w:r></w:p>\(body)</w:body></w:document>
      """
    return ZIPBytes([("_rels/.rels", relationships), (part, text)]).bytes
  }

  private static func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  private static func words(_ text: String) -> String {
    "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static func table(_ rows: String...) -> String {
    "<w:tbl>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
  }

  /// What stands in a cell, and its text.
  private static let contents: [(String, String)] = [
    (words("甲"), "甲"), (words("甲") + words("乙"), "甲\n乙"),
    ("<w:p/>" + words("甲") + "<w:p/>" + words("乙") + "<w:p/>", "甲\n\n乙"),
    (
      "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space='preserve'> 乙</w:t></w:r></w:p>", "甲 乙"
    ),
    ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>", "甲\n乙\t丙"),
    ("<w:p><w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r></w:p>", "2021-3"),
    (
      "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
        + "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p>", "新"
    ),
    (
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>图</w:t></mc:Choice><mc:Fallback><w:t>图</w:t>"
        + "</mc:Fallback></mc:AlternateContent></w:r></w:p>", "图"
    ),
    ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>", "1"),
    (words("甲") + table(cell(words("内")) + cell(words("层"))) + words("乙"), "甲\n内\n层\n乙"),
    (words("甲") + cell(words("内")) + "<w:tr/>" + words("乙"), "甲\n内\n乙"),
    (
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>制</w:t></w:r></w:p>",
      "制"
    ),
    ("<w:sdt><w:sdtContent>\(words("控件"))</w:sdtContent></w:sdt>", "控件"),
  ]

  @Test(arguments: contents)
  func `a cell's paragraphs are lines`(_ content: String, _ text: String) throws {
    let bytes = Self.document(Self.table(Self.cell(content) + Self.cell(Self.words("右"))))
    #expect(try texts(of: bytes) == [[text, "右"]])
  }

  @Test func `each table is a sheet without a name`() throws {
    let body =
      Self.table(Self.cell(Self.words("1"))) + Self.words("说明")
      + Self.table(Self.cell(Self.words("2")), Self.cell(Self.words("3")))
    let bytes = Self.document(body)
    let file = try withFile(bytes) { ($0.container, $0.sheets.map(\.name)) }
    #expect(file.0 == .document)
    #expect(file.1 == ["", ""])
    #expect(try texts(of: bytes, sheet: 0) == [["1"]])
    #expect(try texts(of: bytes, sheet: 1) == [["2"], ["3"]])
  }

  @Test func `spans and merges place the cells`() throws {
    let restart = #"<w:vMerge w:val="restart"/>"#
    let table = Self.table(
      Self.cell(Self.words("甲"), restart) + Self.cell(Self.words("乙"), #"<w:gridSpan w:val="2"/>"#)
        + Self.cell(Self.words("丙"), restart),
      Self.cell("<w:p/>", "<w:vMerge/>") + Self.cell(Self.words("丁")) + Self.cell(Self.words("戊"))
        + Self.cell("<w:p/>", #"<w:vMerge w:val="continue"/>"#),
      "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Self.cell(Self.words("己"))
        + Self.cell("<w:p/>") + Self.cell("<w:p/>", "<w:vMerge/>"))
    let sheet = try withFile(Self.document(table)) { try $0.table(sheet: 0) }
    #expect(sheet.rows.map { $0.cells.map(\.column) } == [[1, 2, 4], [2, 3], [2]])
    #expect(
      sheet.merges == [
        CellRange(rows: 1...1, columns: 2...3), CellRange(rows: 1...2, columns: 1...1),
        CellRange(rows: 1...3, columns: 4...4),
      ])
  }

  @Test func `deleted rows are left out and hidden ones told`() throws {
    let bytes = Self.document(
      Self.table(
        Self.cell(Self.words("1")), "<w:trPr><w:del/></w:trPr>" + Self.cell(Self.words("2")),
        "<w:trPr><w:hidden/></w:trPr>" + Self.cell(Self.words("3"))))
    let rows = try withFile(bytes) { try $0.table(sheet: 0) }.rows
    #expect(rows.map { $0.text(at: 1) } == ["1", "3"])
    #expect(rows.map(\.isHidden) == [false, true])
  }

  @Test func `other writers' spellings are read`() throws {
    let body = Self.table(Self.cell(Self.words("甲")))
    let strict = Self.document(body, namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    let elsewhere = Self.document(body, part: "word/document2.xml")
    #expect(try texts(of: strict) == [["甲"]])
    #expect(try texts(of: elsewhere) == [["甲"]])
  }

  @Test(arguments: ["", words("甲"), "<w:customXml/>"])
  func `a document without a table is refused`(_ body: String) {
    #expect(readError(of: Self.document(body)) == .unsupportedFormat(.document))
  }

  /// What a row holds too much of.
  private static let excesses: [(String, ReadError.Quantity)] = [
    (cell(words(String(repeating: "长", count: 32_768))), .cellLength),
    (cell("<w:p/>", #"<w:gridSpan w:val="16385"/>"#), .columns),
    (cell("<w:p/>", #"<w:gridSpan w:val="999999999999999999"/>"#), .columns),
    (#"<w:trPr><w:gridBefore w:val="999999999999999999"/></w:trPr>"#, .columns),
  ]

  @Test(arguments: excesses)
  func `what Excel doesn't allow is refused`(_ row: String, _ quantity: ReadError.Quantity) {
    guard
      case .limitExceeded(quantity, _, _, _) = readError(of: Self.document(Self.table(row)))
    else {
      Issue.record("no limit for \(quantity)")
      return
    }
  }

  @Test(arguments: [
    "<w:tr><w:tr><w:tc/></w:tr></w:tr>", "<w:tc><w:tc><w:tc/></w:tc></w:tc>", "<w:tbl/><w:tr/>",
    "<w:tc><w:trPr><w:gridBefore w:val='0'/><w:hidden/></w:trPr></w:tc>", "<w:vMerge/>", "<w:p/>",
    "<w:gridSpan w:val='-1'/>", "<w:tc><w:gridSpan w:val='0'/></w:tc>", "<w:t>a</w:t>",
  ])
  func `elements out of place do no harm`(_ rows: String) throws {
    _ = readError(of: Self.document("<w:tbl>\(rows)</w:tbl>"))
    let whole = Self.table(Self.cell(Self.words("甲")))
    #expect(try texts(of: Self.document("<w:tbl>\(rows)</w:tbl>\(whole)"), sheet: 1) == [["甲"]])
  }
}

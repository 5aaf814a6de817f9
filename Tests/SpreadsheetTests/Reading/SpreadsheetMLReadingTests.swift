import Testing

@testable import Spreadsheet

struct SpreadsheetMLReadingTests {
  /// A workbook with one sheet of these rows, or with these elements.
  static func workbook(
    _ rows: String, declaration: String = "<?xml version=\"1.0\"?>", styles: String = "",
    tail: String = "", others: String = ""
  ) -> String {
    """
    \(declaration)<?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:x="urn:schemas-microsoft-com:office:excel"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Styles><Style ss:ID="Default"><NumberFormat/></Style>\(styles)</Styles>
    <Worksheet ss:Name="计划"><Table>\(rows)</Table>\(tail)</Worksheet>\(others)</Workbook>
    """
  }

  private static let styles = """
    <Style ss:ID="date"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style>
    <Style ss:ID="short"><NumberFormat ss:Format="Short Date"/></Style>
    <Style ss:ID="time"><NumberFormat ss:Format="Short Time"/></Style>
    <Style ss:ID="elapsed"><NumberFormat ss:Format="[h]:mm"/></Style>
    <Style ss:ID="month"><NumberFormat ss:Format="yyyy\\-mm"/></Style>
    <Style ss:ID="percent"><NumberFormat ss:Format="Percent"/></Style>
    <Style ss:ID="child" ss:Parent="percent"><Font/></Style>
    """

  @Test(arguments: [
    (#"<Cell><Data ss:Type="String">平罗&#10;县 </Data></Cell>"#, "平罗\n县 ", Cell.Kind.text),
    (#"<Cell><Data ss:Type="Number">5.1000000000000003E-2</Data></Cell>"#, "0.051", .number),
    (#"<Cell><Data ss:Type="Boolean">1</Data></Cell>"#, "TRUE", .boolean),
    (#"<Cell><Data ss:Type="Error">#N/A</Data></Cell>"#, "#N/A", .error),
    (
      #"<Cell ss:StyleID="date"><Data ss:Type="DateTime">2021-03-10T00:00:00.000</Data></Cell>"#,
      "2021-03-10", .date
    ),
    (
      #"<Cell><Data ss:Type="DateTime">2021-03-10T08:30:00.000</Data></Cell>"#,
      "2021-03-10T08:30:00", .date
    ),
    (
      #"<Cell ss:StyleID="time"><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell>"#,
      "08:30:00", .date
    ),
    (
      #"<Cell ss:StyleID="elapsed"><Data ss:Type="DateTime">1900-01-01T01:00:00</Data></Cell>"#,
      "P90000s", .date
    ),
    (#"<Cell ss:StyleID="short"><Data ss:Type="Number">44265</Data></Cell>"#, "2021-03-10", .date),
    (#"<Cell ss:StyleID="percent"><Data ss:Type="Number">0.05</Data></Cell>"#, "0.05", .percent),
    (#"<Cell ss:StyleID="child"><Data ss:Type="Number">0.05</Data></Cell>"#, "0.05", .percent),
    (
      #"<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>富</B><Font>"#
        + #"文</Font>本</ss:Data><Comment><ss:Data ss:Type="String">批注</ss:Data></Comment></Cell>"#,
      "富文本", .text
    ),
    (#"<Cell ss:Formula="=RC[1]"/>"#, "", .formula),
    (
      #"<Cell ss:StyleID="month"><Data ss:Type="DateTime">2021-03-01T00:00:00.000</Data></Cell>"#,
      "2021-03-01", .month
    ),
  ])
  func `each type of cell has its text and kind`(
    _ cell: String, _ text: String, _ kind: Cell.Kind
  ) throws {
    let xml = Self.workbook("<Row>\(cell)</Row>", styles: Self.styles)
    let row = try #require(try withFile(xml.utf8) { try $0.table(sheet: 0) }.rows.first)
    #expect(row.cells.map(row.text(of:)) == [text])
    #expect(row.cells.map(\.kind) == [kind])
  }

  @Test func `hidden columns are told`() throws {
    let columns =
      #"<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/>"#
    let row = #"<Row><Cell><Data ss:Type="String">甲</Data></Cell></Row>"#
    let table = try withFile(Self.workbook(columns + row).utf8) { try $0.table(sheet: 0) }
    #expect(table.hiddenColumns == [2...3, 6...6])
  }

  @Test func `indices, spans and merges place rows and cells`() throws {
    let data = { (text: String) in #"<Data ss:Type="String">\#(text)</Data>"# }
    let xml = Self.workbook(
      """
      <Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="1">\(data("甲"))</Cell>
      <Cell>\(data("乙"))</Cell></Row><Row ss:Span="1"/><Row ss:Hidden="1"><Cell>\(data("丙"))</Cell>
      </Row>
      """)
    let table = try withFile(xml.utf8) { try $0.table(sheet: 0) }
    #expect(table.sheet == "计划")
    #expect(table.merges == [CellRange(rows: 2...3, columns: 2...3)])
    #expect(table.rows.map(\.number) == [2, 5])
    #expect(table.rows.map(\.isHidden) == [false, true])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[2, 4], [1]])
  }

  @Test func `sheets keep their order, names and visibility`() throws {
    let hidden = """
      <Worksheet ss:Name="乙"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell></Row></Table>
      <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
      """
    let rows = #"<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>"#
    let xml = Self.workbook(rows, others: hidden)
    let file = try withFile(xml.utf8) { ($0.container, $0.sheets) }
    #expect(file.0 == .spreadsheetML)
    #expect(file.1.map(\.name) == ["计划", "乙"])
    #expect(file.1.map(\.visibility) == [.visible, .hidden])
    #expect(try texts(of: xml.utf8, sheet: 0) == [["1"]])
    #expect(try texts(of: xml.utf8, sheet: 1) == [["2"]])
  }

  @Test(arguments: [("", false), (#"<x:AutoFilterColumn x:Type="NonBlanks"/>"#, true)])
  func `an active filter that hides rows is told`(_ column: String, _ isTold: Bool) throws {
    let xml = Self.workbook(
      #"<Row ss:Hidden="1"/>"#, tail: "<x:AutoFilter>\(column)</x:AutoFilter>")
    let trailer = try withFile(xml.utf8) { try $0.forEachRow(inSheet: 0) { _ in true } }
    #expect(trailer.hasFilteredRows == isTold)
  }

  private static let word = #"<Row><Cell><Data ss:Type="String">*</Data></Cell></Row>"#

  /// A workbook of one cell that holds these bytes.
  private static func workbook(cell: [UInt8], encoding: String) -> [UInt8] {
    let xml = workbook(word, declaration: "<?xml version=\"1.0\"\(encoding)?>")
      .replacing("计划", with: "a")
    return Array(xml.utf8.split(separator: UInt8(ascii: "*")).joined(separator: cell))
  }

  /// `中镕` in UTF-8, in UTF-16 with a mark, and in GBK; 镕 is beyond GB 2312.
  private static var encodings: [[UInt8]] {
    let name = Array("中镕".utf8)
    let wide = workbook(
      word.replacing("*", with: "中镕"), declaration: "<?xml version='1.0' encoding='UTF-16'?>")
    return [
      workbook(cell: name, encoding: ""), [0xEF, 0xBB, 0xBF] + workbook(cell: name, encoding: ""),
      workbook(cell: [0xD6, 0xD0, 0xE9, 0x46], encoding: " encoding='gb2312'"),
      [0xFF, 0xFE] + wide.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.joined(),
    ]
  }

  @Test(arguments: encodings)
  func `a mark, the declaration or a strict trial tells the encoding`(_ bytes: [UInt8]) throws {
    #expect(try texts(of: bytes) == [["中镕"]])
  }

  @Test func `an encoding that only the XML parser knows is read as declared`() throws {
    let bytes = Self.workbook(cell: [0xA4, 0xA4], encoding: " encoding='big5'")
    #expect(try texts(of: bytes) == [["中"]])
  }

  @Test func `bytes that contradict the declared encoding are refused`() throws {
    let bytes = Self.workbook(cell: [0xFF, 0xFF], encoding: " encoding='big5'")
    guard case .malformedXML = readError(of: bytes) else {
      Issue.record("the bytes are accepted")
      return
    }
  }

  @Test func `a document type declaration is refused`() throws {
    let xml = Self.workbook(
      "<Row/>", declaration: #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "1">]>"#)
    guard case .doctype = readError(of: xml.utf8) else {
      Issue.record("the declaration is accepted")
      return
    }
  }

  @Test(arguments: [
    (#"<Row ss:Index="1048577"/>"#, ReadError.Quantity.rows),
    (#"<Row ss:Span="1048576"/>"#, .rows), (#"<Row><Cell ss:MergeDown="1048576"/></Row>"#, .rows),
    (#"<Row><Cell ss:Index="16385"/></Row>"#, .columns),
    (#"<Row><Cell ss:MergeAcross="16384"/></Row>"#, .columns),
    ("<Row><Cell><Data>\(String(repeating: "长", count: 32_768))</Data></Cell></Row>", .cellLength),
  ])
  func `what Excel doesn't allow is refused`(_ rows: String, _ quantity: ReadError.Quantity) {
    guard case .limitExceeded(quantity, _, _, _) = readError(of: Self.workbook(rows).utf8) else {
      Issue.record("no limit for \(quantity)")
      return
    }
  }

  @Test(arguments: [
    (#"<Row ss:Index="2"/><Row ss:Index="2"/>"#, 3, 1), (#"<Row ss:Index="x"/>"#, 1, 1),
    (#"<Row><Cell ss:Index="3"/><Cell ss:Index="3"/></Row>"#, 1, 4),
  ])
  func `rows and cells out of order are refused`(_ rows: String, _ row: Int, _ column: Int) {
    guard case .malformedCell(_, let address) = readError(of: Self.workbook(rows).utf8) else {
      Issue.record("the row is accepted")
      return
    }
    #expect(address == CellAddress(row: row, column: column))
  }

  @Test func `more sheets than allowed, or more bytes, are refused`() {
    var limits = ReadLimits()
    limits.sheets = 1
    let xml = Self.workbook("", others: #"<Worksheet ss:Name="乙"/>"#)
    #expect(
      readError(of: xml.utf8, limits: limits)
        == .limitExceeded(.sheets, limit: 1, found: 2, row: nil))
    limits = ReadLimits()
    limits.partBytes = 100
    #expect(
      readError(of: xml.utf8, limits: limits)
        == .limitExceeded(.partBytes, limit: 100, found: xml.utf8.count, row: nil))
  }
}

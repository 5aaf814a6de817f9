import SpreadsheetBytes
import Testing

@testable import Spreadsheet

struct WorkbookReadingTests {
  /// The styles 0 general, 1 date, 2 percent, 3 a custom date.
  static let styles = """
    <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="9"/><xf numFmtId="176"/></cellXfs>
    """

  private func table(_ workbook: WorkbookBytes) throws -> Table {
    try withFile(workbook.bytes) { try $0.table(sheet: 0) }
  }

  @Test func `each type of cell has its text and kind`() throws {
    let strings = """
      <si><t>甲</t></si><si><r><rPr/><t>富</t></r><r><t>文本</t></r><rPh sb="0"><t>fu</t></rPh></si>
      """
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="C1" t="inlineStr"><is><t>行</t><rPh><t>x</t></rPh><r><t>内</t></r></is></c>\
      <c r="D1" t="str"><f>A1</f><v>算_x000D_</v></c><c r="E1" t="b"><v>1</v></c>\
      <c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1"><v>12.50</v></c>\
      <c r="I1" s="1"><v>44265</v></c><c r="J1" s="2"><v>0.05</v></c>\
      <c r="K1" s="3"><v>44265</v></c><c r="L1" t="d"><v>2021-03-10T08:30:00</v></c>\
      <c r="M1"><f>1/0</f></c><c r="N1" s="1"/></row>
      """
    let row = try #require(
      try table(WorkbookBytes(rows: rows, strings: strings, styles: Self.styles)).rows.first)
    #expect(
      row.cells.map(row.text(of:)) == [
        "甲", "富文本", "行内", "算\r", "TRUE", "FALSE", "#N/A", "12.5", "2021-03-10", "0.05",
        "2021-03-10", "2021-03-10T08:30:00", "",
      ])
    #expect(
      row.cells.map(\.kind) == [
        .text, .text, .text, .text, .boolean, .boolean, .error, .number, .date, .percent, .month,
        .date, .formula,
      ])
  }

  @Test(arguments: [
    (#"<f>A2</f>"#, [Cell.Kind.formula]), (#"<f>A2</f><v/>"#, [.formula]),
    (#"<f t="shared" si="0"/><v></v>"#, [.formula]), (#"<f>A2</f><v>1</v>"#, [.number]), ("", []),
  ])
  func `a formula without a result is told from an empty cell`(
    _ content: String, _ kinds: [Cell.Kind]
  ) throws {
    let rows = #"<row r="1"><c r="A1">\#(content)</c></row>"#
    let table = try table(WorkbookBytes(rows: rows))
    #expect(table.rows.flatMap(\.cells).map(\.kind) == kinds)
  }

  @Test func `an empty text is a result`() throws {
    let rows = #"<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>"#
    #expect(try table(WorkbookBytes(rows: rows)).rows.isEmpty)
  }

  @Test func `hidden columns are told and read`() throws {
    let columns = #"<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/></cols>"#
    let data = #"<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>"#
    let sheet = #"<worksheet xmlns="\#(WorkbookBytes.main)">\#(columns)\#(data)</worksheet>"#
    let table = try table(WorkbookBytes(worksheet: sheet))
    #expect(table.hiddenColumns == [2...3])
    #expect(table.rows.map { $0.text(at: 2) } == ["1"])
  }

  @Test(arguments: [
    ("23:44:51.894", "T23:44:51"), ("2021-12-31T23:44:51.894", "2021-12-31T23:44:52"),
    ("2021-12-31", "2021-12-31"), ("明天", "明天"),
  ])
  func `a date kept as text has its full ISO form`(_ stored: String, _ shown: String) throws {
    let rows = #"<row r="1"><c r="A1" t="d"><v>\#(stored)</v></c></row>"#
    #expect(try table(WorkbookBytes(rows: rows)).rows.map { $0.text(at: 1) } == [shown])
  }

  @Test func `cells and rows without an address follow one another`() throws {
    let rows = """
      <row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row>\
      <row><c><v>5</v></c></row><row><c r="A9"><v>6</v></c></row>
      """
    let rows9 = try texts(of: WorkbookBytes(rows: rows).bytes)
    #expect(rows9 == [["1", "2"], [], ["", "3", "4"], ["5"], [], [], [], [], ["6"]])
  }

  @Test func `cells out of order are put in order`() throws {
    let rows =
      #"<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#
    #expect(try texts(of: WorkbookBytes(rows: rows).bytes) == [["1", "2", "3"]])
  }

  @Test func `a far cell costs one row`() throws {
    let rows = #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#
    let table = try table(WorkbookBytes(rows: rows))
    #expect(table.rows.count == 1)
    #expect(table.rows.first?.number == 1_048_576)
    #expect(table.rows.first?.cells.first?.column == 16_384)
  }

  @Test func `merged ranges and hidden rows are told`() throws {
    let rows = """
      <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>
      """
    let tail = """
      <autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter>\
      <mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="C5"/></mergeCells>
      """
    let (trailer, hidden) = try withFile(WorkbookBytes(rows: rows, tail: tail).bytes) { file in
      var hidden: [Bool] = []
      let trailer = try file.forEachRow(inSheet: 0) { row in
        hidden.append(row.isHidden)
        return true
      }
      return (trailer, hidden)
    }
    #expect(
      trailer.merges == [
        CellRange(rows: 1...3, columns: 1...2), CellRange(rows: 5...5, columns: 3...3),
      ])
    #expect(trailer.hasFilteredRows)
    #expect(hidden == [false, true])
  }

  @Test func `a filter that hides nothing isn't told`() throws {
    let workbook = WorkbookBytes(
      rows: #"<row r="1"><c><v>1</v></c></row>"#,
      tail: #"<autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter>"#)
    let isFiltered = try withFile(workbook.bytes) {
      try $0.forEachRow(inSheet: 0) { _ in true }.hasFilteredRows
    }
    #expect(!isFiltered)
  }

  @Test(arguments: ["1", "true"])
  func `the calendar of 1904 is honoured`(_ flag: String) throws {
    var workbook = WorkbookBytes(
      rows: #"<row r="1"><c s="1"><v>42803</v></c></row>"#, styles: Self.styles)
    workbook.workbookProperties = #"<workbookPr date1904="\#(flag)"/>"#
    #expect(try texts(of: workbook.bytes) == [["2021-03-10"]])
  }

  @Test func `sheets keep their order and visibility; charts are left out`() throws {
    var parts = Dictionary(uniqueKeysWithValues: WorkbookBytes().parts)
    let builder = WorkbookBytes()
    parts["xl/workbook.xml"] = builder.workbook(sheets: [
      ("乙", #"state="veryHidden""#, 2), ("图", "", 3), ("甲", "", 1),
    ])
    parts["xl/_rels/workbook.xml.rels"] = builder.relationships([
      ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/other.xml"),
      ("chartsheet", "chartsheets/sheet1.xml"),
    ])
    parts["xl/worksheets/other.xml"] = builder.sheet(#"<row><c><v>2</v></c></row>"#)
    let bytes = ZIPBytes(parts.sorted { $0.key < $1.key }).bytes
    let sheets = try withFile(bytes) { $0.sheets }
    #expect(sheets.map(\.name) == ["乙", "甲"])
    #expect(sheets.map(\.visibility) == [.veryHidden, .visible])
    #expect(try texts(of: bytes, sheet: 0) == [["2"]])
    #expect(throws: ReadError.noSuchSheet(3, count: 2)) { try texts(of: bytes, sheet: 2) }
  }

  @Test(arguments: [
    "/xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/WORKSHEETS/sheet1.xml",
  ])
  func `targets are absolute or relative, in any case`(_ target: String) throws {
    var workbook = WorkbookBytes(rows: "<row><c><v>1</v></c></row>")
    workbook.sheetTarget = target
    #expect(try texts(of: workbook.bytes) == [["1"]])
  }

  @Test func `a workbook without relationships is found all the same`() throws {
    let parts = WorkbookBytes(rows: "<row><c><v>1</v></c></row>").parts
      .filter { !$0.0.hasSuffix(".rels") }
    #expect(try texts(of: ZIPBytes(parts).bytes) == [["1"]])
  }

  @Test(arguments: [
    #"<x:worksheet xmlns:x="\#(WorkbookBytes.main)"><x:sheetData><x:row r="1"><x:c r='A1'>"#
      + "<x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    #"<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r='1'>"#
      + "<c><v>1</v></c></row></sheetData></worksheet>",
    "<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    "<worksheet><!-- none --><sheetData><row><c><v><![CDATA[1]]></v></c></row></sheetData></worksheet>",
    #"<worksheet xmlns="\#(WorkbookBytes.main)" xmlns:y="urn:other"><sheetData><row><y:c/><c>"#
      + "<y:v>9</y:v><v>&#49;</v></c></row></sheetData></worksheet>",
  ])
  func `any spelling of the XML is read`(_ worksheet: String) throws {
    #expect(try texts(of: WorkbookBytes(worksheet: worksheet).bytes) == [["1"]])
  }

  @Test func `shared strings can't make a row or a table huge`() throws {
    let long = String(repeating: "x", count: 32_767)
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 5)
    let workbook = WorkbookBytes(
      rows: "<row>\(cells)</row><row>\(cells)</row>", strings: "<si><t>\(long)</t></si>")
    var limits = ReadLimits()
    limits.rowBytes = 5 * 32_767 - 1
    #expect(
      readError(of: workbook.bytes, limits: limits)
        == .limitExceeded(
          .rowBytes, limit: limits.rowBytes, found: limits.rowBytes + 1, row: 1))
    limits.rowBytes += 1
    limits.tableBytes = 10 * 32_767 - 1
    #expect(
      readError(of: workbook.bytes, limits: limits)
        == .limitExceeded(
          .tableBytes, limit: limits.tableBytes, found: limits.tableBytes + 1, row: nil))
    limits.tableBytes += 1
    #expect(readError(of: workbook.bytes, limits: limits) == nil)
    limits.worksheetBytes = 10 * 32_767 - 1
    #expect(
      readError(of: workbook.bytes, limits: limits)
        == .limitExceeded(
          .tableBytes, limit: limits.worksheetBytes, found: limits.worksheetBytes + 1, row: 2))
  }

  @Test func `a number of white space is an empty cell`() throws {
    let rows = "<row><c><v> </v></c><c><v>\n 2 </v></c></row>"
    #expect(try texts(of: WorkbookBytes(rows: rows).bytes) == [["", "2"]])
  }

  @Test func `a document type declaration is refused`() {
    let worksheet = """
      <!DOCTYPE a [<!ENTITY b "1">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData>\
      </worksheet>
      """
    #expect(
      readError(of: WorkbookBytes(worksheet: worksheet).bytes)
        == .doctype(part: "xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    ("<worksheet><sheetData>\n<row></sheetData></worksheet>", 2), ("<worksheet>&b;</worksheet>", 1),
    ("<worksheet>", 1),
  ])
  func `malformed XML names the part and the line`(_ worksheet: String, _ line: Int) {
    #expect(
      readError(of: WorkbookBytes(worksheet: worksheet).bytes)
        == .malformedXML(part: "xl/worksheets/sheet1.xml", line: line))
  }

  @Test(arguments: [
    (#"<row r="1"><c r="A1" t="s"><v>7</v></c></row>"#, 1, 1),
    (#"<row r="2"/><row r="2"/>"#, 3, 1), (#"<row r="x"/>"#, 1, 1),
    (#"<row r="1"><c r="B1"/><c r="?"/></row>"#, 1, 3),
    (#"<row><c t="inlineStr"><is><t>甲<row/></t></is></c></row>"#, 3, 1),
  ])
  func `cells that contradict the format are refused`(_ rows: String, _ row: Int, _ column: Int) {
    #expect(
      readError(of: WorkbookBytes(rows: rows).bytes)
        == .malformedCell(
          part: "xl/worksheets/sheet1.xml", CellAddress(row: row, column: column)))
  }

  @Test(arguments: [
    (#"<row r="1048577"/>"#, ReadError.Quantity.rows),
    (#"<row r="1"><c r="XFE1"/></row>"#, .columns),
    ("<row><c t=\"str\"><v>\(String(repeating: "长", count: 32_768))</v></c></row>", .cellLength),
  ])
  func `what Excel doesn't allow is refused`(_ rows: String, _ quantity: ReadError.Quantity) {
    guard case .limitExceeded(quantity, _, _, _) = readError(of: WorkbookBytes(rows: rows).bytes)
    else {
      Issue.record("no limit for \(quantity)")
      return
    }
  }
}

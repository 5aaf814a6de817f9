import Glibc
import SpreadsheetBytes
import Testing

@testable import Spreadsheet

@Suite struct TemplateTests {
  private let list = SheetFilling(
    values: ["单位": "某局"],
    lists: [
      "": .init(columns: ["名称", "代码"], rows: [["甲", "091"], ["乙", "092"], ["丙", "093"]]),
      "候补": .init(columns: ["名称"], rows: [[String]]()),
    ])

  @Test func `single values replace their placeholders`() throws {
    let filled = try FilledTemplate(
      WorkbookBytes(rows: textRow(1, "单位：{单位}（{{盖章}）", "{日期|yyyy年M月d日}", "{空}")),
      SheetFilling(values: ["单位": "某局", "日期": "2021-03-05", "空": ""]))
    #expect(try texts(of: filled.bytes) == [["单位：某局（{盖章}）", "2021年3月5日"]])
    #expect(filled.sheet.contains(#"<c r="C1"/>"#))
  }

  @Test func `a list repeats its row and moves the rows below`() throws {
    let rows = textRow(1, "{单位}") + textRow(2, "{.名称}", "{.代码}") + textRow(4, "完", "{单位}")
    let filled = try FilledTemplate(WorkbookBytes(rows: rows), list)
    #expect(
      try texts(of: filled.bytes)
        == [["某局"], ["甲", "091"], ["乙", "092"], ["丙", "093"], [], ["完", "某局"]])
  }

  @Test func `an empty list leaves one empty row`() throws {
    let rows = textRow(1, "{候补.名称}") + textRow(2, "完")
    let filled = try FilledTemplate(WorkbookBytes(rows: rows), list)
    #expect(try texts(of: filled.bytes) == [[], ["完"]])
  }

  @Test func `merged ranges follow their rows`() throws {
    let template = WorkbookBytes(
      rows: textRow(1, "标题") + textRow(2, "{.名称}") + textRow(3, "完"),
      tail: #"<mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="D1:D3"/></mergeCells>"#)
    let filled = try FilledTemplate(template, list)
    let merges = ["B2:C2", "B3:C3", "B4:C4", "D1:D5"].map { #"<mergeCell ref="\#($0)"/>"# }
    #expect(filled.sheet.contains("<mergeCells>\(merges.joined())</mergeCells>"))
  }

  @Test func `references below the rows follow too`() throws {
    let template = WorkbookBytes(
      rows: textRow(1, "{.名称}") + textRow(2, "完"),
      tail: """
        <autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1 B2:C2"/>\
        <rowBreaks><brk id="2" max="16383"/></rowBreaks>
        """)
    let filled = try FilledTemplate(template, list)
    #expect(filled.sheet.contains(#"<autoFilter ref="A1:B4"/>"#))
    #expect(filled.sheet.contains(#"sqref="A1:A3 B4:C4""#))
    #expect(filled.sheet.contains(#"<brk id="4" max="16383"/>"#))
  }

  @Test func `a sheet appears once for each filling, with its print area`() throws {
    var template = WorkbookBytes(rows: textRow(1, "{名}") + textRow(2, "{.名称}"))
    template.workbookProperties = """
      <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$2\
      </definedName></definedNames>
      """
    let rows = SheetFilling.Rows(columns: ["名称"], rows: [["甲"], ["乙"]])
    let filled = try FilledTemplate(
      template, SheetFilling(name: "一/1", values: ["名": "1"], lists: ["": rows]),
      SheetFilling(name: "一:1", values: ["名": "2"], lists: ["": rows]))
    #expect(try withFile(filled.bytes) { $0.sheets.map(\.name) } == ["一 1", "一 1(2)"])
    #expect(try texts(of: filled.bytes, sheet: 1) == [["2"], ["甲"], ["乙"]])
    let workbook = filled.part("xl/workbook.xml")
    #expect(workbook.contains(#"localSheetId="0">'一 1'!$A$1:$B$3<"#))
    #expect(workbook.contains(#"localSheetId="1">'一 1(2)'!$A$1:$B$3<"#))
    #expect(
      filled.part("[Content_Types].xml").contains(
        #"<Override PartName="/xl/worksheets/sheet2.xml" ContentType="sheet"/>"#))
  }

  @Test func `a clone has its own copy of a picture`() throws {
    let relations = """
      <Relationships><Relationship Id="rId1" Type="x/drawing" \
      Target="../drawings/drawing1.xml"/></Relationships>
      """
    let filled = try FilledTemplate(
      WorkbookBytes(rows: textRow(1, "{名}")),
      further: [
        ("xl/worksheets/_rels/sheet1.xml.rels", relations), ("xl/drawings/drawing1.xml", "<d/>"),
      ], SheetFilling(values: ["名": "1"]), SheetFilling(values: ["名": "2"]))
    #expect(filled.part("xl/drawings/drawing2.xml") == "<d/>")
    #expect(
      filled.part("xl/worksheets/_rels/sheet2.xml.rels").contains("/xl/drawings/drawing2.xml"))
  }

  @Test func `further sheets follow the clones with their own names and areas`() throws {
    var template = WorkbookBytes(rows: textRow(1, "{名}"))
    template.workbookProperties =
      "<definedNames>" + area(0, "表") + area(1, "说明") + "</definedNames>"
    var parts = template.parts
    parts[1].1 = template.workbook(sheets: [("表", "", 1), ("说明", "", 4)])
    parts[2].1 = template.relationships([
      ("worksheet", "worksheets/sheet1.xml"), ("styles", "s"), ("sharedStrings", "t"),
      ("worksheet", "worksheets/sheet2.xml"),
    ])
    parts.append(("xl/worksheets/sheet2.xml", template.sheet(textRow(1, "说明{名}"))))
    let filled = try FilledTemplate(
      parts: parts, ["1", "2"].map { SheetFilling(name: "第" + $0, values: ["名": $0]) })
    #expect(try withFile(filled.bytes) { $0.sheets.map(\.name) } == ["第1", "第2", "说明"])
    #expect(try texts(of: filled.bytes, sheet: 1) == [["2"]])
    #expect(try texts(of: filled.bytes, sheet: 2) == [["说明1"]])
    let areas = [area(0, "'第1'"), area(1, "'第2'"), area(2, "说明")].joined()
    #expect(filled.part("xl/workbook.xml").contains(areas))
  }

  private func area(_ sheet: Int, _ name: String) -> String {
    #"<definedName name="_xlnm.Print_Area" localSheetId="\#(sheet)">\#(name)!$A$1</definedName>"#
  }

  @Test func `cells that don't say where they are follow each other`() throws {
    let cell = { (text: String) in #"<c t="inlineStr"><is><t>\#(text)</t></is></c>"# }
    let rows =
      #"<row>\#(cell("{单位}"))<c r="C1"/>\#(cell("丁"))</row><row>\#(cell("{.名称}"))</row>"#
    let filled = try FilledTemplate(WorkbookBytes(rows: rows), list)
    #expect(filled.sheet.contains(#"<c r="D1" t="inlineStr">"#))
    #expect(filled.sheet.contains(#"<c r="A4" t="inlineStr">"#))
  }

  @Test func `only the first sheet stays selected`() throws {
    var template = WorkbookBytes()
    template.worksheet = """
      <worksheet xmlns="\(WorkbookBytes.main)"><sheetViews><sheetView tabSelected="1"/>\
      </sheetViews><sheetData/></worksheet>
      """
    let filled = try FilledTemplate(
      template, SheetFilling(values: [:]), SheetFilling(values: [:]))
    #expect(filled.sheet.contains("tabSelected"))
    #expect(!filled.part("xl/worksheets/sheet2.xml").contains("tabSelected"))
  }

  @Test func `shared strings move into the cells`() throws {
    let template = WorkbookBytes(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"#,
      strings: "<si><r><t>粗</t></r><r><t>体</t></r></si><si><t>{名}</t></si>")
    let filled = try FilledTemplate(template, SheetFilling(values: ["名": "值"]))
    #expect(try texts(of: filled.bytes) == [["粗体", "值"]])
    #expect(filled.sheet.contains("<is><r><t>粗</t></r><r><t>体</t></r></is>"))
    #expect(filled.part("xl/sharedStrings.xml").isEmpty)
    #expect(!filled.part("[Content_Types].xml").contains("sharedStrings"))
  }

  @Test func `other parts are copied byte for byte, after the content types`() throws {
    let filled = try FilledTemplate(
      WorkbookBytes(rows: textRow(1, "{名}")), further: [("docProps/app.xml", "<a  b='1' />\n")],
      SheetFilling(values: ["名": "值"]))
    #expect(filled.part("docProps/app.xml") == "<a  b='1' />\n")
    #expect(filled.parts.first?.name == "[Content_Types].xml")
  }

  @Test func `digits become a number only in a cell with a number format`() throws {
    let template = WorkbookBytes(
      rows: """
        <row r="1"><c r="A1" s="1" t="inlineStr"><is><t>{数}</t></is></c>\
        <c r="B1" t="inlineStr"><is><t>{数}</t></is></c></row>
        """,
      styles: #"<cellXfs><xf numFmtId="49"/><xf numFmtId="1"/></cellXfs>"#)
    let filled = try FilledTemplate(template, SheetFilling(values: ["数": "12"]))
    #expect(filled.sheet.contains(#"<c r="A1" s="1"><v>12</v></c>"#))
    #expect(filled.sheet.contains(#"<c r="B1" t="inlineStr">"#))
  }

  @Test func `a row grows with its text and never shrinks`() throws {
    let styles = """
      <fonts><font><sz val="10"/><name val="宋体"/></font></fonts><cellXfs>\
      <xf fontId="0"/><xf fontId="0"><alignment wrapText="1"/></xf></cellXfs>
      """
    let row = #"<row r="1" ht="20"><c r="A1" s="1" t="inlineStr"><is><t>{文}</t></is></c></row>"#
    let template = WorkbookBytes(rows: row, styles: styles)
    let short = try FilledTemplate(template, SheetFilling(values: ["文": "短"]))
    #expect(short.sheet.contains(#"ht="20.00" customHeight="1""#))
    // 8.43 digits of 6 pixels less 5 are 34.2 points: three characters a line, 14 lines of 14.5.
    let long = String(repeating: "长", count: 40)
    let tall = try FilledTemplate(template, SheetFilling(values: ["文": long]))
    #expect(tall.sheet.contains(#"ht="205.50" customHeight="1""#))
  }

  @Test func `the same filling gives the same bytes`() throws {
    let template = WorkbookBytes(rows: textRow(1, "{.名称}"))
    #expect(try FilledTemplate(template, list).bytes == FilledTemplate(template, list).bytes)
  }

  @Test func `a long list is read one row at a time`() throws {
    var madeCount = 0
    let rows = sequence(state: 0) { (number: inout Int) -> [String]? in
      number += 1
      madeCount = number
      return number <= 20_000 ? [String(number)] : nil
    }
    let filling = SheetFilling(values: [:], lists: ["": .init(columns: ["号"], rows: rows)])
    let filled = try FilledTemplate(WorkbookBytes(rows: textRow(1, "{.号}")), filling)
    #expect(madeCount == 20_001)
    #expect(try texts(of: filled.bytes).last == ["20000"])
  }
}

@Suite struct TemplateErrorTests {
  private static let cell = TemplateCell(sheet: "表", address: CellAddress(row: 1, column: 1))

  @Test(arguments: [
    (textRow(1, "{无}"), TemplateError.unknownName("无", at: cell)),
    (textRow(1, "{.无}"), .unknownName(".无", at: cell)),
    (textRow(1, "{单位"), .brokenPlaceholder("{单位", at: cell)),
    (textRow(1, "{}"), .brokenPlaceholder("{}", at: cell)),
    (textRow(1, "{单位|yyyy}"), .notADate("某局", name: "单位", at: cell)),
    (#"<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>"#, .formula(at: cell)),
    (
      textRow(1, "{.名称}", "{候补.名称}"),
      .secondList(
        "候补", at: TemplateCell(sheet: "表", address: CellAddress(row: 1, column: 2)))
    ),
    (#"<row r="一"/>"#, .malformedPart("表")), (#"<row><c r="一"/></row>"#, .malformedPart("表")),
  ])
  func `a fault is named with its cell`(rows: String, error: TemplateError) {
    #expect(FilledTemplate.error(rows, values: ["单位": "某局"]) == error)
  }

  @Test func `a document type is refused`() {
    #expect(XMLElement(parsing: Array("<!DOCTYPE a><a/>".utf8)) == nil)
    #expect(XMLElement(parsing: Array("<a/>".utf8)) != nil)
  }

  @Test func `a failure leaves the old file`() throws {
    let path = "/tmp/\(UInt64.random(in: 0...UInt64.max)).xlsx"
    try AtomicFile.write(Array("old".utf8), to: path)
    defer { _ = unsafe unlink(path) }  // The string outlives the call.
    let parts =
      [("[Content_Types].xml", FilledTemplate.types)]
      + WorkbookBytes(rows: textRow(1, "{无}")).parts
    let template = try Template(ZIPBytes(parts).bytes)
    #expect(throws: TemplateError.self) {
      try template.write([SheetFilling(values: [:])], to: path)
    }
    #expect(try ByteSource(path: path).read(at: 0, count: 9) == Array("old".utf8))
    #expect(throws: ReadError.self) { try ByteSource(path: path + ".part") }
  }
}

import SpreadsheetBytes
import Testing

@testable import Spreadsheet

@Suite struct TemplateCloneTests {
  private let fillings = ["甲", "乙"].map { SheetFilling(name: $0, values: ["名": $0]) }

  /// A template of one sheet with the parts that it refers to.
  private func cloned(
    _ parts: [(relation: String, name: String, content: String)], tail: String = "",
    further: [(String, String)] = []
  ) throws -> FilledTemplate {
    let template = WorkbookBytes(rows: textRow(1, "{名}"), tail: tail)
    let relations = template.relationships(parts.map { ($0.relation, "/" + $0.name) })
    return try FilledTemplate(
      parts: template.parts + [("xl/worksheets/_rels/sheet1.xml.rels", relations)]
        + parts.map { ($0.name, $0.content) } + further, fillings)
  }

  @Test func `each clone has its own comments, boxes and printer settings`() throws {
    let parts = [
      ("comments", "xl/comments1.xml", #"<comments><comment ref="A1"/></comments>"#),
      ("vmlDrawing", "xl/drawings/vmlDrawing1.vml", "<xml><br></xml>"),
      ("printerSettings", "xl/printerSettings/printerSettings1.bin", "\u{1}\u{2}"),
    ]
    let filled = try cloned(parts)
    let relations = filled.part("xl/worksheets/_rels/sheet2.xml.rels")
    for (_, name, content) in parts {
      #expect(filled.part(name) == content)
      let copy = name.replacing("1.", with: "2.")
      #expect(filled.part(copy).hasSuffix(content))
      #expect(relations.contains(#"Target="/\#(copy)""#))
    }
  }

  @Test func `threaded comments get ids of their own`() throws {
    let id = "{0000000F-0000-0000-0000-000000000000}"
    let filled = try cloned([
      (
        "threadedComment", "xl/threadedComments/threadedComment1.xml",
        #"<ThreadedComments><threadedComment ref="A1" id="\#(id)"/></ThreadedComments>"#
      ),
      (
        "comments", "xl/comments1.xml",
        "<comments><authors><author>tc=\(id)</author><author>某人</author></authors></comments>"
      ),
    ])
    let copied = "{00000010-0000-0000-0000-000000000000}"
    #expect(filled.part("xl/threadedComments/threadedComment2.xml").contains(#"id="\#(copied)""#))
    #expect(
      filled.part("xl/comments2.xml").contains("<author>tc=\(copied)</author><author>某人</author>"))
    #expect(filled.part("xl/comments1.xml").contains(id))
  }

  @Test func `tables get ids and names of their own`() throws {
    let table = { (id: Int, name: String) in
      #"<table id="\#(id)" name="\#(name)" displayName="\#(name)" ref="A1:B2"/>"#
    }
    let filled = try cloned([("table", "xl/tables/table1.xml", table(3, "表1"))])
    #expect(filled.part("xl/tables/table1.xml") == table(3, "表1"))
    #expect(filled.part("xl/tables/table2.xml").hasSuffix(table(10_003, "表1__2")))
  }

  @Test func `a picture is shared, a chart is copied and reads its own sheet`() throws {
    let package = WorkbookBytes()
    let filled = try cloned(
      [("drawing", "xl/drawings/drawing1.xml", "<d/>")],
      further: [
        (
          "xl/drawings/_rels/drawing1.xml.rels",
          package.relationships([
            ("image", "../media/image1.png"), ("chart", "../charts/chart1.xml"),
          ])
        ),
        ("xl/media/image1.png", "png"),
        ("xl/charts/chart1.xml", #"<c:chart xmlns:c="c"><c:f>表!$A$1</c:f></c:chart>"#),
      ])
    let relations = filled.part("xl/drawings/_rels/drawing2.xml.rels")
    #expect(
      relations.contains("../media/image1.png") && relations.contains("/xl/charts/chart2.xml"))
    #expect(filled.part("xl/charts/chart1.xml").contains("<c:f>'甲'!$A$1</c:f>"))
    #expect(filled.part("xl/charts/chart2.xml").contains("<c:f>'乙'!$A$1</c:f>"))
  }

  @Test func `what the workbook knows of can't be cloned`() {
    #expect(throws: TemplateError.unclonablePart("xl/pivot1.xml", sheet: "表")) {
      try cloned([("pivotTable", "xl/pivot1.xml", "<p/>")])
    }
  }

  @Test func `a ring of parts is refused`() {
    let ring = WorkbookBytes().relationships([("chart", "drawing1.xml")])
    #expect(throws: TemplateError.missingPart("xl/drawings/drawing1.xml")) {
      try cloned(
        [("drawing", "xl/drawings/drawing1.xml", "<d/>")],
        further: [("xl/drawings/_rels/drawing1.xml.rels", ring)])
    }
  }

  @Test func `a name of the workbook becomes one of each further clone`() throws {
    var template = WorkbookBytes(rows: textRow(1, "{名}"))
    template.workbookProperties = """
      <definedNames><definedName name="结果">表!$B$2</definedName>\
      <definedName name="其他">3</definedName></definedNames>
      """
    let workbook = try FilledTemplate(parts: template.parts, fillings).part("xl/workbook.xml")
    #expect(
      workbook.contains(
        """
        <definedName name="结果">'甲'!$B$2</definedName>\
        <definedName name="结果" localSheetId="1">'乙'!$B$2</definedName>\
        <definedName name="其他">3</definedName>
        """))
  }

  @Test func `drop-downs of clones read the hidden sheet of choices`() throws {
    var template = WorkbookBytes(
      rows: textRow(1, "{名}"),
      tail: """
        <dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>选项!$A$1:$A$2\
        </formula1></dataValidation></dataValidations>
        """)
    template.name = "表"
    var parts = template.parts
    parts[1].1 = template.workbook(sheets: [("表", "", 1), ("选项", #"state="hidden""#, 4)])
    parts[2].1 = template.relationships([
      ("worksheet", "worksheets/sheet1.xml"), ("styles", "s"), ("sharedStrings", "t"),
      ("worksheet", "worksheets/sheet2.xml"),
    ])
    parts.append(
      ("xl/worksheets/sheet2.xml", WorkbookBytes().sheet(textRow(1, "是") + textRow(2, "否"))))
    let filled = try FilledTemplate(
      parts: parts, ["选项", "乙"].map { SheetFilling(name: $0, values: ["名": $0]) })
    // The clone took the name of the sheet of choices, which goes by another one now.
    #expect(
      filled.part("xl/workbook.xml").contains(#"<sheet name="选项(2)" sheetId="3" state="hidden""#))
    for sheet in ["sheet1", "sheet3"] {
      #expect(filled.part("xl/worksheets/\(sheet).xml").contains("<formula1>'选项(2)'!$A$1:$A$2<"))
    }
  }

  @Test func `the list of calculated cells is dropped`() throws {
    var parts = WorkbookBytes(rows: textRow(1, "{名}")).parts
    parts[2].1 = WorkbookBytes().relationships([
      ("worksheet", "worksheets/sheet1.xml"), ("calcChain", "calcChain.xml"),
    ])
    parts.append(("xl/calcChain.xml", "<calcChain/>"))
    let filled = try FilledTemplate(parts: parts, fillings)
    #expect(filled.part("xl/calcChain.xml").isEmpty)
    #expect(!filled.part("xl/_rels/workbook.xml.rels").contains("calcChain"))
  }

  @Test func `the strict form is refused`() {
    var parts = WorkbookBytes(rows: textRow(1, "{名}")).parts
    parts[1].1 = #"<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>"#
    #expect(throws: TemplateError.strictWorkbook) { try FilledTemplate(parts: parts, fillings) }
  }

  @Test func `a prefix of the main namespace is read and dropped`() throws {
    var template = WorkbookBytes()
    template.worksheet = """
      <x:worksheet xmlns:x="\(WorkbookBytes.main)"><x:sheetData><x:row r="1"><x:c r="A1" \
      t="inlineStr"><x:is><x:t>{名}</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    let filled = try FilledTemplate(parts: template.parts, [fillings[0]])
    #expect(
      filled.sheet.contains(#"<worksheet xmlns="\#(WorkbookBytes.main)"><sheetData><row r="1""#))
    #expect(try texts(of: filled.bytes) == [["甲"]])
  }

  @Test(arguments: [
    (
      #"<r><rPr><b/></rPr><t>{</t></r><r><t>名</t></r><r><rPr><i/></rPr><t>}！</t></r>"#,
      """
      <r><rPr><b/></rPr><t xml:space="preserve">甲</t></r><r><rPr><i/></rPr>\
      <t xml:space="preserve">！</t></r>
      """
    ),
    (
      #"<r><t>单位：</t></r><r><rPr><b/></rPr><t>{名}</t></r>"#,
      #"<r><t xml:space="preserve">单位：</t></r><r><rPr><b/></rPr><t xml:space="preserve">甲</t></r>"#
    ),
    (
      #"<r><rPr><b/></rPr><t>{{</t></r><r><t>注</t></r>"#,
      #"<r><rPr><b/></rPr><t xml:space="preserve">{</t></r><r><t xml:space="preserve">注</t></r>"#
    ),
    ("<t>{名|□甲}{名|□乙}</t>", #"<t xml:space="preserve">☑甲□乙</t>"#),
  ])
  func `a placeholder keeps the format of its first character`(text: String, written: String) throws
  {
    let template = WorkbookBytes(
      rows:
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>\(text)</is></c></row>
        """,
      strings: "<si>\(text)</si>")
    let filled = try FilledTemplate(template, fillings[0])
    for cell in ["A1", "B1"] {
      #expect(filled.sheet.contains(#"<c r="\#(cell)" t="inlineStr"><is>\#(written)</is></c>"#))
    }
  }
}

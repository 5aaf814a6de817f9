import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// Row 2 is a list of three rows, so that row 2 becomes 2 to 4 and row 3 becomes 5.
@Suite struct TemplateMoveTests {
  private static let rows = textRow(1, "题") + textRow(2, "{.名}") + textRow(3, "完")
  private let filling = SheetFilling(
    values: [:], lists: ["": .init(columns: ["名"], rows: [["甲"], ["乙"], ["丙"]])])
  private static let relations = "xl/worksheets/_rels/sheet1.xml.rels"

  private func filled(tail: String) throws -> FilledTemplate {
    try FilledTemplate(WorkbookBytes(rows: Self.rows, tail: tail), filling)
  }

  @Test(arguments: [
    (#"<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>"#, #"ref="A1:B4""#),
    (
      #"<sortState ref="A2:B3"><sortCondition ref="B2:B3"/></sortState>"#,
      #"<sortCondition ref="B2:B5"/>"#
    ),
    (
      #"<protectedRanges><protectedRange sqref="A2 C3" name="n"/></protectedRanges>"#,
      #"sqref="A2:A4 C5""#
    ),
    (
      #"<scenarios><scenario name="s"><inputCells r="A3" val="1"/></scenario></scenarios>"#,
      #"r="A5""#
    ),
    (#"<cellWatches><cellWatch r="B2"/></cellWatches>"#, #"<cellWatch r="B2"/>"#),
    (#"<ignoredErrors><ignoredError sqref="A1:A3"/></ignoredErrors>"#, #"sqref="A1:A5""#),
    (
      #"<hyperlinks><hyperlink ref="A2" location="表!B3"/></hyperlinks>"#,
      #"ref="A2:A4" location="表!B5""#
    ),
    (
      #"<rowBreaks count="1"><brk id="2" max="16383" man="1"/></rowBreaks>"#,
      #"<brk id="4" max="16383" man="1"/>"#
    ),
    (
      """
      <conditionalFormatting sqref="A2"><cfRule type="expression"><formula>$B2&gt;$C$3</formula>\
      </cfRule></conditionalFormatting>
      """,
      #"sqref="A2:A4"><cfRule type="expression"><formula>$B2&gt;$C$5</formula>"#
    ),
    (
      """
      <conditionalFormatting sqref="A3"><cfRule><colorScale><cfvo type="num" val="$B$3"/>\
      </colorScale></cfRule></conditionalFormatting>
      """,
      #"val="$B$5""#
    ),
    (
      """
      <dataValidations><dataValidation type="list" sqref="C2"><formula1>$E$2:$E$3</formula1>\
      </dataValidation></dataValidations>
      """,
      #"sqref="C2:C4"><formula1>$E$2:$E$5</formula1>"#
    ),
    (
      """
      <dataValidations><dataValidation type="list" sqref="C2"><formula1>"是,否"</formula1>\
      </dataValidation></dataValidations>
      """,
      #"<formula1>&quot;是,否&quot;</formula1>"#
    ),
    (
      """
      <extLst><ext xmlns:x14="y" xmlns:xm="x"><x14:dataValidations>\
      <x14:dataValidation type="list"><x14:formula1><xm:f>$E$3</xm:f></x14:formula1><xm:sqref>C2 C3</xm:sqref></x14:dataValidation>\
      </x14:dataValidations></ext></extLst>
      """,
      "<xm:f>$E$5</xm:f></x14:formula1><xm:sqref>C2:C4 C5</xm:sqref>"
    ),
    (#"<colBreaks><brk id="3" max="1048575"/></colBreaks>"#, #"<brk id="3" max="1048575"/>"#),
  ])
  func `what stands around the rows follows them`(tail: String, moved: String) throws {
    #expect(try filled(tail: tail).sheet.contains(moved))
  }

  @Test func `views of single persons are left out`() throws {
    let views = #"<customSheetViews><customSheetView guid="{1}"/></customSheetViews>"#
    #expect(!(try filled(tail: views).sheet.contains("customSheetView")))
  }

  private static func worksheet(views: String) -> WorkbookBytes {
    WorkbookBytes(
      worksheet: """
        <worksheet xmlns="\(WorkbookBytes.main)"><dimension ref="A1:A3"/>\
        <sheetViews>\(views)</sheetViews><sheetData>\(rows)</sheetData></worksheet>
        """)
  }

  @Test(arguments: [
    (
      """
      <sheetView><pane ySplit="1" topLeftCell="A3" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView>
      """,
      #"<sheetView><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>"#
    ),
    (
      """
      <sheetView topLeftCell="A3"><pane ySplit="2" topLeftCell="A3" state="frozen"/>\
      <selection pane="bottomLeft"/></sheetView>
      """,
      "<sheetView/>"
    ),
    (
      #"<sheetView><selection activeCell="B1" sqref="B1"/></sheetView>"#,
      #"<sheetView><selection activeCell="B1" sqref="B1"/></sheetView>"#
    ),
  ])
  func `a window shows the rows above the list`(views: String, settled: String) throws {
    let filled = try FilledTemplate(Self.worksheet(views: views), filling)
    #expect(filled.sheet.contains("<sheetViews>\(settled)</sheetViews>"))
    #expect(!filled.sheet.contains("dimension"))
  }

  private func moved(_ part: String, _ content: String, as relation: String) throws -> String {
    let relations = WorkbookBytes().relationships([(relation, "/" + part)])
    let filled = try FilledTemplate(
      WorkbookBytes(rows: Self.rows), further: [(Self.relations, relations), (part, content)],
      filling)
    return filled.part(part)
  }

  @Test(arguments: [
    ("", 1, 4), (#" editAs="oneCell""#, 4, 5), (#" editAs="absolute""#, 2, 3),
  ])
  func `pictures follow their cells`(mode: String, first: Int, last: Int) throws {
    let from = mode.isEmpty ? 1 : 2
    let to = mode.isEmpty ? 2 : 3
    let anchor = { (first: Int, last: Int) in
      """
      <xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor\(mode)><xdr:from><xdr:col>0</xdr:col>\
      <xdr:row>\(first)</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>\(last)</xdr:row></xdr:to>\
      <xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>
      """
    }
    let drawing = try moved("xl/drawings/drawing1.xml", anchor(from, to), as: "drawing")
    #expect(drawing.hasSuffix(anchor(first, last)))
  }

  @Test func `comments and their boxes follow their cells`() throws {
    let texts =
      #"<comments><commentList><comment ref="A2"/><comment ref="B3"/></commentList></comments>"#
    let comments = try moved("xl/comments1.xml", texts, as: "comments")
    #expect(comments.contains(#"<comment ref="A2"/><comment ref="B5"/>"#))
    let threads = try moved(
      "xl/threadedComments/threadedComment1.xml",
      #"<ThreadedComments><threadedComment ref="B3" id="{1}"/></ThreadedComments>"#,
      as: "threadedComment")
    #expect(threads.contains(#"<threadedComment ref="B5" id="{1}"/>"#))
    let boxes = try moved(
      "xl/drawings/vmlDrawing1.vml", Self.box(2, "2, 15, 1, 10, 4, 31, 5, 9"), as: "vmlDrawing")
    #expect(boxes == Self.box(4, "2, 15, 3, 10, 4, 31, 7, 9"))
  }

  /// As Excel writes it: the line break isn't well-formed XML.
  private static func box(_ row: Int, _ anchor: String) -> String {
    """
    <xml><v:shape><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note">
    <x:Anchor>\(anchor)</x:Anchor><x:Row>\(row)</x:Row><x:Column>1</x:Column></x:ClientData>
    </v:shape></xml>
    """
  }

  @Test func `a table grows with its row`() throws {
    let table = try moved(
      "xl/tables/table1.xml",
      #"<table id="1" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns/></table>"#, as: "table")
    #expect(table.contains(#"<table id="1" ref="A1:B4"><autoFilter ref="A1:B4"/>"#))
  }

  @Test func `a chart reads all the repetitions`() throws {
    let drawing = "xl/drawings/drawing1.xml"
    let parts = [
      (Self.relations, WorkbookBytes().relationships([("drawing", "/" + drawing)])),
      (drawing, "<d/>"),
      (
        "xl/drawings/_rels/drawing1.xml.rels",
        WorkbookBytes().relationships([("chart", "../charts/chart1.xml")])
      ),
      ("xl/charts/chart1.xml", #"<c:chart xmlns:c="c"><c:f>表!$A$2</c:f></c:chart>"#),
    ]
    let filled = try FilledTemplate(WorkbookBytes(rows: Self.rows), further: parts, filling)
    #expect(filled.part("xl/charts/chart1.xml").contains("<c:f>表!$A$2:$A$4</c:f>"))
    #expect(filled.part(drawing) == "<d/>")
  }

  @Test func `print areas, titles and other names follow`() throws {
    var template = WorkbookBytes(rows: Self.rows)
    template.workbookProperties = """
      <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$3\
      </definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$A:$A,表!$1:$1\
      </definedName><definedName name="全部">表!$A$2</definedName>\
      <definedName name="合计">SUM(表!$A$3)</definedName></definedNames>
      """
    let workbook = try FilledTemplate(template, filling).part("xl/workbook.xml")
    for area in ["表!$A$1:$B$5", "表!$A:$A,表!$1:$1", "表!$A$2:$A$4", "SUM(表!$A$5)"] {
      #expect(workbook.contains(">\(area)</definedName>"))
    }
  }

  @Test(arguments: [
    ("INDIRECT($A$1)", true), ("$B3=1", true), ("$B2=1", false), ("$B1=1", false),
    ("$B$3=1", false),
  ])
  func `a formula that can't move is refused at its cell`(formula: String, isRefused: Bool) {
    let tail = """
      <dataValidations><dataValidation sqref="A2"><formula1>\(formula)</formula1></dataValidation>\
      </dataValidations>
      """
    let place = TemplateCell(sheet: "表", address: CellAddress(row: 2, column: 1))
    let fault = TemplateError.unmovableFormula(formula, at: place)
    if isRefused {
      #expect(throws: fault) { try filled(tail: tail) }
    } else {
      #expect(throws: Never.self) { try filled(tail: tail) }
    }
  }

  @Test func `without a list nothing moves and every formula is good`() throws {
    let tail = """
      <dataValidations><dataValidation sqref="A2"><formula1>INDIRECT($A$1)</formula1>\
      </dataValidation></dataValidations>
      """
    let template = WorkbookBytes(rows: textRow(1, "题"), tail: tail)
    #expect(try FilledTemplate(template, filling).sheet.contains("INDIRECT($A$1)"))
  }

  @Test func `a name that works out its cells is refused`() {
    var template = WorkbookBytes(rows: Self.rows)
    template.workbookProperties = """
      <definedNames><definedName name="动态">OFFSET(表!$A$1,1,0)</definedName></definedNames>
      """
    #expect(throws: TemplateError.unmovableName("动态")) {
      try FilledTemplate(template, filling)
    }
  }

  @Test func `a pivot table beside a list is refused`() {
    #expect(throws: TemplateError.unclonablePart("xl/pivot.xml", sheet: "表")) {
      try moved("xl/pivot.xml", "<p/>", as: "pivotTable")
    }
  }

  @Test func `a table with formulas is refused`() {
    let place = TemplateCell(sheet: "表", address: CellAddress(row: 1, column: 2))
    #expect(throws: TemplateError.formula(at: place)) {
      try moved(
        "xl/tables/table1.xml",
        #"<table ref="B1:C2"><calculatedColumnFormula>1</calculatedColumnFormula></table>"#,
        as: "table")
    }
  }
}

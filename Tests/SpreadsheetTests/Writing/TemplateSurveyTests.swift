import SpreadsheetBytes
import Testing

@testable import Spreadsheet

@Suite struct TemplateSurveyTests {
  private static let styles = """
    <fonts><font><sz val="10"/><name val="宋体"/></font>\
    <font><sz val="20"/><name val="小标宋"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0"><alignment wrapText="1"/></xf></cellXfs>
    """

  private func survey(
    _ rows: String, tail: String = "", properties: String = "", further: [(String, String)] = []
  ) throws -> TemplateSurvey {
    var template = WorkbookBytes(rows: rows, tail: tail, styles: Self.styles)
    template.workbookProperties = properties
    return try TemplateSurvey(
      ZIPBytes([("[Content_Types].xml", FilledTemplate.types)] + template.parts + further).bytes)
  }

  private func cell(_ row: Int, _ column: Int) -> TemplateCell {
    TemplateCell(sheet: "表", address: CellAddress(row: row, column: column))
  }

  @Test func `placeholders are listed with their cells`() throws {
    let rows = textRow(1, "{甲}{{", "{.乙}", "{丙.丁|yyyy}")
    #expect(
      try survey(rows).uses == [
        .init(list: nil, name: "甲", cell: cell(1, 1), isCovered: false),
        .init(list: "", name: "乙", cell: cell(1, 2), isCovered: false),
        .init(list: "丙", name: "丁", cell: cell(1, 3), isCovered: false),
      ])
  }

  @Test func `a cell inside a merged range is covered but for the first one`() throws {
    let merges = #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#
    let uses = try survey(textRow(1, "{甲}", "{乙}", "{丙}"), tail: merges).uses
    #expect(uses.map(\.isCovered) == [false, true, false])
  }

  @Test func `every fault is listed`() throws {
    let rows =
      textRow(1, "{甲", "{}") + #"<row r="2"><c r="B2"><f>1</f></c><c r="C2"><f>2</f></c></row>"#
    #expect(
      try survey(rows).faults == [
        .brokenPlaceholder("{甲", at: cell(1, 1)), .brokenPlaceholder("{}", at: cell(1, 2)),
        .formula(at: cell(2, 2)), .formula(at: cell(2, 3)),
      ])
  }

  @Test func `print area and paper are read`() throws {
    let names = """
      <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$C$4,表!$F:$G\
      </definedName></definedNames>
      """
    let pages = try survey(
      textRow(1, "{甲}"), tail: #"<pageSetup paperSize="9"/>"#, properties: names
    ).pages
    #expect(
      pages == [
        .init(
          sheet: "表",
          printAreas: [
            CellRange(rows: 1...4, columns: 1...3), CellRange(rows: 1...1_048_576, columns: 6...7),
          ], hasPaperSize: true)
      ])
  }

  @Test func `a sheet without placeholders isn't printed`() throws {
    #expect(try survey(textRow(1, "选项")).pages.isEmpty)
  }

  private func styled(_ text: String, style: Int, height: Int) -> String {
    """
    <row r="1" ht="\(height)"><c r="A1" s="\(style)" t="inlineStr"><is><t>\(text)</t></is></c></row>
    """
  }

  @Test(arguments: [
    ("题", 1, 22, 23_00), ("题", 1, 23, nil), ("{甲}", 1, 22, 23_00),
    // 34.2 points of width take three characters of 10 points a line.
    ("一二三四", 2, 22, 23_00), ("一二三四", 2, 23, nil), ("一二三四", 0, 12, nil),
    // A value makes its row grow.
    ("{甲}", 2, 5, nil),
  ])
  func `a row lower than its text is found`(text: String, style: Int, height: Int, needed: Int?)
    throws
  {
    let rows = try survey(styled(text, style: style, height: height) + textRow(2, "{乙}")).lowRows
    #expect(rows.map(\.needed) == [needed].compactMap(\.self))
  }

  @Test func `fonts are listed at their first cell`() throws {
    let runs =
      #"<c r="B1" t="inlineStr"><is><r><rPr><rFont val="楷体"/></rPr><t>{乙}</t></r></is></c>"#
    let rows =
      #"<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>甲</t></is></c>\#(runs)<c r="C1"/></row>"#
    #expect(
      try survey(rows + textRow(2, "丙")).fonts == [
        .init(name: "小标宋", cell: cell(1, 1)), .init(name: "楷体", cell: cell(1, 2)),
        .init(name: "宋体", cell: cell(2, 1)),
      ])
  }
}

import Foundation
import Spreadsheet
import SpreadsheetBytes
import Testing

@testable import Inspection

@Suite struct TemplateCheckTests {
  @Test(arguments: FormKind.allCases)
  func `the built-in templates have nothing wrong`(kind: FormKind) {
    let found = TemplateCheck.diagnostics(of: kind.builtInTemplate, kind, in: "自带")
    #expect(found.map(\.described).isEmpty)
  }

  /// The codes and cells found in a template of those rows.
  private func found(_ cells: String, tail: String = "", names: String = "") -> [String] {
    var template = WorkbookBytes(
      rows: #"<row r="1">\#(cells)</row>"#, tail: tail,
      styles:
        """
        <fonts><font><sz val="11"/><name val="方正小标宋简体"/></font></fonts>\
        <cellXfs><xf fontId="0"/></cellXfs>
        """
    )
    template.workbookProperties = names
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    let bytes = ZIPBytes([("[Content_Types].xml", types)] + template.parts).bytes
    return TemplateCheck.diagnostics(of: bytes, .slip, in: "模板/a.xlsx").map(\.described)
  }

  private func text(_ address: String, _ text: String) -> String {
    #"<c r="\#(address)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
  }

  @Test func `each finding has its code and cell`() {
    let area = """
      <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$1</definedName>\
      </definedNames>
      """
    let merges = #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#
    let cells =
      text("A1", "{任务名称}") + text("B1", "{年度}") + text("C1", "{任务名}") + #"<c r="D1"><f>1</f></c>"#
    #expect(
      found(cells, tail: merges, names: area)
        == ["F101 D1", "F111 C1", "F112 B1", "F115 A1", "F113 C1", "F117 "])
    #expect(found(text("A1", "{任务名称}")) == ["F115 A1", "F116 ", "F117 "])
  }

  @Test(arguments: [
    ("任务名", "任务名称"), (".检查对象名", ".检查对象名称"), ("候补.抽查对象名称", "候补.检查对象名称"), ("天气", nil),
  ])
  func `the nearest name is offered`(written: String, nearest: String?) {
    #expect(FormNames(.slip).nearest(to: written) == nearest)
  }

  @Test func `the office's own templates take the place of the built-in ones`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }  // left-overs do no harm
    let templates = folder.appending(path: "模板")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    for name in ["抽查情况汇总表.xlsx", "汇总.xlsx"] {
      try Data("x".utf8).write(to: templates.appending(path: name))
    }
    let check = TemplateCheck(workFolder: folder.path)
    #expect(check.templates.filter(\.isOwn).map(\.kind) == [.summary])
    #expect(check.diagnostics.map(\.described) == ["F101 ", "F118 "])
    #expect(check.strangers.first?.location?.file == "模板/汇总.xlsx")
  }

  @Test func `exported templates leave restyled ones alone`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }  // left-overs do no harm
    let first = try FormTemplates.export(to: folder)
    #expect(first.written.count == FormKind.allCases.count && first.kept.isEmpty)
    let own = folder + "/抽查情况汇总表.xlsx"
    try Data("x".utf8).write(to: URL(filePath: own))
    #expect(try FormTemplates.export(to: folder).written.isEmpty)
    #expect(FileManager.default.contents(atPath: own) == Data("x".utf8))
  }
}

extension Diagnostic {
  /// The code and the cell.
  fileprivate var described: String {
    "\(problem.code) \(location?.address?.description ?? "")"
  }
}

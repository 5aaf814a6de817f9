import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// Lists of more rows than a sheet has, and of texts longer than a cell may be.
@Suite struct ListWorkbookTests {
  private static func list(_ count: Int) -> FieldTable {
    FieldTable(heading: ["编号", "户数"], rows: (0..<count).map { ["第\($0)号", "\($0)"] })
  }

  /// The sheets of a list as it is written with so many rows a sheet, and the texts cut.
  private func written(
    _ table: FieldTable, rowLimit: Int
  ) throws -> (sheets: [[[String]]], names: [String], cutCount: Int) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/名单.xlsx"
    let cutCount = try ListWorkbook(table: table, wordColumnCount: 1)
      .write(to: path, named: "名单", rowLimit: rowLimit)
    let file = try SpreadsheetFile.open(path: path)
    let sheets = try file.sheets.indices.map { index in
      try file.table(sheet: index).rows.map { row in [row.text(at: 1), row.text(at: 2)] }
    }
    return (sheets, file.sheets.map(\.name), cutCount)
  }

  @Test(arguments: [(0, 1), (3, 1), (4, 1), (5, 2), (8, 2), (9, 3)])
  func `rows run on on further sheets under the headings`(count: Int, sheetCount: Int) throws {
    let list = try written(Self.list(count), rowLimit: 5)
    #expect(list.sheets.count == sheetCount && Set(list.names).count == sheetCount)
    #expect(list.names.first == "名单")
    for sheet in list.sheets {
      #expect(sheet.first == ["编号", "户数"])
      #expect(sheet.count <= 5)
    }
    #expect(
      list.sheets.flatMap { $0.dropFirst() } == (0..<count).map { ["第\($0)号", "\($0)"] })
  }

  @Test func `a text longer than a cell may be is counted`() throws {
    let long = String(repeating: "长", count: SheetWriter.textLimit + 1)
    let table = FieldTable(
      heading: ["编号", "户数"], rows: [[long, "1"], [String(long.dropLast()), "2"]])
    let list = try written(table, rowLimit: 100)
    #expect(list.cutCount == 1)
    #expect(list.sheets[0][1][0].count == SheetWriter.textLimit)
  }

  @Test func `whoever writes a list says that texts were cut`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "长", count: SheetWriter.textLimit + 1)
    var output = FormOutput(folder: folder.path, templates: FormTemplates(), encoding: .utf8)
    try output.write(FieldTable(heading: ["备注"], rows: [[long], ["短"]]), named: "名单")
    let diagnostic = try #require(output.report.diagnostics.first)
    #expect(output.report.names == ["名单.xlsx", "名单.csv"])
    #expect(diagnostic.problem.code == "F103" && diagnostic.location?.file == "名单.xlsx")
    let text = try String(contentsOf: URL(filePath: folder.path + "/名单.csv"), encoding: .utf8)
    #expect(text.contains(long))
  }
}

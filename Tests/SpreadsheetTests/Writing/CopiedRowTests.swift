import Foundation
import Testing

@testable import Spreadsheet

@Suite struct CopiedRowTests {
  private func sheet(_ row: Row) throws -> (cutCellCount: Int, rows: [Row]) {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    var cutCellCount = 0
    try WorkbookWriter.write(to: url.path, fontName: "SimSun") { workbook in
      var sheet = try workbook.beginSheet(SheetLayout(name: "表"))
      try sheet.append(row, number: 7)
      cutCellCount = sheet.cutCellCount
      try workbook.end(sheet)
    }
    let file = try SpreadsheetFile.open(path: url.path)
    return (cutCellCount, try file.table(sheet: 0).rows)
  }

  private func row(_ texts: [String]) -> Row {
    var row = Row(number: 1)
    for (index, text) in texts.enumerated() { row.append(column: index + 1, text.utf8) }
    return row
  }

  @Test(arguments: [
    "00123", " 空格 ", "a&b<c>\"d\"", "第一行\n第二行\r", "_x0041_", "_x", "a_", "（全角）", "\u{FFFE}",
    "\u{1}", "\u{FEFF}", "😀", "=1+1", "x\t",
  ])
  func `a text is copied as it is`(_ text: String) throws {
    let copy = try sheet(row(["甲", text, "乙"]))
    #expect(copy.rows.map(\.number) == [7])
    #expect(copy.rows.first?.cells.map(\.kind) == [.text, .text, .text])
    #expect((1...3).map { copy.rows.first?.text(at: $0) } == ["甲", text, "乙"])
    #expect(copy.cutCellCount == 0)
  }

  @Test func `cells keep their columns and kinds`() throws {
    var row = Row(number: 1)
    row.append(column: 2, kind: .number, "12.5".utf8)
    row.append(column: 30, kind: .date, "2021-03-10".utf8)
    let cells = try #require(sheet(row).rows.first?.cells)
    #expect(cells.map(\.column) == [2, 30])
    #expect(cells.map(\.kind) == [.number, .date])
  }

  @Test func `a text that a cell can't hold is cut and counted`() throws {
    let copy = try sheet(row([String(repeating: "字", count: SheetWriter.textLimit + 1), "短"]))
    #expect(copy.cutCellCount == 1)
    #expect(copy.rows.first?.text(at: 1).count == SheetWriter.textLimit)
  }
}

import Foundation
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct SheetCopyTests {
  /// The sheets of a workbook: names, and rows of texts.
  private func sheets(of path: String) throws -> [(name: String, rows: [[String]])] {
    let file = try SpreadsheetFile.open(path: path)
    return try file.sheets.indices.map { index in
      (
        file.sheets[index].name,
        try file.table(sheet: index).rows.map { row in row.cells.map(row.text) }
      )
    }
  }

  @Test func `a table becomes a workbook of the same texts`() throws {
    try Samples.withFolder { folder in
      let (source, target) = ("\(folder)/名单.csv", "\(folder)/名单.xlsx")
      try Data("标题\n代码,名称\n0012,\"甲,店\"\n\n91330100799655058B,乙店\n".utf8)
        .write(to: URL(filePath: source))
      let copy = try SheetCopy(of: source, sheet: 1, to: target)
      #expect(copy.rowCount == 4)
      #expect(copy.sheetCount == 1)
      let table = try SpreadsheetFile.open(path: target).table(sheet: 0)
      #expect(table.rows.map(\.number) == [1, 2, 3, 5])
      #expect(table.rows.flatMap(\.cells).allSatisfy { $0.kind == .text })
      #expect(table.rows[2].text(at: 1) == "0012")
      let bytes = FileManager.default.contents(atPath: target)
      _ = try SheetCopy(of: source, sheet: 1, to: target)
      #expect(FileManager.default.contents(atPath: target) == bytes)
    }
  }

  @Test func `a file that can't be read leaves no workbook`() throws {
    try Samples.withFolder { folder in
      let target = "\(folder)/名单.xlsx"
      #expect(throws: Findings.self) { try SheetCopy(of: "/nonexistent.csv", sheet: 1, to: target) }
      #expect(!FileManager.default.fileExists(atPath: target))
    }
  }

  @Test func `rows that don't fit run on under the headings`() throws {
    try Samples.withFolder { folder in
      let target = "\(folder)/名单.xlsx"
      var pages = ContinuedSheets(named: "名单", rowLimit: 4)
      try WorkbookWriter.write(to: target, fontName: "SimSun") { workbook in
        for number in 1...8 {
          var row = Row(number: number == 8 ? 9 : number)
          row.append(column: 1, "\(number)".utf8)
          if number > 1 { row.append(column: 2, "乙".utf8) }
          try pages.append(row, to: &workbook)
        }
        try pages.finish(in: &workbook)
      }
      let sheets = try sheets(of: target)
      #expect(sheets.map(\.name) == ["名单", "名单(2)", "名单(3)", "名单(4)"])
      #expect(
        sheets.map { $0.rows.map { $0[0] } } == [
          ["1", "2", "3", "4"], ["1", "2", "5", "6"], ["1", "2", "7"], ["1", "2", "8"],
        ])
    }
  }
}

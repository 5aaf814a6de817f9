import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// What is handed back of a sheet with more rows than anybody looks through.
struct LongCheckWorkbookTests {
  private static let registry = """
    检查对象名录,,,
    注册号,企业名称,登记状态,住所
    640221200001236,甲商店,存续,甲路1号
    9.1E+14,乙商店,存续,乙路2号
    640221600123457,丙商店,存续,丙路3号
    640221600123465,丁商店,存续,丁路4号
    """

  /// Checks a registry, and hands it back as if 4 rows were too many; the table of the first sheets.
  private func texts(
    _ registry: String, opening open: ((String) throws -> SpreadsheetFile)? = nil
  ) throws -> [[[String]]] {
    let folder = try TemporaryFolder()
    try Data(registry.utf8).write(to: URL(filePath: folder.path + "/名录.csv"))
    let work = WorkFolder(path: folder.path)
    let inputs = work.read()
    _ = try OutputFolder(folder.path).write(check: inputs, rowLimit: 4) { name in
      try open?(folder.path + "/" + name) ?? work.open(name)
    }
    let file = try SpreadsheetFile.open(path: folder.path + "/输出/核对-名录.xlsx")
    return try file.sheets.indices.map { index in
      try file.table(sheet: index).rows.map { row in row.cells.map(row.text(of:)) }
    }
  }

  @Test func `a long sheet shows its headings and the rows with findings`() throws {
    let sheets = try texts(Self.registry)
    #expect(sheets.count == 2)
    #expect(sheets[1].map { $0.prefix(3) } == [["原行号", "注册号", "企业名称"], ["4", "9.1E+14", "乙商店"]])
    #expect(sheets[1][1].last?.hasPrefix("A4 错误 I122：") == true)
  }

  @Test func `the summary says of how many rows these are`() throws {
    let summary = try texts(Self.registry)[0].joined()
    #expect(summary.contains("“名录”共 6 行，超过 4 行，只列出表头和有问题的 1 行，其余各行没有问题。"))
    #expect(summary.contains { $0.contains("共 6 行 = 导入 3 + 忽略 2 + 拒收 1 + 确认剔除 0") })
  }

  @Test func `reading stops behind the last row with findings`() throws {
    let sheets = try texts(Self.registry) { path in
      let changed = Self.registry + "\n\"没有完的一格"
      try Data(changed.utf8).write(to: URL(filePath: path))
      return try SpreadsheetFile.open(path: path)
    }
    #expect(sheets.count == 2)
    #expect(sheets.last?.count == 2)
  }

  @Test func `a long sheet of which no row has a finding isn't opened again`() throws {
    let registry = Self.registry.replacing("9.1E+14", with: "640221200001244")
      .replacing(",登记状态", with: ",状况").replacing("存续", with: "好")
    let sheets = try texts(registry) { _ in throw UnexpectedOpening() }
    #expect(sheets.count == 1)
    #expect(sheets[0].joined().contains { $0.hasPrefix("“名录”共 6 行，超过 4 行，没有哪一行单独有问题") })
    #expect(sheets[0].joined().contains { $0.contains("共 6 行 = 导入 4 + 忽略 2") })
  }

  private struct UnexpectedOpening: Error {}
}

import Foundation
import Spreadsheet
import Testing

@testable import Inspection

struct FileOverviewTests {
  private static let page = """
    <table><tr><td colspan=2>名录<tr><td>注册号<td>企业名称<td>门牌<tr hidden><td>640221200001236</table>\
    <table></table>
    """

  private func overview(
    _ text: String, named name: String, sheet: Int? = nil
  ) throws -> FileOverview {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return try FileOverview(path: path, sheet: sheet)
  }

  @Test func everyRowOfEverySheetIsCounted() throws {
    let overview = try overview(Self.page, named: "名录.xls")
    #expect(overview.sheets.map(\.rowCount) == [3, 0])
    #expect(overview.sheets.map(\.lastRow) == [3, 0])
    #expect(overview.sheets.map(\.lastColumn) == [3, 0])
    #expect(overview.sheets.map(\.mergeCount) == [1, 0])
    #expect(overview.sheets.map(\.hiddenRowCount) == [1, 0])
  }

  @Test func oneSheetIsLookedAtAlone() throws {
    let overview = try overview(Self.page, named: "名录.xls", sheet: 2)
    #expect(overview.sheetCount == 2)
    #expect(overview.sheets.map(\.number) == [2])
    #expect(throws: Findings.self) { try self.overview(Self.page, named: "名录.xls", sheet: 3) }
    #expect(throws: Findings.self) { try self.overview(Self.page, named: "名录.xls", sheet: 0) }
  }

  @Test func theKindAndItsHeadingsAreTold() throws {
    let lines = try overview(Self.page, named: "名录.xls").lines
    #expect(lines.contains("  识别为：检查对象名录库，表头在第 2 行"))
    #expect(lines.contains("  认识的表头：A 注册号、B 企业名称＝检查对象名称"))
    #expect(lines.contains("  不认识的表头：C 门牌"))
    #expect(lines.last == "  识别为：没有找到认识的表头")
  }

  @Test func theRowsOfATextAreCountedInBoundedMemory() throws {
    let text = "姓名;执法证号\n" + String(repeating: "张三;0300123\n", count: 999)
    let overview = try overview(text, named: "人员.csv")
    #expect(overview.sheets.first?.rowCount == 1000)
    #expect(overview.lines[1] == "格式：文本表格，编码 UTF-8，以分号分隔")
  }
}

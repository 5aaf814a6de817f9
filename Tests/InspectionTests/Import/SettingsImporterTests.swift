import Spreadsheet
import Testing

@testable import Inspection

@Suite struct SettingsImporterTests {
  private func settings(_ table: inout SmallTable) -> Settings {
    SettingsImporter.settings(of: [table.headed], log: &table.log)
  }

  @Test func `reads values by their kind`() throws {
    let texts = [
      ["项目", "值"], ["单位名称", "海角县市场监督管理局"], ["年度", "2021年"], ["去年末企业实有总数", "12,345户"],
      ["测试抽取", "是"], ["可抽取状态", "存续、在业"], ["候补比例", "0.2"], ["组长来源", "派出范围"],
    ]
    var table = try SmallTable(
      Table(file: "设置.xlsx", sheet: "设置", texts: texts).with(.percent, row: 7, column: 2))
    let settings = settings(&table)
    #expect(settings.text(.officeName) == "海角县市场监督管理局")
    #expect(settings.integer(.year) == 2021)
    #expect(settings.integer(.yearEndEnterprises) == 12_345)
    #expect(settings.flag(.testDraw) == true)
    #expect(settings.list(.drawableStatuses) == ["存续", "在业"])
    #expect(settings.text(.reserveRatio) == "20%")
    #expect(settings.integer(.groupSize) == nil)
    #expect(settings[.leaderSource]?.location.address == CellAddress(row: 8, column: 2))
    #expect(table.findings.isEmpty)
  }

  @Test func `reports each bad cell at its place`() throws {
    var table = try SmallTable([
      ["项目", "值"], ["年度", "21"], ["每组人数", "两人"], ["测试抽取", "也许"], ["组长来源", "抽签"],
      ["抽查地点", "县城"], ["", "5"], ["混合步数", ""], ["单位名称", "甲"], ["单位 名称：", "乙"],
    ])
    let settings = settings(&table)
    #expect(settings.text(.officeName) == "甲")
    #expect(settings.integer(.year) == nil)
    #expect(
      table.findings == [
        "B2 I543", "B3 I543", "B4 I543", "B5 I543", "A6 I542", "A7 I541", "B10 I544",
      ])
    #expect(table.fates[6] == .imported)
    #expect(table.fates[8] == .ignored(reason: "空白行"))
  }

  @Test(arguments: ["0", "-1", "367"])
  func `a yearly limit that nobody could be drawn under is refused`(text: String) throws {
    var table = try SmallTable([["项目", "值"], ["年度抽查上限", text]])
    #expect(settings(&table).integer(.yearlyCap) == nil)
    #expect(table.findings == ["B2 I543"])
  }

  @Test(arguments: [
    ("12000", 12_000), ("12,000户", 12_000), ("１２，０００ 家", 12_000), ("2021年", 2021), ("2.0", 2),
  ])
  func `reads a number with its unit`(text: String, expected: Int) {
    #expect(Int(written: text) == expected)
  }

  @Test(arguments: ["", "1.2万", "-3", "2.5", "户", "3%"])
  func `refuses what is no whole number`(text: String) {
    #expect(Int(written: text) == nil)
  }
}

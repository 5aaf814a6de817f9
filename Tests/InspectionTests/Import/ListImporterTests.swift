import Sampling
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct ListImporterTests {
  private let entities = Registry(
    [
      ("91640221MA0000015P", "海角甲商贸有限公司"), ("92640221MA76L1C25N", "海角小吃店"),
      ("936402215748700058", "海角小吃店"),
    ].map { code, name in
      Entity(
        id: .sample(code), code: code, name: name,
        status: RegistrationStatus(word: "存续", isDrawable: true), location: Samples.place)
    })

  private func exemptions(_ table: inout SmallTable) -> [Exemption] {
    var task = Samples.task()
    task.code = "海双〔2021〕1号"
    return ExemptionImporter.exemptions(
      of: [table.headed], entities: entities, tasks: [task], log: &table.log)
  }

  @Test func `reads who isn't drawn`() throws {
    var table = try SmallTable([
      ["统一社会信用代码", "检查对象名称", "原因", "批准人", "抽查任务", "有效期至"],
      ["91640221MA0000015P", "", "涉密单位", "赵六", "海双〔2021〕1号、示例任务1", "2021-12-31"],
      ["", "海角甲商贸有限公司", "依法免检", "赵六", "", ""],
    ])
    let id = CanonicalID.sample("91640221MA0000015P")
    #expect(
      exemptions(&table) == [
        Exemption(
          entity: id, reason: "涉密单位", approver: "赵六", tasks: ["海双〔2021〕1号", "示例任务1"],
          validThrough: Samples.day("2021-12-31")),
        Exemption(entity: id, reason: "依法免检", approver: "赵六"),
      ])
    #expect(table.findings == [])
  }

  @Test func `refuses exemptions that nobody answers for or that are lost`() throws {
    var table = try SmallTable([
      ["统一社会信用代码", "检查对象名称", "原因", "批准人", "抽查任务", "有效期至"],
      ["91640221MA0000015P", "", "", "", "", ""], ["", "", "涉密单位", "赵六", "", ""],
      ["", "海角乙公司", "涉密单位", "赵六", "", ""], ["", "海角小吃店", "涉密单位", "赵六", "", ""],
      ["91640221MA0000015P", "", "涉密单位", "赵六", "别的任务", "明年底"],
    ])
    #expect(exemptions(&table) == [])
    #expect(
      table.findings == [
        "C2 I551", "D2 I551", "B3 I552", "B4 I553", "B5 I554", "E6 I556", "F6 I555",
      ])
    #expect(table.fates[4] == .ignored(reason: "对象不在名录库"))
  }

  @Test func `an exemption without a column for approvers is still one`() throws {
    var table = try SmallTable([
      ["统一社会信用代码", "检查对象名称", "不抽原因"], ["91640221MA0000015P", "海角甲商贸有限公司", "涉密单位"],
    ])
    #expect(table.headed.kind == .exemptions)
    #expect(exemptions(&table) == [])
    #expect(table.findings == ["2 I551"])
  }

  @Test func `reads named lists`() throws {
    var table = try SmallTable([
      ["名单名称", "统一社会信用代码", "检查对象名称", "来源/文号", "列入日期", "移出日期"],
      ["投诉举报名单", "91640221MA0000015P", "", "12345", "2021-02-01", "2021-05-01"],
      ["", "92640221MA76L1C25N", "", "", "", ""], ["经营异常名录", "", "海角乙公司", "", "", ""],
      ["经营异常名录", "92640221MA76L1C25N", "", "", "2021-05-01", "2021-02-01"],
    ])
    let entries = ListImporter.entries(
      of: [table.headed], entities: entities, log: &table.log)
    #expect(
      entries == [
        ListEntry(
          list: "投诉举报名单", entity: .sample("91640221MA0000015P"), source: "12345",
          listed: Samples.day("2021-02-01"), removed: Samples.day("2021-05-01")),
        ListEntry(list: "投诉举报名单", entity: .sample("92640221MA76L1C25N")),
      ])
    #expect(table.findings.filter { !$0.contains("I602") } == ["C4 I553", "F5 I557"])
  }

  @Test(arguments: [
    ("2021-01-31", false), ("2021-02-01", true), ("2021-04-30", true), ("2021-05-01", false),
  ])
  func `an entry holds from its first day until it is removed`(day: String, holds: Bool) {
    let entry = ListEntry(
      list: "投诉举报名单", entity: .sample("E101"), listed: Samples.day("2021-02-01"),
      removed: Samples.day("2021-05-01"))
    #expect(entry.holds(on: Samples.day(day)) == holds)
  }

  @Test(arguments: [
    ("经营异常名录", true), ("投诉举报名单", true), ("重点关注对象", true), ("严重违法失信", true),
    ("已移出经营异常名录", false), ("餐饮", false),
  ])
  func `the usual lists ask for more`(tag: String, isFocused: Bool) {
    #expect(FocusedObjects(Settings()).contains(["住宿", tag]) == isFocused)
  }
}

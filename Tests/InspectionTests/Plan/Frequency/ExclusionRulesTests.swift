import Sampling
import Testing

@testable import Inspection

@Suite struct ExclusionRulesTests {
  private let id = CanonicalID.sample("E100001")
  private let task = DrawOccasion(date: Samples.day, name: "甲任务", items: ["公示信息检查"])

  private func past(_ day: String, _ task: String = "上级抽查", _ items: [String] = []) -> PastDraw {
    PastDraw(entity: id, date: Samples.day(day), task: task, items: items)
  }

  private func earlier(_ past: [PastDraw]) throws -> EarlierDraws {
    try EarlierDraws(in: LedgerState([]), past: past, year: Samples.day.year)
  }

  private func status(_ rules: ExclusionRules, _ past: [PastDraw]) throws -> String {
    let exclusion = rules.exclusion(of: id, from: task, after: try earlier(past))
    return (exclusion?.status ?? .eligible).text
  }

  @Test func `the first reason counts`() throws {
    var rules = ExclusionRules()
    rules.listed = [id: "涉密单位"]
    #expect(try status(rules, [past("2021-01-04")]) == "X.LIST")
    rules.frequencies = [.office(FrequencyLimit(1, in: .days(90)))]
    #expect(try status(rules, [past("2021-01-04")]) == "X.INTERVAL")
    #expect(try status(rules, [past("2021-01-04"), past("2021-02-04")]) == "X.CAP")
  }

  @Test func `an object on a list may be drawn more often`() throws {
    var rules = ExclusionRules()
    rules.raisedCaps = [id: 3]
    let days = ["2021-01-04", "2021-02-04", "2021-03-04"].map { past($0) }
    #expect(try status(rules, Array(days.prefix(2))) == "E")
    #expect(try status(rules, days) == "X.CAP")
  }

  private static let item = FrequencyRule.item("公示信息检查", FrequencyLimit(1, in: .months(24)))

  @Test(arguments: [
    (item, "乙任务", ["公示信息 检查"], true), (item, "甲任务", ["登记事项检查"], false),
    (item, "甲任务", [], true), (item, "乙任务", [], false),
    (.task("甲任务", FrequencyLimit(1, in: .year)), "甲 任务", ["登记事项检查"], true),
    (.task("甲任务", FrequencyLimit(1, in: .year)), "乙任务", ["公示信息检查"], false),
    (.office(FrequencyLimit(1, in: .year)), "乙任务", [], true),
    (.instalment("1"), "甲任务", [], false),
  ])
  func `a rule goes by its item or task`(
    rule: FrequencyRule, name: String, items: [String], isNear: Bool
  ) throws {
    var rules = ExclusionRules()
    rules.frequencies = [rule]
    #expect(try status(rules, [past("2021-01-04", name, items)]) == (isNear ? "X.INTERVAL" : "E"))
  }

  @Test func `a limit of two lets an object be drawn twice`() throws {
    var rules = ExclusionRules()
    rules.cap = 9
    rules.frequencies = [.office(FrequencyLimit(2, in: .year))]
    #expect(try status(rules, [past("2021-01-04")]) == "E")
    #expect(try status(rules, [past("2021-01-04"), past("2021-01-05")]) == "X.INTERVAL")
  }

  @Test func `frozen rules read back`() {
    var rules = ExclusionRules()
    rules.cap = 3
    rules.raisedCaps = [id: 4]
    rules.listed = [id: "涉密单位（批准人：赵六）"]
    rules.frequencies = [
      Self.item, .task("甲 任务", FrequencyLimit(1, in: .year)),
      .office(FrequencyLimit(1, in: .days(90))), .instalment("海双〔2021〕1号 之一"),
    ]
    let (read, unknown) = ExclusionRules.reading(rules.codes)
    #expect(unknown == [])
    #expect(read.cap == 3 && read.raisedCaps == rules.raisedCaps && read.listed == rules.listed)
    #expect(read.frequencies == rules.frequencies)
  }

  @Test(arguments: [
    ("rule", "cap", "0"), ("rule", "item", "1/24m"), ("rule", "office", "1/24m 甲"),
    ("rule", "week", "1/y"), ("rule", "task", "often 甲"), ("cap", "E100001", "two"),
    ("list", "E100001", ""), ("list", "e|1", "涉密单位"), ("rule", "instalment", ""),
  ])
  func `a row that says nothing is named`(kind: String, code: String, label: String) {
    let rows = [CodeRow(kind: kind, code: code, label: label)]
    #expect(ExclusionRules.reading(rows).unknown == [code])
  }
}

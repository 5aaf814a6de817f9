import Spreadsheet
import Testing

@testable import Inspection

/// The tables of a work folder are held against each other.
@Suite struct CrossChecksTests {
  private static let registry = [
    ["统一社会信用代码", "企业名称", "管辖单位", "登记状态"],
    ["91640221MA0000015P", "海角甲商贸有限公司", "城关所", "存续"],
    ["91640221MA75Y0AB35", "海角乙商贸有限公司", "玉泉所", "存续"],
  ]
  private static let roster = [
    ["姓名", "工作单位", "执法证号"], ["张三", "城关市场监督管理所", "B1"], ["李四", "玉泉所", "B2"],
  ]
  private static let checklist = [["抽查类别", "抽查事项", "检查依据"], ["登记", "名称检查", "《条例》"]]
  private static let plan = [
    ["2021年度抽查工作计划", "", "", ""], ["抽查任务名称", "抽查事项", "抽查比例", "实施时间"],
    ["甲任务", "名称检查", "5%", "3月—5月"],
  ]

  private func findings(
    registry: [[String]] = registry, roster: [[String]] = roster,
    checklist: [[String]] = checklist, plan: [[String]] = plan, settings: [[String]] = [],
    others: [Table] = []
  ) -> [String] {
    let tables = [
      Table(file: "名录.csv", texts: registry), Table(file: "人员.csv", texts: roster),
      Table(file: "清单.csv", texts: checklist), Table(file: "计划.csv", texts: plan),
      Table(file: "设置.csv", texts: [["项目", "值"]] + settings),
    ]
    return Inputs(sheets: tables + others).diagnostics.map { diagnostic in
      let place = diagnostic.location
      let cell = place?.address?.description ?? place?.row.map(String.init) ?? ""
      return "\(diagnostic.problem.code) \(place?.file ?? "") \(cell)"
    }
  }

  /// A registry of generated registration numbers of one division.
  private func numbers(_ count: Int, division: String) -> [[String]] {
    [["注册号", "企业名称", "登记状态"]]
      + (0..<count).map { number in
        let digits = division + String(60_000_000 + number)
        return [digits + String(Self.checkDigit(of: digits)), "海角\(number)号商店\(division)", "存续"]
      }
  }

  /// The check digit of GS 15: ISO 7064 MOD 11,10.
  private static func checkDigit(of digits: String) -> Int {
    let product = digits.utf8.reduce(10) { product, byte in
      let sum = (product + Int(byte - 48)) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }

  @Test func `tables that fit are silent`() {
    #expect(findings() == [])
  }

  @Test func `a station without officers is named once, at its first object`() {
    let more = [["91640221MA0000023J", "海角丙商贸有限公司", "玉泉市场监管所", "存续"]]
    #expect(
      findings(registry: Self.registry + more, roster: Array(Self.roster.prefix(2)))
        .filter { $0.hasPrefix("I80") } == ["I801 名录.csv C3"])
  }

  @Test func `stations that all have no officers are one finding`() {
    let roster = [Self.roster[0], ["张三", "信用科", "B1"]]
    #expect(findings(roster: roster) == ["I802 人员.csv "])
  }

  @Test func `items are looked up both ways`() {
    let plan = Self.plan.prefix(2) + [["甲任务", "年报检查", "5%", "3月—5月"]]
    #expect(findings(plan: Array(plan)) == ["I803 清单.csv ", "P113 计划.csv B3"])
  }

  @Test(arguments: [("2", "2", [String]()), ("3", "1", ["I804 设置.csv B2", "I805 设置.csv B3"])])
  func `rows are held against the numbers expected`(
    _ entities: String, _ inspectors: String, _ expected: [String]
  ) {
    let settings = [["名录应有户数", entities], ["人员应有人数", inspectors]]
    #expect(findings(settings: settings) == expected)
  }

  @Test func `a refused row counts among those expected`() {
    let bad = [["9.16402E+17", "海角丙商贸有限公司", "城关所", "存续"]]
    #expect(
      findings(registry: Self.registry + bad, settings: [["名录应有户数", "3"]])
        == ["I122 名录.csv A4"])
  }

  @Test(arguments: ["到期再换", "长期"])
  func `an officer over two rows counts once, refused or not`(validity: String) {
    let roster = [
      ["姓名", "工作单位", "执法证号", "有效期"], ["李四", "玉泉所", "B1", ""],
      ["张三", "城关所", "B2", validity], ["", "", "B3", ""], ["", "", "B4", "到期再换"],
    ]
    #expect(
      !findings(roster: roster, settings: [["人员应有人数", "2"]])
        .contains { $0.hasPrefix("I805") })
  }

  @Test func `a copy is read once`() {
    let copy = Table(file: "名录(1).csv", texts: Self.registry)
    #expect(findings(others: [copy]) == ["I806 名录(1).csv "])
  }

  @Test func `a plan of another year is reported`() {
    #expect(findings(settings: [["年度", "2022"]]) == ["I807 计划.csv "])
    #expect(findings(settings: [["年度", "2021"]]) == [])
  }

  @Test(arguments: [(20, ["I808 别处.csv "]), (19, [])])
  func `a registry of another city is reported from twenty codes on`(
    _ count: Int, _ expected: [String]
  ) {
    let other = Table(file: "别处.csv", texts: numbers(count, division: "350503"))
    let registry = numbers(60, division: "640221")
    #expect(
      findings(registry: registry, others: [other]).filter { $0.hasPrefix("I808") } == expected)
  }

  @Test(arguments: [
    (999, [String]()), (1000, ["I809 名录.csv 1001"]), (65_536, ["I809 名录.csv 65537"]),
  ])
  func `as many rows as an export may hold are suspicious`(_ count: Int, _ expected: [String]) {
    #expect(findings(registry: numbers(count, division: "640221")) == expected)
  }

  @Test(arguments: [("1000", false), ("1001", true)])
  func `as many rows as the office expects are not suspicious`(_ count: String, _ isFound: Bool) {
    let found = findings(
      registry: numbers(1000, division: "640221"), settings: [["名录应有户数", count]])
    #expect(found.contains("I809 名录.csv 1001") == isFound)
  }
}

import Spreadsheet
import Testing

@testable import Inspection

@Suite struct PlanImporterTests {
  private func tasks(
    _ table: inout SmallTable, year: Int? = nil, itemNames: [String] = []
  ) -> [PlanTask] {
    PlanImporter.tasks(of: [table.headed], year: year, itemNames: itemNames, log: &table.log)
  }

  @Test func `reads every column with its cell`() throws {
    var table = try SmallTable([
      ["海角县2021年度抽查工作计划"],
      [
        "序号", "抽查任务名称", "抽查类型", "抽查事项", "抽查对象范围", "抽查比例", "抽查频次", "信用风险分类管理",
        "抽查检查起止时间", "发起部门", "配合部门", "选派方式", "所", "检查方式",
      ],
      [
        "1", "登记事项抽查", "不定向", "名称的检查、住所的检查", "全部企业", "≥5%", "1次/年", "A类1%", "3月至5月",
        "信用科", "商务局、税务局", "若干所内", "城关所，陶乐所", "现场检查",
      ],
    ])
    let task = try #require(tasks(&table).first)
    #expect(task.number == 1)
    #expect(task.name == "登记事项抽查")
    #expect(task.kind == "不定向")
    #expect(task.items.map(\.text) == ["名称的检查", "住所的检查"])
    #expect(task.scope.text == "全部企业")
    #expect(task.ratio.text == "≥5%")
    #expect(task.ratio.location.address == CellAddress(row: 3, column: 6))
    #expect(task.frequency.text == "1次/年")
    #expect(task.riskRule.text == "A类1%")
    #expect(task.start?.iso == "2021-03-01")
    #expect(task.end?.iso == "2021-05-31")
    #expect(task.initiator.text == "信用科")
    #expect(task.partners == ["商务局", "税务局"])
    #expect(task.dispatch.text == "若干所内")
    #expect(task.stations == ["城关所", "陶乐所"])
    #expect(task.method == "现场检查")
    #expect(table.findings.isEmpty)
  }

  @Test(arguments: [
    ("2021年3月1日", "2021-5-31", []), ("2021年3月", "2021年5月", []), ("3月", "5月底", []),
    ("21.3.1", "44347", ["D2 I608", "E2 I608"]),
  ])
  func `reads the first and the last day, or their months`(
    start: String, end: String, findings: [String]
  ) throws {
    var table = try SmallTable([
      ["抽查任务名称", "抽查事项", "抽查比例", "开始日期", "结束日期", "发起部门"],
      ["甲任务", "名称的检查", "5%", start, end, "信用科"],
    ])
    let task = try #require(tasks(&table, year: 2021).first)
    #expect(task.start?.iso == "2021-03-01")
    #expect(task.end?.iso == "2021-05-31")
    #expect(table.findings == findings)
  }

  @Test(arguments: [
    (Cell.Kind.month, "2021-03-01", "2021-03-31", []),
    (.date, "2021-03-05", "2021-03-05", ["D2 I413"]),
  ])
  func `reads a month as a month and doubts a single day`(
    kind: Cell.Kind, text: String, end: String, findings: [String]
  ) throws {
    let texts = [
      ["抽查任务名称", "抽查事项", "抽查比例", "实施时间", "发起部门"], ["甲任务", "名称的检查", "5%", text, "信用科"],
    ]
    var table = try SmallTable(Table(file: "计划.csv", texts: texts).with(kind, row: 2, column: 4))
    let task = try #require(tasks(&table).first)
    #expect(task.end?.iso == end)
    #expect(table.findings == findings)
  }

  @Test func `refuses a number that became a date`() throws {
    let texts = [
      ["抽查任务编号", "抽查任务名称", "抽查事项", "抽查比例", "实施时间", "发起部门"],
      ["2021-01-01", "甲任务", "名称的检查", "5%", "2021年3月", "信用科"],
    ]
    var table = try SmallTable(Table(file: "计划.csv", texts: texts).with(.month, row: 2, column: 1))
    #expect(tasks(&table).isEmpty)
    #expect(table.findings == ["A2 I414"])
  }

  @Test(arguments: [
    ("抽查比例（%）", "0.05", Cell.Kind.number, ["C2 I412"]), ("抽查比例（%）", ".5", .text, ["C2 I412"]),
    ("抽查比例（%）", "0.05", .percent, []), ("抽查比例（%）", "0.05%", .text, []),
    ("抽查比例（%）", "5", .number, []), ("抽查比例", "0.05", .number, []),
  ])
  func `asks what a fraction under a percent sign means`(
    heading: String, text: String, kind: Cell.Kind, findings: [String]
  ) throws {
    let texts = [
      ["抽查任务名称", "抽查事项", heading, "实施时间", "发起部门"],
      ["甲任务", "名称的检查", text, "2021年3月", "信用科"],
    ]
    var table = try SmallTable(Table(file: "计划.csv", texts: texts).with(kind, row: 2, column: 3))
    _ = tasks(&table)
    #expect(table.findings == findings)
  }

  @Test(arguments: [
    ["序号", "检查主体", "年度计划名称", "检查内容", "计划开展时间", "股室", "抽查比例", "抽查频次", "抽查数量"],
    ["抽查计划编号", "抽查计划名称", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查事项", "抽查对象范围", "抽取日期"],
    ["序号", "抽查任务名称", "抽查事项", "抽查对象范围", "抽查比例及频次", "抽查检查起止时间", "发起部门", "抽查检查模式"],
    ["序号", "抽查任务名称", "抽查类型", "抽查事项", "抽查对象范围", "抽查比例/数量", "抽查检查起止时间", "发起主体/指导单位"],
    ["序号", "抽查任务名称", "抽查事项", "发起方式", "抽查主体(层级)", "抽查对象", "抽查基数", "抽查比例", "实施抽查时间段"],
    ["抽查计划编号", "任务名称", "抽查类型", "抽查对象", "发起部门", "参与部门", "抽查比例(数量)", "起止时间", "抽查事项"],
    ["序号", "抽查领域", "抽查事项", "检查对象", "发起部门", "配合部门", "抽查比例", "抽查频次", "计划任务实施时段"],
    ["序号", "检查事项", "检查时间", "抽查比例", "抽查频次", "是否双随机一公开", "是否联合检查", "备注"],
  ])
  func `reads the headings of published plans`(headings: [String]) throws {
    let periods = ["计划开展时间", "抽查检查起止时间", "实施抽查时间段", "起止时间", "计划任务实施时段", "检查时间", "抽取日期"]
    let row = headings.map {
      periods.contains($0) ? "2021年1月—12月" : $0.contains("比例") ? "5%" : "某" + $0
    }
    var table = try SmallTable([headings, row])
    let task = try #require(tasks(&table).first)
    #expect(!task.name.isEmpty)
    #expect(!task.items.isEmpty)
    #expect(task.end?.iso == "2021-12-31")
    #expect(task.ratio.text == (headings.contains { $0.contains("比例") } ? "5%" : ""))
  }

  @Test(arguments: [
    ("抽查比例", "0.05", Cell.Kind.percent, "5%"), ("抽查比例", "0.035", .percent, "3.5%"),
    ("抽查比例（%）", "5", .number, "5%"), ("抽查比例（%）", "≥5", .text, "≥5"),
    ("抽查比例", "5", .number, "5"), ("抽查数量", "20", .number, "20户"), ("抽查数量", "20家", .text, "20家"),
  ])
  func `writes a ratio with its unit`(
    heading: String, text: String, kind: Cell.Kind, expected: String
  ) throws {
    let texts = [["抽查任务名称", "抽查事项", "发起部门", heading], ["某任务", "某事项", "信用科", text]]
    var table = try SmallTable(
      Table(file: "计划.xlsx", sheet: "计划", texts: texts).with(kind, row: 2, column: 4))
    #expect(tasks(&table).map(\.ratio.text) == [expected])
  }

  @Test func `prefers the year of the title to that of the settings`() throws {
    let texts = [["抽查任务名称", "抽查事项", "抽查比例", "实施时间"], ["某任务", "某事项", "5%", "11月10日前"]]
    var untitled = try SmallTable(texts)
    var titled = try SmallTable([["二〇二一年度计划"]] + texts)
    #expect(tasks(&untitled, year: 2024).map(\.end?.iso) == ["2024-11-10"])
    #expect(tasks(&titled, year: 2024).map(\.end?.iso) == ["2021-11-10"])
    #expect(tasks(&titled, year: 2024).map(\.start) == [nil])
  }

  @Test func `joins the rows of one task`() throws {
    var table = try SmallTable(
      [
        ["序号", "抽查任务名称", "抽查事项", "抽查比例", "实施时间"],
        ["1", "登记事项抽查", "名称的检查", "5%", "2021年3月"], ["", "", "住所的检查", "", ""],
        ["2", "价格抽查", "标价的检查", "3%", "2021年4月"],
      ], sheet: "计划", merges: [1, 2, 4, 5].map { CellRange(rows: 2...3, columns: $0...$0) })
    let found = tasks(&table)
    #expect(found.map(\.number) == [1, 2])
    #expect(found.map { $0.items.map(\.text) } == [["名称的检查", "住所的检查"], ["标价的检查"]])
    #expect(table.fates == [2: .imported, 3: .imported, 4: .imported])
  }

  @Test func `says that a row adds nothing to its task, and where it stands first`() throws {
    var table = try SmallTable([
      ["抽查任务名称", "抽查事项", "抽查比例", "实施时间"], ["甲", "某事项", "5%", "2021年3月"],
      ["甲", "另一事项", "5%", "2021年3月"], ["甲", "另一事项", "5%", "2021年3月"],
    ])
    #expect(tasks(&table).map { $0.items.map(\.text) } == [["某事项", "另一事项"]])
    #expect(table.findings == ["B4 I415"])
    #expect(table.log.diagnostics.first?.message.hasPrefix("本行与表.csv 第 3 行重复") == true)
    #expect(table.fates[4] == .ignored(reason: "重复行"))
  }

  @Test func `keeps an item of the checklist whole`() throws {
    var table = try SmallTable([
      ["抽查任务名称", "抽查事项", "抽查比例", "实施时间"], ["某任务", "法定代表人、股东的检查；标价的检查", "5%", "2021年"],
    ])
    let found = tasks(&table, itemNames: ["法定代表人、股东的检查"])
    #expect(found.first?.items.map(\.text) == ["法定代表人、股东的检查", "标价的检查"])
  }

  @Test func `reads the first and last day from their own columns`() throws {
    var table = try SmallTable([
      ["抽查任务名称", "抽查事项", "抽查比例", "开始日期", "结束日期"],
      ["甲", "某事项", "5%", "2021-03-01", "2021.5.31"],
      ["乙", "某事项", "5%", "2021-05-31", "2021-03-01"],
      ["丙", "某事项", "5%", "", "五月"],
    ])
    let found = tasks(&table)
    #expect(found.map(\.start?.iso) == ["2021-03-01"])
    #expect(found.map(\.end?.iso) == ["2021-05-31"])
    #expect(table.findings == ["E3 I408", "E4 I407"])
  }

  @Test func `a task that stands in the plan twice is refused`() throws {
    var table = try SmallTable([
      ["抽查任务名称", "抽查事项", "抽查对象范围", "抽查比例", "实施时间"],
      ["甲", "某事项", "企业", "5%", "2021年3月"], ["乙", "某事项", "企业", "5%", "2021年3月"],
      ["甲", "某事项", "企业", "5%", "2021年3月"], ["甲", "某事项", "企业", "5%", "2021年9月"],
    ])
    #expect(tasks(&table).map(\.start?.iso) == ["2021-03-01", "2021-03-01", "2021-09-01"])
    #expect(table.findings == ["A4 I409"])
  }

  @Test func `reports each bad cell at its place`() throws {
    var table = try SmallTable([
      ["抽查任务名称", "抽查事项", "抽查比例", "抽查数量", "实施时间"], ["甲", "", "5%", "20户", "适时"],
      ["乙", "某事项", "5%", "", "3月"], ["丙", "某事项", "5%", "", ""], ["", "", "5%", "", "2021年"],
    ])
    #expect(tasks(&table).map(\.name) == ["丙"])
    #expect(
      table.findings == [
        "B2 I402", "D2 I403", "E2 I404", "E3 I405", "E4 I406", "A5 I401", "B5 I402",
      ])
    #expect(
      table.fates == [
        2: .rejected(code: "I404"), 3: .rejected(code: "I405"), 4: .imported,
        5: .rejected(code: "I401"),
      ])
  }

  @Test(arguments: [
    ("海角县2021年度抽查工作计划", 2021), ("二〇二一年抽查计划", 2021), ("2020年12月编\n2021年度计划", 2021),
    ("2021年3月10日\n2021年计划", 2021),
  ])
  func `finds the year of a plan`(title: String, year: Int) {
    #expect(PlanYear.year(in: title) == year)
  }

  @Test(arguments: ["", "抽查工作计划", "2021年至2022年计划", "编号2021"])
  func `finds no year where there is none or several`(title: String) {
    #expect(PlanYear.year(in: title) == nil)
  }

  @Test func `refuses a number that another task has`() throws {
    var table = try SmallTable([
      ["抽查任务编号", "抽查任务名称", "抽查事项", "抽查比例", "实施时间"],
      ["2021-01", "甲任务", "名称的检查", "5%", "2021年3月"],
      ["２０２１－０１", "乙任务", "住所的检查", "3%", "2021年4月"],
    ])
    #expect(tasks(&table).map(\.name) == ["甲任务"])
    #expect(table.findings == ["A3 I410"])
  }
}

@testable import Inspection

extension HorrorSheet {
  /// What becomes of a plan (年度抽查工作计划).
  static let tasks = HorrorSheet(
    "计划.xlsx", .plan,
    [
      .plain(
        "ratio as a percentage cell", "5% 的单元格里存的是 0.05",
        [.ratio: .number("0.05", style: .percent)], reads: [.ratio: "5%"]),
      .plain(
        "ratio with many places", "0.35% 存成二进制小数",
        [.ratio: .number("3.5000000000000001E-3", style: .percent)], reads: [.ratio: "0.35%"]),
      .plain(
        "number of objects with its unit", "抽查数量写成“20户”", [.ratio: .empty, .count: "20户"],
        reads: [.ratio: "20户"]),
      .plain(
        "number of objects as a number", "抽查数量是数值", [.ratio: .empty, .count: .number("20")],
        reads: [.ratio: "20户"]),
      .warned("I403", .count, "ratio and number", "比例和数量都填了", [.count: "20"]),
      .refused("I404", .period, "period in vague words", "实施时间写“适时开展”", [.period: "适时开展"]),
      .warned("I406", .period, "no period", "没有填实施时间", [.period: .empty], reads: [.period: "至"]),
      period("months with a dash", "3月—5月", "2026-03-01至2026-05-31"),
      period("months of a year", "2026年1-11月", "2026-01-01至2026-11-30"),
      period("two full days", "2026年1月1日 -2026年12月31日", "2026-01-01至2026-12-31"),
      period("days with points", "2026.3.1-2026.5.31", "2026-03-01至2026-05-31"),
      period("quarter of the year", "第三季度", "2026-07-01至2026-09-30"),
      period("whole year", "全年", "2026-01-01至2026-12-31"),
      period("deadline only", "11月10日前", "至2026-11-10"),
      period("first half of the year", "上半年", "2026-01-01至2026-06-30"),
      .warned(
        "I413", .period, "period that became a date", "“3-5”（三月到五月）被 Excel 当成日期",
        [.period: .number("46086", style: .date)], reads: [.period: "2026-03-05至2026-03-05"]),
      .refused(
        "I414", .taskCode, "number that became a date", "编号“2026-1”被 Excel 当成日期",
        [.taskCode: .number("46023", style: .date)]),
      .warned("I402", .item, "task without items", "没有填抽查事项", [.item: .empty]),
      .refused(
        "I409", .taskName, "the same task twice", "同一份计划以两个文件名放在文件夹里",
        [
          .taskCode: "平市监抽查〔2026〕1号", .taskName: "2026年示例任务1",
          .item: "登记事项检查、示例事项1检查",
        ]),
      Horror(
        "two tasks of one number", "复制一行后忘了改编号", rows: [[:], [.taskCode: .above]],
        findings: [.init("I410", .cell(.taskCode, row: 2))], values: [[:], nil]),
      .refused(
        "I603", .ratio, "ratio that can't be computed", "比例由公式算出，除以了零",
        [.ratio: .xml(##" t="e"><f>1/0</f><v>#DIV/0!</v>"##)]),
      Horror(
        "task over two rows", "一项任务的两个事项分两行写，任务名称合并",
        rows: [
          [:],
          [
            .taskCode: .empty, .taskName: .empty, .item: "示例事项1检查", .objectScope: .empty,
            .ratio: .empty, .period: .empty, .initiator: .empty,
          ],
        ], values: [[.item: "登记事项检查、示例事项1检查"], nil]),
      .ignored(
        "remark below the plan", "表下有备注",
        [
          .taskCode: "备注：以实际抽查数为准", .taskName: .empty, .item: .empty, .objectScope: .empty,
          .ratio: .empty, .period: .empty, .initiator: .empty,
        ]),
    ])

  private static func period(_ name: String, _ words: String, _ days: String) -> Horror {
    .plain(name, "实施时间写成“\(words)”", [.period: .text(words)], reads: [.period: days])
  }

  /// What becomes of a checklist in text (随机抽查事项清单), which has lost its merged cells.
  static let items = HorrorSheet(
    "清单.csv", .checklist,
    [
      .ignored(
        "hint below the headings", "模板的填写提示没有删",
        [.itemCategory: .empty, .item: .empty, .itemKind: "下拉选择", .content: "必填"]),
      .warned(
        "I302", .itemKind, "unknown kind of item", "事项类别写了“特别”", [.itemKind: "特别检查事项"]),
      .warned(
        "I303", .requiredSpeciality, "speciality without a name", "要求资格，没写是哪一种",
        [.itemCategory: "特种设备检查", .requiredSpeciality: "需专业岗位资格"],
        reads: [.itemCategory: "特种设备检查", .requiredSpeciality: "特种设备"]),
      Horror(
        "one item, two specialities", "同一事项前后两行要求的资格不同",
        rows: [
          [.content: "看甲", .requiredSpeciality: "计量检定员资格"],
          [.itemCategory: .above, .item: .above, .content: "看乙", .requiredSpeciality: "食品检查员资格"],
        ], findings: [.init("I304", .cell(.requiredSpeciality, row: 2))],
        values: [[.content: "看甲\n看乙", .requiredSpeciality: "计量检定员"], nil]),
      Horror(
        "merged cells lost in text", "合并单元格另存为 CSV，只剩第一行有类别和事项",
        rows: [
          [.content: "看丙"], [.itemCategory: .empty, .item: .empty, .content: "看丁"],
        ],
        findings: [
          .init("I602", .cell(.itemCategory, row: 2)), .init("I602", .cell(.item, row: 2)),
        ], values: [[.content: "看丙\n看丁"], nil]),
    ])
}

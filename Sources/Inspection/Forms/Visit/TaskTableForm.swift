/// The tasks of a year in one table (抽查任务表), as the attachment of a plan has it (seed 003).
enum TaskTableForm {
  private static let columns = [
    "序号", "任务编号", "任务名称", "抽查类型", "抽查对象范围", "抽查事项", "检查内容", "抽查比例", "应抽数", "实抽数",
    "任务期限", "发起部门", "配合部门", "检查方式", "选派方式",
  ]

  /// The table of all draws, in the order of their tasks.
  static func content(of records: [DrawRecord]) -> FormContent {
    let facts = records.first?.facts ?? []
    let notice = records.contains(where: \.isTest) ? FormText.testNotice : ""
    return FormContent(
      values: FormText.pick(["单位名称", "年度"], from: facts) + [.init("测试声明", notice)],
      lists: [
        FormContent.List(
          "", title: "抽查任务", columns: columns,
          rows: records.enumerated().map { row(of: $1, number: $0 + 1) })
      ])
  }

  private static func row(of record: DrawRecord, number: Int) -> DrawRecord.Fields {
    let contents = record.items.flatMap { $0.points.map(\.content) }
    let methods = WrittenList.values(in: record.items.map { $0["检查方式"] }.joined(separator: "、"))
    let facts = record.facts
    return [
      .init("序号", String(number)),
      .init("检查内容", WrittenList.withoutRepetitions(contents).joined(separator: "；")),
      .init("任务期限", FormText.period(facts["任务期限"])),
      .init("检查方式", facts["检查方式"].isEmpty ? methods.joined(separator: "、") : facts["检查方式"]),
    ] + facts
  }
}

/// The annual plan for the public and for the level above (年度抽查工作计划（公示）、（备案）): the last
/// version in the ledger, with the contents that seed 002, article 6 asks for.
enum PlanNoticeForm {
  private static let columns = [
    "序号", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查事项", "抽查依据", "抽查对象范围", "抽查比例", "计划抽查户数",
    "抽查频次", "实施时间", "发起部门", "配合部门", "检查方式",
  ]

  /// The form of a version; the copy for the level above also names the office that files it.
  static func content(of version: PlanVersion, as kind: FormKind) -> FormContent {
    let superior = DrawRecord.Field("备案单位", version.event.fields["superior"] ?? "")
    return FormContent(
      values: values(of: version) + (kind == .planFiling ? [superior] : []),
      lists: [
        FormContent.List(
          "", title: "抽查任务", columns: columns,
          rows: zip(version.numbers, version.tasks).map { number, task in
            row(number, of: task, target: version.targets.counts[number])
          })
      ])
  }

  /// What stands above and below the table.
  static func values(of version: PlanVersion) -> DrawRecord.Fields {
    let fields = version.event.fields
    return [
      .init("单位名称", fields["by"] ?? ""), .init("年度", String(version.year)),
      .init("版次", version.title), .init("公布日期", FormText.worded(version.date.iso)),
      .init("测试声明", fields["test"] == "yes" ? FormText.testNotice : ""),
    ]
  }

  private static func row(
    _ number: Int, of task: RegisteredTask, target: Int?
  ) -> DrawRecord.Fields {
    [.init("序号", String(number)), .init("计划抽查户数", target.map(String.init) ?? "")]
      + RegisteredTask.Column.allCases.filter { $0 != .period }.map {
        .init($0.rawValue, task[$0])
      } + [.init("实施时间", task.window)]
  }
}

extension PlanVersion {
  /// The version in words: 第1版, 第2版（调整后）.
  package var title: String { "第\(number)版" + (number > 1 ? "（调整后）" : "") }
}

extension RegisteredTask {
  /// The days in which the task is to be done, in words.
  fileprivate var window: String {
    let days = [self[.start], self[.end]]
    guard !days.contains("") else { return self[.period].isEmpty ? days.joined() : self[.period] }
    return days.map(FormText.worded).joined(separator: " 至 ")
  }
}

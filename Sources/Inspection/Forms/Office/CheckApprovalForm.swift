/// The approval before an inspection (行政检查审批表), a sheet for each check group.
enum CheckApprovalForm {
  /// The forms of a task's check groups.
  static func contents(of task: TaskStanding) -> [FormContent] {
    let members = Dictionary(grouping: task.checks) { $0.entity["检查组"] }
    let shared = shared(by: task)
    return task.record.groups.map { group in
      let checks = members[group["检查组"]] ?? []
      return FormContent(
        sheet: group["检查组"],
        values: task.heading + [.init("检查组", group["检查组"])] + shared
          + ["组长", "组员", "执法证号"].map { .init($0, group[$0]) }
          + [.init("户数", String(checks.count))],
        lists: [
          FormContent.List(
            numbering: checks.map {
              $0.identity + FormText.pick(["住所", "管辖单位"], from: $0.entity)
            }, title: "检查对象",
            columns: ["表格编号", "检查对象名称", CheckStanding.code, "住所", "管辖单位"])
        ])
    }
  }

  /// What all groups of a task have in common.
  private static func shared(by task: TaskStanding) -> DrawRecord.Fields {
    let record = task.record
    let bases = record.items.map { $0["抽查依据"] }.filter { !$0.isEmpty }
    let items = record.items.enumerated().map { "\($0 + 1). \($1["抽查事项"])" }
    return [
      .init("检查事由", reason(of: record)),
      .init("检查依据", WrittenList.withoutRepetitions(bases).joined(separator: "；")),
      .init("抽查事项", items.joined(separator: "\n")),
      .init("检查方式", record.facts["检查方式"]),
    ]
  }

  private static func reason(of record: DrawRecord) -> String {
    let facts = record.facts
    let plan = facts["计划编号"].isEmpty ? "" : "（\(facts["计划编号"])）"
    return "按照\(facts["年度"])年度抽查工作计划\(plan)开展“双随机、一公开”抽查，检查对象和检查人员于"
      + "\(FormText.worded(facts["抽取日期"]))随机抽取产生。"
  }
}

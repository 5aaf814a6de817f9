/// The drawn objects for the public (抽查对象名单公示表), domain §1.1.7: whitelisted columns alone.
enum DrawnNoticeForm {
  /// The form of a task.
  static func content(of task: TaskStanding) -> FormContent {
    let facts = task.record.facts
    return FormContent(
      values: task.heading
        + [
          .init("抽查计划编号", facts["计划编号"]), .init("抽查类型", facts["抽查类型"]),
          .init("抽查事项", facts["抽查事项"]), .init("抽查对象范围", facts["抽查对象范围"]),
          .init("户数", String(task.checks.count)),
        ],
      lists: [
        FormContent.List(
          numbering: task.checks.map {
            FormText.pick(["检查对象名称", CheckStanding.code, "管辖单位"], from: $0.entity)
          }, title: "抽查对象名单", columns: ["检查对象名称", CheckStanding.code, "管辖单位"])
      ])
  }
}

/// The results for the public (抽查结果公示表), domain §2.8: whitelisted columns alone, a row for the
/// whole of each check and one for each of its items.
enum ResultNoticeForm {
  /// The form of a task on a day: what is on record and may be public.
  static func content(of task: TaskStanding, on date: CalendarDate) -> FormContent {
    let rows = task.checks.filter { $0.record?.absence(on: date) == nil }.flatMap { check in
      check.itemResults.map { item, result in
        plan(of: task)
          + FormText.pick(["检查对象名称", CheckStanding.code], from: check.entity) + [
            .init("抽查完成日期", check.text(.checked)), .init("抽查事项", item),
            .init("抽查结果", result),
          ]
      }
    }
    return FormContent(
      of: task, numbering: rows, title: "抽查结果", columns: columns)
  }

  /// The checks whose results stay out on a day, with the reason.
  static func unpublished(of task: TaskStanding, on date: CalendarDate) -> FormContent {
    let rows = task.checks.compactMap { check -> DrawRecord.Fields? in
      guard let absence = check.record?.absence(on: date) else { return nil }
      return check.identity + [
        .init("检查日期", FormText.worded(check.text(.checked))), .init("不公示原因", absence),
      ]
    }
    return FormContent(
      of: task, numbering: rows, title: "未公示及原因",
      columns: ["表格编号", "检查对象名称", CheckStanding.code, "检查日期", "不公示原因"])
  }

  /// The plan and task of a row, as platforms have them.
  static func plan(of task: TaskStanding) -> DrawRecord.Fields {
    let facts = task.record.facts
    return [
      .init("抽查计划编号", facts["计划编号"]), .init("抽查计划名称", "\(facts["年度"])年度抽查工作计划"),
      .init("抽查任务编号", facts["任务编号"]), .init("抽查任务名称", facts["任务名称"]),
      .init("抽查类型", facts["抽查类型"]), .init("抽查机关", facts["单位名称"]),
    ]
  }

  private static let columns = [
    "抽查计划编号", "抽查计划名称", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查机关", "检查对象名称",
    CheckStanding.code, "抽查完成日期", "抽查事项", "抽查结果",
  ]
}

extension CheckStanding {
  /// What the whole check came to, then each item that was checked, in words; empty while nothing is
  /// on record.
  var itemResults: [(item: String, result: String)] {
    guard let record else { return [] }
    return [("总体结果", resultWords)]
      + record.items.compactMap { item in item.result.map { (item.name, $0.words) } }
  }
}

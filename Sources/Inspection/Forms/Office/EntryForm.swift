/// The results in the column order of the platforms into which they are entered (录入).
///
/// Domain §2.8 and §2.1.1; what was entered comes back as its day.
enum EntryForm {
  /// The order of the national system's 双随机抽查结果, a row for each item.
  static func national(_ task: TaskStanding) -> FormContent {
    let rows = task.checks.flatMap { check in
      check.itemResults.enumerated().map { index, entry in
        ResultNoticeForm.plan(of: task) + check.identity + [
          .init("抽查完成日期", check.text(.checked)), .init("序号", String(index + 1)),
          .init("抽查事项", entry.item == Self.whole ? "" : entry.item),
          .init("抽查结果", entry.result), .init("录入日期", check.enteredOn?.iso ?? ""),
        ]
      }
    }
    return FormContent(
      values: task.heading,
      lists: [FormContent.List("", title: "双随机抽查结果", columns: columns, rows: rows)])
  }

  /// The order of the record form's entry page, a row for each item, or one for a check of whose items
  /// nothing is on record.
  static func sheets(_ task: TaskStanding) -> FormContent {
    let rows = task.checks.flatMap { check in
      guard let record = check.record else { return [DrawRecord.Fields]() }
      let items: [ItemRow?] = record.items.isEmpty ? [nil] : record.items
      return items.map { row(of: $0, check, task) }
    }
    return FormContent(
      of: task, numbering: rows, title: "抽查情况录入", columns: sheetColumns)
  }

  private static let whole = "总体结果"

  private static let columns = [
    "抽查计划编号", "抽查计划名称", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查机关", "抽查完成日期", "序号", "抽查事项",
    "抽查结果", "表格编号", "检查对象名称", CheckStanding.code, "录入日期",
  ]
  private static let sheetColumns = [
    "表格编号", "任务名称", "任务编号", "被检查单位", CheckStanding.code, "检查事项", "是否检查", "发现问题情况", "检查结果",
    "核查方式", "后续处置措施", "后续处置措施是否完结", "完结日期", "检查执行部门", "检查人员", "检查日期", "录入员", "录入日期",
  ]

  private static func row(
    of item: ItemRow?, _ check: CheckStanding, _ task: TaskStanding
  ) -> DrawRecord.Fields {
    let facts = task.record.facts
    let isChecked = item.map { $0.result != nil } ?? true
    return check.identity + [
      .init("任务名称", facts["任务名称"]), .init("任务编号", facts["任务编号"]),
      .init("被检查单位", check.entity["检查对象名称"]), .init("检查事项", item?.name ?? ""),
      .init("是否检查", isChecked ? "是" : "否"),
      .init("发现问题情况", item?.finding ?? check.text(.reason)),
      .init("检查结果", item.map { $0.result?.words ?? "" } ?? check.resultWords),
      .init("核查方式", check.words(.methods)),
      .init("后续处置措施", check.words(.disposal)),
      .init("后续处置措施是否完结", check.text(.completed).isEmpty ? "未完结" : "已完结"),
      .init("完结日期", check.text(.completed)), .init("检查执行部门", facts["发起部门"]),
      .init("检查人员", check.text(.officers)), .init("检查日期", check.text(.checked)),
      .init("录入日期", check.enteredOn?.iso ?? ""),
    ]
  }
}

/// The calls and messages before a listing (电话（短信）提醒记录), 003 四（二）.
enum ReminderForm {
  /// The list of those to be reminded: both letters came back; nobody's telephone is in the ledger.
  static func content(of task: TaskStanding) -> FormContent {
    let checks = task.checks.filter { $0.mailingProof != nil }
    let rows = checks.map { check in
      check.identity + FormText.pick(["法定代表人", "管辖单位"], from: check.entity) + [
        .init("第二次退信日期", (check.letter(.secondLetter)?.returnedOn).words),
        .init("提醒日期", check.remindedOn.words),
        .init("提醒情况", check.transmittals.first { $0.kind == .reminder }?.answer ?? ""),
      ]
    }
    return FormContent(
      of: task, numbering: rows, title: "电话（短信）提醒记录",
      columns: [
        "表格编号", "检查对象名称", CheckStanding.code, "法定代表人", "管辖单位", "第二次退信日期", "联系电话",
        "提醒方式", "提醒日期", "提醒情况", "提醒人",
      ])
  }
}

/// The papers for listing objects as abnormal (《经营异常名录审批表》), 003 四（四）.
enum ListingForm {
  /// The approval of each listing whose conditions are met.
  static func contents(of task: TaskStanding) -> [FormContent] {
    task.checks.flatMap(ListingCase.all).filter(\.isReady).map { sheet(of: $0, in: task) }
  }

  /// Every object that may have to be listed, with what is missing.
  static func checks(of task: TaskStanding) -> FormContent {
    let rows = task.checks.flatMap(ListingCase.all).map { listing in
      listing.check.identity + [
        .init("列入情形", listing.ground.words),
        .init("两次邮寄", letters(of: listing.check)),
        .init("提醒日期", listing.check.remindedOn.words),
        .init("条件", listing.isReady ? "具备" : "不具备"),
        .init("欠缺", listing.missing.joined(separator: "；")),
      ]
    }
    return FormContent(
      of: task, numbering: rows, title: "列入经营异常名录条件核对",
      columns: [
        "表格编号", "检查对象名称", CheckStanding.code, "列入情形", "两次邮寄", "提醒日期", "条件", "欠缺",
      ])
  }

  private static func sheet(of listing: ListingCase, in task: TaskStanding) -> FormContent {
    let check = listing.check
    return FormContent(
      sheet: check.entity["抽取顺位"] + " " + check.entity["检查对象名称"],
      values: task.heading + check.identity
        + FormText.pick(["住所", "法定代表人", "管辖单位"], from: check.entity) + [
          .init("检查日期", FormText.worded(check.text(.checked))), .init("检查人员", check.team),
          .init("检查结果", check.resultWords), .init("列入情形", listing.ground.words),
          .init("两次邮寄", letters(of: check)), .init("提醒情况", reminder(of: check)),
          .init("检查情况", account(of: listing, in: task)), .init("适用条款", listing.article),
        ])
  }

  /// The two letters, a line each, and how far they lie apart.
  private static func letters(of check: CheckStanding) -> String {
    let letters = check.letters
    let lines = zip(["第一次", "第二次"], letters).map { name, letter in
      let number = letter.number.isEmpty ? "" : "，单号 \(letter.number)"
      let fate =
        letter.returnedOn.map { "，\(FormText.worded($0.iso))退回" }
        ?? letter.signedOn.map { "，\(FormText.worded($0.iso))签收" } ?? ""
      return "\(name)：\(FormText.worded(letter.sentOn.iso))寄出\(number)\(fate)"
    }
    let distance =
      letters.count == 2 ? ["相隔 \(letters[0].sentOn.days(until: letters[1].sentOn)) 日"] : []
    return (lines + distance).joined(separator: "\n")
  }

  private static func reminder(of check: CheckStanding) -> String {
    let answer = check.transmittals.first { $0.kind == .reminder }?.answer ?? ""
    return [check.remindedOn.words, answer].filter { !$0.isEmpty }.joined(separator: "：")
  }

  private static func account(of listing: ListingCase, in task: TaskStanding) -> String {
    let check = listing.check
    let evidence = check.text(.evidence)
    return "\(FormText.worded(check.text(.checked)))，检查人员\(check.team)对该单位开展“"
      + "\(task.record.facts["任务名称"])”随机抽查，检查结果为：\(check.resultWords)。"
      + (check.problemWords.isEmpty ? "" : "\(check.problemWords)。")
      + (evidence.isEmpty ? "" : "证据材料：\(evidence)。")
  }
}

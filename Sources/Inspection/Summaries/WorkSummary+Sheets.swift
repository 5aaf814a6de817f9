extension WorkSummary {
  /// The tables: by task for the whole office, by station, by group, indices, and the progress for
  /// the joint meeting (联席会议).
  var sheets: [SummarySheet] { [byTask, byStation, byGroup, indexSheet, progress] }

  private func title(_ name: String) -> String {
    let notice = isTest ? "（\(FormText.testNotice)）" : ""
    return "\(office)\(period)\(name)（截至\(FormText.worded(day.iso))）" + notice
  }

  private static let numbers = WorkCounts.columns + WorkCounts.rateColumns

  private var byTask: SummarySheet {
    var sheet = SummarySheet(
      name: "全局", title: title("抽查工作统计表"),
      headings: ["序号", "单位", "抽查任务名称", "应抽数", "实抽数"] + Self.numbers)
    for (index, task) in tasks.enumerated() {
      sheet.rows.append(
        [String(index + 1), office, task.name, task.facts["应抽数"], task.facts["实抽数"]]
          + WorkCounts(task.checks).texts)
    }
    let sum = { (name: String) in
      String(tasks.reduce(0) { $0 + (Int($1.facts[name]) ?? 0) })
    }
    sheet.rows.append(
      ["合计", "", "", sum("应抽数"), sum("实抽数")] + WorkCounts(tasks.flatMap(\.checks)).texts)
    return sheet
  }

  private var byStation: SummarySheet {
    let rows = groups(of: tasks.flatMap(\.checks)) { $0.station }
    return sheet("按所", ["单位"], rows.map { ([$0.name], $0.checks) })
  }

  private var byGroup: SummarySheet {
    let rows = tasks.flatMap { task in
      groups(of: task.checks) { $0.group }.map { ([task.name, $0.name], $0.checks) }
    }
    return sheet("按检查组", ["抽查任务名称", "检查组"], rows)
  }

  private func sheet(
    _ name: String, _ identity: [String], _ rows: [([String], [CheckOutcome])]
  ) -> SummarySheet {
    var sheet = SummarySheet(
      name: name, title: title("抽查工作统计表（\(name)）"),
      headings: ["序号"] + identity + Self.numbers)
    for (index, row) in rows.enumerated() {
      sheet.rows.append([String(index + 1)] + row.0 + WorkCounts(row.1).texts)
    }
    sheet.rows.append(
      ["合计"] + identity.map { _ in "" } + WorkCounts(rows.flatMap(\.1)).texts)
    return sheet
  }

  private var indexSheet: SummarySheet {
    SummarySheet(
      name: "指标", title: title("指标"), headings: ["序号", "指标", "比率", "分子", "分母", "定义", "定义来源"],
      rows: indices.enumerated().map { index, one in
        [
          String(index + 1), one.name, one.text, String(one.part), String(one.whole),
          one.definition, "本工具定义",
        ]
      })
  }

  private var progress: SummarySheet {
    let facts = ["发起部门", "配合部门", "任务名称", "抽查事项", "任务期限"]
    var sheet = SummarySheet(
      name: "联席会议进度", title: title("“双随机、一公开”抽查工作进度表"),
      headings: ["序号"] + facts + ["应检查数", "已检查数", "检查完成率", "发现问题数", "已公示数", "公示率", "进度"])
    for (index, task) in tasks.enumerated() {
      let counts = WorkCounts(task.checks)
      let (due, checked, published) = (counts["应检查数"], counts["已检查数"], counts["已公示数"])
      let words = facts.map { task.facts[$0] }
      sheet.rows.append(
        [String(index + 1)] + words + [
          String(due), String(checked), ExactText.percent(checked, of: due),
          String(task.checks.count(where: \.isProblem)), String(published),
          ExactText.percent(published, of: checked), Self.progress(of: task),
        ])
    }
    return sheet
  }

  private static func progress(of task: TaskWork) -> String {
    if task.isDone { return task.checks.allSatisfy { $0.publishedOn != nil || $0.isExempt } ? "已完成" : "待公示" }
    return task.checks.contains { $0.checkedOn != nil } ? "检查中" : "已抽取，待检查"
  }

  /// The checks by a name, in the order in which the names come.
  private func groups(
    of checks: [CheckOutcome], by name: (CheckOutcome) -> String
  ) -> [(name: String, checks: [CheckOutcome])] {
    let grouped = Dictionary(grouping: checks, by: name)
    var seen: Set<String> = []
    return checks.map(name).filter { seen.insert($0).inserted }.map { ($0, grouped[$0] ?? []) }
  }
}

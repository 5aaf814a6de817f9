/// The table of what was checked (抽查工作统计表, seed 003 attachment 2): for the bureau, by station and
/// by check group, each with its total.
extension WorkSummary {
  /// The sheets; numbers of all but the first stand there already, which their 来源 tells a roll-up.
  var sheets: [SummarySheet] {
    [byTask, byStation, byGroup, departmentSheet, taskSheet, indexSheet, memberSheet]
  }

  /// The name of the column that marks numbers which stand elsewhere.
  static let source = "来源"

  private static let numbers = WorkCounts.columns + WorkCounts.rateColumns

  private var byTask: SummarySheet {
    var sheet = sheet(
      "全局", "抽查工作统计表", ["序号", "单位", "抽查任务名称", "应抽数", "实抽数"] + Self.numbers)
    for (index, task) in tasks.enumerated() {
      sheet.rows.append(
        [String(index + 1), office, task.name, task.facts["应抽数"], task.facts["实抽数"]]
          + WorkCounts(task.checks).texts)
    }
    let sum = { (name: String) in
      String(tasks.reduce(0) { $0 + (Int($1.facts[name]) ?? 0) })
    }
    sheet.rows.append(
      ["合计", "", "", sum("应抽数"), sum("实抽数")] + WorkCounts(checks).texts)
    return sheet
  }

  private var byStation: SummarySheet {
    let sections = checks.grouped(by: \.station).map { station in
      tasks.compactMap { task -> ([String], [CheckOutcome])? in
        let checks = task.checks.filter { $0.station == station.name }
        return checks.isEmpty ? nil : ([station.name, task.name], checks)
      }
    }
    return grouped("按所", ["单位", "抽查任务名称"], sections)
  }

  private var byGroup: SummarySheet {
    let sections = tasks.map { task in
      task.checks.grouped(by: \.group).map { ([task.name, $0.name], $0.checks) }
    }
    return grouped("按检查组", ["抽查任务名称", "检查组"], sections)
  }

  /// Rows in sections, each of several with its subtotal, and the total.
  private func grouped(
    _ name: String, _ identity: [String], _ sections: [[([String], [CheckOutcome])]]
  ) -> SummarySheet {
    var sheet = sheet(
      name, "抽查工作统计表（\(name)）", ["序号"] + identity + Self.numbers + [Self.source])
    let blanks = identity.map { _ in "" }
    var number = 0
    for section in sections {
      for row in section {
        number += 1
        sheet.rows.append([String(number)] + row.0 + WorkCounts(row.1).texts + ["台账"])
      }
      guard section.count > 1 else { continue }
      sheet.rows.append(
        ["小计"] + blanks + WorkCounts(section.flatMap(\.1)).texts + [""])
    }
    let all = sections.flatMap { $0.flatMap(\.1) }
    sheet.rows.append(["合计"] + blanks + WorkCounts(all).texts + [""])
    return sheet
  }

  /// A sheet with what every one says above its headings.
  func sheet(_ name: String, _ title: String, _ headings: [String]) -> SummarySheet {
    var sheet = SummarySheet(
      name: name, title: "\(office)\(period)\(title)", headings: headings)
    sheet.notice = isTest ? FormText.testNotice : ""
    sheet.lines = [
      "填报单位（盖章）：\(office)　　填报人：　　　　　　负责人：　　　　　　联系电话：　　　　　　　　填报日期：　　　　年　　月　　日",
      "统计截至\(FormText.worded(day.iso))；\(basis)",
    ]
    return sheet
  }
}

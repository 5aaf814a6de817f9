/// The summary of all tasks (抽查情况汇总表, domain §2.3): a row for each task and station, what each
/// task comes to, and a total.
///
/// Before any result is collected it tells what was drawn; what was checked and published is 0.
enum SummaryForm {
  /// Numbers of a whole task, which stand in its first row and its subtotal alone.
  private static let taskColumns = ["抽查基数", "抽查比例", "应抽数", "实抽数"]
  private static let checkColumns = ["应检查数", "已检查数"]
  private static let results = CheckResult.allCases.map(\.words)
  private static let publicityColumns = ["已公示数", "按时公示数"]
  private static let followUpColumns = ["列入经营异常名录", "责令改正", "立案（线索移送）"]
  /// The columns whose numbers a ledger alone can tell; publication isn't among them.
  static let ledgerColumns =
    ["应抽数", "实抽数"] + checkColumns + results + ["责令改正", "立案（线索移送）"]
  private static let columns =
    ["序号", "检查机关/市场监管所", "检查组", "抽查任务名称"] + taskColumns + checkColumns + ["检查完成率"]
    + results + followUpColumns + ["已公示数", "公示率", "按时公示数", "按时公示率", "备注"]
  private static let rates = [
    ("检查完成率", "已检查数", "应检查数"), ("公示率", "已公示数", "已检查数"), ("按时公示率", "按时公示数", "已公示数"),
  ]

  /// The form of the tasks of a year; `basis` says from which events, by default from all that the
  /// draws themselves have.
  static func content(
    of tasks: [TaskWork], period: String? = nil, basis: String? = nil
  ) -> FormContent {
    let facts = tasks.first?.facts ?? []
    var rows: [DrawRecord.Fields] = []
    for task in tasks { append(task, to: &rows) }
    var list = FormContent.List("", title: "各任务情况", columns: columns, rows: rows)
    list.totals = totals(of: tasks)
    return FormContent(
      values: [
        .init("单位名称", facts["单位名称"]), .init("期间", period ?? facts["年度"] + "年度"),
        .init("年度", facts["年度"]),
        .init("测试声明", tasks.contains(where: \.isTest) ? FormText.testNotice : ""),
        .init("依据", basis ?? self.basis(of: tasks)),
      ],
      lists: [list])
  }

  /// The last event of the draws, and the head after it.
  private static func basis(of tasks: [TaskWork]) -> String {
    let last = tasks.max { $0.lastEvent < $1.lastEvent }
    return last.map { LedgerState.basis(eventCount: $0.lastEvent, head: $0.facts["台账链头"]) } ?? ""
  }

  private static func append(_ task: TaskWork, to rows: inout [DrawRecord.Fields]) {
    let stations = task.checks.grouped(by: \.station)
    let count = rows.count { $0["序号"] != subtotalWord }
    for (index, station) in stations.enumerated() {
      let isFirst = index == 0
      rows.append(
        [
          .init("序号", String(count + index + 1)), .init("检查机关/市场监管所", station.name),
          .init("检查组", groups(of: station.checks)), .init("抽查任务名称", task.name),
        ] + (isFirst ? FormText.pick(taskColumns, from: task.facts) : [])
          + numbers(of: station.checks)
          + (isFirst ? [.init("备注", remark(on: task))] : []))
    }
    guard stations.count > 1 else { return }
    rows.append(
      [.init("序号", subtotalWord), .init("抽查基数", "—"), .init("抽查比例", "—")]
        + FormText.pick(["应抽数", "实抽数"], from: task.facts) + numbers(of: task.checks))
  }

  private static let subtotalWord = "小计"

  /// Who checked: up to three groups by their names, more by their number.
  private static func groups(of checks: [CheckOutcome]) -> String {
    let names = checks.grouped(by: \.group).map(\.name).filter { !$0.isEmpty }
    return names.count > 3 ? "\(names.count)个组" : names.joined(separator: "、")
  }

  private static func numbers(of checks: [CheckOutcome]) -> DrawRecord.Fields {
    let counts = WorkCounts(checks)
    let names = checkColumns + results + followUpColumns + publicityColumns
    return names.map { .init($0, String(counts[$0])) }
      + rates.map { .init($0.0, percent(counts[$0.1], of: counts[$0.2])) }
  }

  /// Cut off, so that 100 % is everything; nothing of nothing is no share.
  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "—" : "\(part * 100 / whole)%"
  }

  /// How the order is split into batches, and how far the seed can be trusted.
  private static func remark(on task: TaskWork) -> String {
    [task.facts[BatchOrder.fact], "种子可信等级 \(task.facts["可信等级"])"].filter { !$0.isEmpty }
      .joined(separator: "；")
  }

  /// Bases of several tasks overlap and their ratios differ, so neither has a total.
  private static func totals(of tasks: [TaskWork]) -> [String] {
    let drawn = ["应抽数", "实抽数"].map { name in
      DrawRecord.Field(name, String(tasks.reduce(0) { $0 + (Int($1.facts[name]) ?? 0) }))
    }
    let fields =
      [.init("序号", "合计"), .init("抽查基数", "—"), .init("抽查比例", "—")] + drawn
      + numbers(of: tasks.flatMap(\.checks))
    return columns.map { fields[$0] }
  }
}

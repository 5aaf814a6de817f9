/// The summary of all tasks (抽查情况汇总表): a row for each task and station.
///
/// Before any result is collected it tells what was drawn; what was checked and published is 0.
enum SummaryForm {
  /// The ten wordings of a result, in the order of the draft of 2023 (seed 004).
  private static let results = CheckResult.allCases.map(\.words)
  /// Numbers of a whole task, which stand in its first row alone.
  private static let taskColumns = ["抽查基数", "抽查比例", "应抽数", "实抽数"]
  private static let countColumns =
    ["应检查数", "已检查数"] + results + ["列入经营异常名录", "责令改正", "立案（线索移送）", "已公示数", "按时公示数"]
  private static let columns =
    ["序号", "检查机关/市场监管所", "抽查任务名称"] + taskColumns + ["应检查数", "已检查数", "检查完成率"] + results
    + ["列入经营异常名录", "责令改正", "立案（线索移送）", "已公示数", "公示率", "按时公示数", "按时公示率", "备注"]

  /// The form of all tasks of a plan.
  static func content(of records: [DrawRecord]) -> FormContent {
    var rows: [DrawRecord.Fields] = []
    for record in records {
      for (index, station) in stations(of: record).enumerated() {
        let numbers = index == 0 ? FormText.pick(taskColumns, from: record.facts) : []
        let remarks = index == 0 ? [DrawRecord.Field("备注", remark(on: record))] : []
        rows.append(
          row(rows.count + 1, record.facts["任务名称"], station.name, station.count) + numbers + remarks
        )
      }
    }
    let isTest = records.contains(where: \.isTest)
    var list = FormContent.List("", title: "各任务情况", columns: columns, rows: rows)
    list.totals = totals(of: rows)
    return FormContent(
      values: FormText.pick(["单位名称", "年度"], from: records.first?.facts ?? [])
        + [DrawRecord.Field("测试声明", isTest ? FormText.testNotice : "")],
      lists: [list])
  }

  /// How the order is split into batches, and how far the seed can be trusted.
  private static func remark(on record: DrawRecord) -> String {
    [record.facts[BatchOrder.fact], "种子可信等级 \(record.facts["可信等级"])"].filter { !$0.isEmpty }
      .joined(separator: "；")
  }

  /// The stations of a task's entities with their numbers of entities, by first drawing rank; one
  /// without a name when nothing was drawn.
  private static func stations(of record: DrawRecord) -> [(name: String, count: Int)] {
    var stations: [(name: String, count: Int)] = []
    for entity in record.entities {
      let name = entity["管辖单位"]
      if let index = stations.firstIndex(where: { $0.name == name }) {
        stations[index].count += 1
      } else {
        stations.append((name, 1))
      }
    }
    return stations.isEmpty ? [("", 0)] : stations
  }

  private static func row(
    _ number: Int, _ task: String, _ station: String, _ count: Int
  ) -> DrawRecord.Fields {
    [
      DrawRecord.Field("序号", String(number)), DrawRecord.Field("检查机关/市场监管所", station),
      DrawRecord.Field("抽查任务名称", task), DrawRecord.Field("应检查数", String(count)),
    ] + countColumns.dropFirst().map { DrawRecord.Field($0, "0") }
      + rates(planned: count, checked: 0, published: 0, inTime: 0)
  }

  /// Shares of what there is: nothing of nothing is no share, neither 0 % nor 100 %.
  private static func rates(
    planned: Int, checked: Int, published: Int, inTime: Int
  ) -> DrawRecord.Fields {
    [
      DrawRecord.Field("检查完成率", rate(checked, of: planned)),
      DrawRecord.Field("公示率", rate(published, of: checked)),
      DrawRecord.Field("按时公示率", rate(inTime, of: published)),
    ]
  }

  private static func rate(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "—" : "\(part * 100 / whole)%"
  }

  /// Bases of several tasks overlap and their ratios differ, so neither has a total.
  private static func totals(of rows: [DrawRecord.Fields]) -> [String] {
    let sum = { (name: String) in rows.reduce(0) { $0 + (Int($1[name]) ?? 0) } }
    let counts = (["应抽数", "实抽数"] + countColumns).map { DrawRecord.Field($0, String(sum($0))) }
    let shares = rates(
      planned: sum("应检查数"), checked: sum("已检查数"), published: sum("已公示数"),
      inTime: sum("按时公示数"))
    let fixed = [
      DrawRecord.Field("序号", "合计"), DrawRecord.Field("抽查基数", "—"), DrawRecord.Field("抽查比例", "—"),
    ]
    let fields = fixed + counts + shares
    return columns.map { fields[$0] }
  }
}

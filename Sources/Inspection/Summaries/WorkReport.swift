/// The report of a half-year or year (工作报告, seed 000 三(四)): sentences, tables and charts, every
/// number with its parts.
package struct WorkReport {
  /// A part of the report.
  struct Section {
    /// Its title.
    let title: String
    /// Its sentences.
    let paragraphs: [String]
    /// Pictures of its numbers.
    var charts: [BarChart] = []
    /// A table of its numbers.
    var table: SummarySheet?
  }

  /// The title.
  let title: String
  /// What a report of test draws says first; empty for others.
  let notice: String
  /// The parts in order.
  let sections: [Section]

  /// Reports on a summary.
  package init(_ summary: WorkSummary) {
    title = "\(summary.office)\(summary.period)“双随机、一公开”工作报告"
    notice = summary.isTest ? FormText.testNotice : ""
    let counts = WorkCounts(summary.checks)
    sections = [
      Self.draws(summary, counts), Self.checks(summary, counts), Self.followUp(summary, counts),
      Self.indices(summary), Self.departments(summary),
      Section(title: "六、存在的问题、好的经验做法和建议（请填写）", paragraphs: ["", "", ""]),
      Self.basis(summary),
    ]
  }

  /// The report as lines of text.
  package var lines: [String] {
    (notice.isEmpty ? [] : [notice]) + [title, ""]
      + sections.flatMap { [$0.title] + $0.paragraphs.map { "　　" + $0 } }
  }

  private static func draws(_ summary: WorkSummary, _ counts: WorkCounts) -> Section {
    let joint = summary.tasks.count(where: \.isJoint)
    return Section(
      title: "一、抽取情况",
      paragraphs: [
        "计划任务 \(summary.planned.count) 项，已抽取 \(summary.tasks.count) 项，其中联合检查 \(joint) 项；"
          + "应检查 \(counts["应检查数"]) 户次。"
      ],
      charts: [
        BarChart(
          title: "各任务检查进度（已检查户次/应检查户次）",
          bars: summary.tasks.map { task in
            let counts = WorkCounts(task.checks)
            return .init(label: task.name, value: counts["已检查数"], whole: counts["应检查数"])
          })
      ])
  }

  private static func checks(_ summary: WorkSummary, _ counts: WorkCounts) -> Section {
    let bars = CheckResult.allCases.map { result in
      BarChart.Bar(label: result.words, value: counts[result.words])
    }
    let found = bars.filter { $0.value > 0 }.map { "\($0.label) \($0.value) 户次" }
    let results = found.isEmpty ? "还没有录入" : found.joined(separator: "，")
    return Section(
      title: "二、检查和公示",
      paragraphs: [
        "已检查 \(counts["已检查数"]) 户次，已公示 \(counts["已公示数"]) 户次，"
          + "其中按时公示 \(counts["按时公示数"]) 户次。",
        "检查结果：\(results)。",
      ],
      charts: [
        BarChart(title: "检查结果（户次）", bars: bars),
        BarChart(
          title: "各所检查进度（已检查户次/应检查户次）",
          bars: summary.checks.grouped(by: \.station).map { station in
            let counts = WorkCounts(station.checks)
            let name = station.name.isEmpty ? "未注明" : station.name
            return .init(label: name, value: counts["已检查数"], whole: counts["应检查数"])
          }),
      ])
  }

  private static func followUp(_ summary: WorkSummary, _ counts: WorkCounts) -> Section {
    let overdue = DepartmentProgress("", in: summary).overdue.words
    return Section(
      title: "三、后续处置",
      paragraphs: [
        "列入经营异常名录 \(counts["列入经营异常名录"]) 户次，责令改正 \(counts["责令改正"]) 户次，"
          + "立案（线索移送）\(counts["立案（线索移送）"]) 户次，完结 \(counts["完结数"]) 户次。",
        "截至\(FormText.worded(summary.day.iso))逾期未办：\(overdue.isEmpty ? "无" : overdue)。",
      ])
  }

  private static func indices(_ summary: WorkSummary) -> Section {
    let indices = summary.indices
    return Section(
      title: "四、指标（括号中是分子和分母；定义由本工具给出，见“指标”工作表）",
      paragraphs: indices.map { "\($0.name)：\($0.text)（\($0.part)/\($0.whole)）" },
      charts: [
        BarChart(
          title: "两个100%和六项指标",
          bars: indices.map { .init(label: $0.name, value: $0.part, whole: $0.whole) },
          scale: .share)
      ], table: summary.indexSheet)
  }

  private static func departments(_ summary: WorkSummary) -> Section {
    let all = DepartmentProgress.all(in: summary)
    return Section(
      title: "五、各部门进度（联席会议）",
      paragraphs: all.filter { !$0.planned.isEmpty }.map { one in
        "\(one.name)：计划任务 \(one.planned.count) 项，已抽取 \(one.drawn.count) 项，"
          + "检查完毕 \(one.doneCount) 项"
          + (one.overdue.isEmpty ? "。" : "；逾期：\(one.overdue.words)。")
      },
      charts: [
        BarChart(
          title: "各部门检查完毕的任务（项/计划任务）",
          bars: all.filter { !$0.planned.isEmpty }.map {
            .init(label: $0.name, value: $0.doneCount, whole: $0.planned.count)
          })
      ], table: summary.departmentSheet)
  }

  private static func basis(_ summary: WorkSummary) -> Section {
    let obligation = summary.isHalfYear ? Obligation.halfYearReport : .yearReport
    let due = summary.dues.first { $0.obligation == obligation }
    let deadline = due.map { "报送期限：\(FormText.worded($0.dueOn.iso))（\($0.obligation.source)）。" }
    return Section(
      title: "七、统计口径",
      paragraphs: [
        "截至\(FormText.worded(summary.day.iso))；一户有几项问题的，按检查结果的顺序计入第一项。",
        "依据：\(summary.basis)。",
      ] + [deadline].compactMap(\.self))
  }
}

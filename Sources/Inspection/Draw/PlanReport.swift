internal import Sampling

/// What the plan of a year comes to, for somebody to sign (抽取方案报告).
///
/// Counts and calculations alone: nothing of single objects or officers.
package struct PlanReport: Sendable {
  /// A table of the report.
  struct Table: Sendable {
    /// The name in placeholders.
    let name: String
    /// What stands above it.
    let title: String
    /// The columns.
    let columns: [String]
    /// The rows; what one lacks stays empty.
    let rows: [DrawRecord.Fields]
  }

  /// What stands above the tables.
  let values: DrawRecord.Fields
  /// The tables in order.
  let tables: [Table]

  /// Reports on the tasks that can be worked out, and on what prevents the others.
  package init(_ overview: PlanOverview, of inputs: Inputs, on date: CalendarDate) {
    values = Self.values(overview, inputs, date)
    tables = [
      Table(
        name: "任务", title: "一、抽查任务",
        columns: [
          "任务序号", "任务编号", "任务名称", "抽查事项", "抽查对象范围", "抽查比例", "抽查频次", "实施时间", "发起部门",
          "配合部门",
        ], rows: overview.tasks.map(\.identity)),
      Table(
        name: "核算", title: "二、名录库核算", columns: ["任务序号", "任务名称", "项目", "户数", "说明"],
        rows: overview.tasks.flatMap { plan in plan.accountRows.map { plan.heading + $0 } }),
      Table(
        name: "计算", title: "三、应抽数计算",
        columns: [
          "任务序号", "任务名称", "分层", "候选库数", "可抽数", "抽查基数", "基数来源", "计算式", "应抽数", "实抽数",
          "差额原因",
        ], rows: overview.rows),
      Table(
        name: "年度", title: "四、年度计划核对", columns: ["核对项目", "结果", "说明"],
        rows: overview.year.map(\.fields)),
      Table(
        name: "问题", title: "五、需要处理或者核对的问题", columns: ["严重程度", "代码", "位置", "问题和处理办法"],
        rows: overview.diagnostics.map(\.fields)),
    ]
  }

  private static func values(
    _ overview: PlanOverview, _ inputs: Inputs, _ date: CalendarDate
  ) -> DrawRecord.Fields {
    [
      .init("单位名称", inputs.settings.text(.officeName) ?? ""),
      .init("年度", String(inputs.planYear(on: date))), .init("编制日期", date.iso),
      .init("计划版次", overview.version.map(\.title) ?? "尚未登记公布"),
      .init("任务数", String(inputs.tasks.count)),
      .init("应抽合计", String(overview.tasks.reduce(0) { $0 + $1.target })),
      .init("实抽合计", String(overview.tasks.reduce(0) { $0 + $1.quota })),
      .init(
        "测试声明",
        DrawSettings(inputs.settings).isTest ? VerificationReport.testHeading : ""),
    ]
  }
}

extension TaskPlan {
  /// The task's number and name.
  var heading: DrawRecord.Fields {
    [.init("任务序号", String(task.number)), .init("任务名称", task.name)]
  }

  /// What the plan's row says of the task.
  var identity: DrawRecord.Fields {
    heading + [
      .init("任务编号", task.code), .init("抽查事项", task.items.map(\.text).joined(separator: "、")),
      .init("抽查对象范围", task.scope.text), .init("抽查比例", task.ratio.text),
      .init("抽查频次", task.frequency.text), .init("实施时间", TaskFacts.period(of: task)),
      .init("发起部门", task.initiator.text),
      .init("配合部门", task.partners.joined(separator: "、")),
    ]
  }

  /// Where every object of the registry went, so that the numbers add up: 项目, 户数, 说明.
  var accountRows: [DrawRecord.Fields] {
    let groups = frame.excludedCounts { ExclusionGroup(reason: $0.reason, words: $0.groupWords) }
    let excluded = Dictionary(grouping: groups, by: \.key.reason).sorted { $0.key < $1.key }
      .map { reason, groups in
        Self.accountRow(
          "减：" + ExclusionWords.word(of: reason), groups.reduce(0) { $0 + $1.value },
          groups.map { ($0.key.words, $0.value) }.sorted { $0 < $1 }
            .map { "\($0) \($1) 户" }.joined(separator: "；"))
      }
    return [
      Self.accountRow("名录库总数", registryCount),
      Self.accountRow(
        "减：不在抽查对象范围", registryCount - frame.count,
        "范围：\(task.scope.text)\(outsideWords)"),
      Self.accountRow("候选库", frame.count),
    ] + excluded + [Self.accountRow("可抽", frame.count - groups.values.reduce(0, +))]
  }

  /// Which fields keep how many objects out of the scope; empty where they aren't told apart.
  private var outsideWords: String {
    let counts = outside.compactMap { field, count in field.map { "\($0.words)不符 \(count) 户" } }
    return counts.isEmpty ? "" : "；其中" + counts.sorted().joined(separator: "，")
  }

  private static func accountRow(
    _ name: String, _ count: Int, _ words: String = ""
  ) -> DrawRecord.Fields {
    [.init("项目", name), .init("户数", String(count)), .init("说明", words)]
  }
}

/// The objects that one rule keeps out for a reason (同一原因).
private struct ExclusionGroup: Hashable {
  let reason: Code
  let words: String
}

extension Exclusion {
  /// What many objects may have in common: the status word, or the rule.
  fileprivate var groupWords: String {
    if case .state = self { evidenceWords } else { ruleWords }
  }
}

extension Diagnostic {
  /// The problem as a row: 严重程度, 代码, 位置, 问题和处理办法.
  var fields: DrawRecord.Fields {
    [
      .init("严重程度", problem.severity.word), .init("代码", problem.code),
      .init("位置", location?.words ?? "整个文件夹"), .init("问题和处理办法", message),
    ]
  }
}

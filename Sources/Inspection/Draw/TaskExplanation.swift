/// The whole reasoning for one task, for a terminal (逐步说明): from the scope to the numbers drawn.
package struct TaskExplanation: Sendable {
  /// How many excluded objects a terminal shows.
  private static let shownExclusions = 200

  private let plan: TaskPlan
  private let entities: Registry
  private let diagnostics: [Diagnostic]

  /// Explains a task; `diagnostics` are those of its cells.
  init(_ plan: TaskPlan, entities: Registry, diagnostics: [Diagnostic]) {
    self.plan = plan
    self.entities = entities
    self.diagnostics = diagnostics
  }

  /// The explanation, a line each.
  package var lines: [String] {
    ["任务\(plan.task.number) \(plan.task.name)"]
      + indented(
        plan.identity.dropFirst(2).filter { !$0.value.isEmpty }.map {
          "\($0.name)：\($0.value)"
        })
      + section("名录库核算", plan.accountRows, ["项目", "户数", "说明"], numbers: [1])
      + exclusions + ["比例和基数"] + indented(rule)
      + section(
        "应抽数计算", plan.quotaRows,
        ["分层", "候选库数", "可抽数", "抽查基数", "应抽数", "实抽数", "差额原因"], numbers: Set(1...5))
      + indented(plan.strata.map { "\($0.label)：\(plan.calculation(of: $0))" })
      + (diagnostics.isEmpty ? [] : ["提示"] + indented(diagnostics.map(\.line)))
  }

  /// Each object that could be drawn by its registration status and still is out, with its rule.
  private var exclusions: [String] {
    let rows = plan.exclusionRows(naming: entities).filter { $0["状态"] != "X.STATE" }
    guard !rows.isEmpty else { return [] }
    let shown = Array(rows.prefix(Self.shownExclusions))
    return section("按规则剔除的对象", shown, ["检查对象名称", "编号", "规则", "依据"], numbers: [])
      + (rows.count > shown.count ? ["  另有 \(rows.count - shown.count) 户"] : [])
  }

  private var rule: [String] {
    ["抽查比例原文：\(plan.task.ratio.text)"]
      + plan.asked.map { label, quota in
        "读作：\(label)\(quota.rule.words)，\(quota.rounding.rawValue)"
      }
      + plan.bounds.map { "并且：\($0)" }
      + ["抽查基数：\(plan.baseCount)（\(plan.base.words)）"]
  }

  private func section(
    _ title: String, _ rows: [DrawRecord.Fields], _ columns: [String], numbers: Set<Int>
  ) -> [String] {
    let table = TextTable(
      columns, rows.map { row in columns.map { row[$0] } }, rightAligned: numbers)
    return [title] + indented(table.lines)
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }
}

extension PlanOverview {
  /// The explanation of a task that somebody names by its number, its code or its name.
  /// - Throws: `PlanRefusal.taskUnknown`; `Findings` when the task can't be worked out.
  package func explanation(of text: String, entities: Registry) throws -> TaskExplanation {
    guard let task = plan.named(text).first else {
      throw PlanRefusal.taskUnknown(text, names: plan.map { "\($0.number) \($0.name)" })
    }
    let own = diagnostics.filter { $0.location?.wholeRow == task.location.wholeRow }
    guard let worked = tasks.first(where: { $0.task.number == task.number }) else {
      throw Findings(own)
    }
    return TaskExplanation(worked, entities: entities, diagnostics: own)
  }
}

extension RatioRule {
  /// What was understood, in words: 不低于 5%, 正好 20 户.
  fileprivate var words: String {
    let limit =
      switch sense {
      case .floor: "不低于"
      case .cap: "不超过"
      case .exact: "正好"
      }
    let number =
      switch amount {
      case .share(let ratio): ratio.text
      case .count(let count): "\(count) 户"
      case .everyone: "全部"
      }
    return limit + " " + number + (base.map { "，基数为\($0.rawValue)" } ?? "")
  }
}

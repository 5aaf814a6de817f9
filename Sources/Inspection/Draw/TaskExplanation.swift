/// The whole reasoning for one task, for a terminal (逐步说明): from the scope to the numbers drawn.
package struct TaskExplanation: Sendable {
  private let plan: TaskPlan
  private let diagnostics: [Diagnostic]

  /// Explains a task; `diagnostics` are those of its cells.
  init(_ plan: TaskPlan, diagnostics: [Diagnostic]) {
    self.plan = plan
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
      + ["比例和基数"] + indented(rule)
      + section(
        "应抽数计算", plan.quotaRows,
        ["分层", "候选库数", "可抽数", "抽查基数", "应抽数", "实抽数", "差额原因"], numbers: Set(1...5))
      + indented(plan.strata.map { "\($0.label)：\(plan.calculation(of: $0))" })
      + (diagnostics.isEmpty ? [] : ["提示"] + indented(diagnostics.map(\.line)))
  }

  private var rule: [String] {
    [
      "抽查比例原文：\(plan.task.ratio.text)",
      "取整规则：\(plan.rounding.rawValue)",
      "抽查基数：\(plan.baseCount)（\(plan.base.words)）",
    ]
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
  package func explanation(of text: String, in inputs: Inputs) throws -> TaskExplanation {
    let key = text.folded
    let task =
      inputs.tasks.first { String($0.number) == key }
      ?? inputs.tasks.first { !$0.code.isEmpty && $0.code.folded == key }
      ?? inputs.tasks.first { $0.name.folded == key }
    guard let task else {
      throw PlanRefusal.taskUnknown(text, names: inputs.tasks.map(\.name))
    }
    let own = diagnostics.filter { $0.location?.wholeRow == task.location.wholeRow }
    guard let plan = tasks.first(where: { $0.task.number == task.number }) else {
      throw Findings(own)
    }
    return TaskExplanation(plan, diagnostics: own)
  }
}

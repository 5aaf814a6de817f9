/// What the plan of a year is held against (年度计划核对项目); the raw value is its name on paper.
package enum YearRule: String, CaseIterable, Sendable {
  /// Every item of the checklist is in a task (seed 002, article 6).
  case coverage = "抽查事项全覆盖"
  /// At least one joint task (seed 002, article 6).
  case joint = "部门联合抽查"
  /// Each task has a window within the year and is drawn in it.
  case windows = "实施时间"
  /// The plan is published in time (seed 004 (六)).
  case due = "公布期限"
  /// Items to be checked several times a year are in as many tasks.
  case frequency = "清单抽查频次"
  /// At least 3% of all enterprises are drawn in the year (企业公示信息抽查办法).
  case minimum = "法定年度抽查比例"
  /// Tasks over the same objects at the same time (seed 004 (六), (七)).
  case merging = "检查对象相同的任务"
}

/// What one rule came to (核对结果).
package struct YearOutcome: Sendable {
  /// The rule.
  package let rule: YearRule
  /// What was counted, in words; empty where there is nothing to count.
  package let calculation: String
  /// What is wrong or doubtful; empty when the rule is kept.
  package let diagnostics: [Diagnostic]

  /// Makes an outcome.
  init(_ rule: YearRule, _ diagnostics: [Diagnostic], calculation: String = "") {
    self.rule = rule
    self.diagnostics = diagnostics
    self.calculation = calculation
  }

  /// The outcome in one line, without the problems.
  package var summary: String {
    let fields = fields
    return fields["核对项目"] + "：" + fields["结果"]
      + (calculation.isEmpty ? "" : "（\(calculation)）")
  }

  /// The outcome as a row of 核对项目, 结果 and 说明.
  package var fields: DrawRecord.Fields {
    let worst = diagnostics.map(\.problem.severity).max()
    let words = (calculation.isEmpty ? [] : [calculation]) + diagnostics.map(\.message)
    return [
      .init("核对项目", rule.rawValue), .init("结果", worst?.word ?? "符合"),
      .init("说明", words.joined(separator: "\n")),
    ]
  }
}

import Inspection

/// The stages of the annual plan: what it comes to, its publication and its adjustments.
extension Stages {
  /// Works out the quotas, holds the year's plan against the documents, and writes both.
  /// - Returns: What the plan comes to.
  @discardableResult
  func plan(
    _ inputs: Inputs, by stage: DrawStage, on date: CalendarDate, isDryRun: Bool = false
  ) throws -> PlanOverview {
    let overview = try stage.overview(on: Ledger(workFolder: folder, for: .reading))
    Console.say("二、计算应抽数")
    for task in overview.tasks { Console.say("  " + task.summary) }
    for outcome in overview.year { Console.say("  " + outcome.summary) }
    Console.report(overview.allDiagnostics)
    if isDryRun {
      Console.say("  试算，没有写任何文件。")
    } else {
      try write(overview, of: inputs, on: date)
    }
    guard !overview.hasErrors else { throw ExitStatus.findings.code }
    return overview
  }

  /// Prints the whole reasoning for one task.
  func explain(_ task: String, _ inputs: Inputs, on date: CalendarDate) throws {
    let overview = try overview(of: inputs, on: date)
    let explanation = try overview.explanation(of: task, entities: inputs.entities)
    for line in explanation.lines { Console.say(line) }
  }

  /// Registers the plan or its adjustment, and writes the plan anew for the public.
  func adjust(
    reason: String, approver: String, _ inputs: Inputs, on date: CalendarDate
  ) throws {
    let overview = try overview(of: inputs, on: date)
    Console.report(overview.allDiagnostics)
    guard !overview.hasErrors else { throw ExitStatus.findings.code }
    var ledger = try open()
    let outcome = try PlanStage(inputs, overview: overview, date: date).adjust(
      reason: reason, approver: approver, in: &ledger)
    for line in outcome.lines { Console.say(line) }
    try write(ledger.state().plans)
  }

  /// Writes the registered plan for the public and for the level above, where there is one.
  func write(_ plans: [PlanVersion]) throws {
    guard !plans.isEmpty else { return }
    let report = try OutputFolder(folder, encoding: encoding).write(plans: plans)
    Console.report(report.diagnostics)
    Console.say("  公示表、备案表和调整记录：\(report.names.joined(separator: "、"))")
  }

  private func overview(of inputs: Inputs, on date: CalendarDate) throws -> PlanOverview {
    try DrawStage(inputs, date: date).overview(on: Ledger(workFolder: folder, for: .reading))
  }

  private func write(_ overview: PlanOverview, of inputs: Inputs, on date: CalendarDate) throws {
    let output = OutputFolder(folder, encoding: encoding)
    let quotas = try output.write(quotas: overview.rows, of: inputs)
    let report = try output.write(planReport: PlanReport(overview, of: inputs, on: date))
    Console.report(quotas.diagnostics + report.diagnostics)
    Console.say("  应抽数量表：\(quotas.names.joined(separator: "、"))")
    Console.say("  抽取方案报告：\(report.names.joined(separator: "、"))")
  }
}

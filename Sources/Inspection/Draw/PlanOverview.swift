internal import Sampling

/// What the plan comes to before anything is committed (应抽数量总览).
package struct PlanOverview: Sendable {
  /// The tasks of the plan, with the numbers that the ledger gives them.
  package let plan: [PlanTask]
  /// Every task that can be worked out, with all that its commitment needs.
  let prepared: [PreparedTask]
  /// What prevents the others.
  package let diagnostics: [Diagnostic]
  /// What holding the plan as a whole against the documents came to.
  package let year: [YearOutcome]
  /// The version in force; nil where the plan isn't registered.
  package let version: PlanVersion?

  /// The plan of every task that can be worked out.
  package var tasks: [TaskPlan] { prepared.map(\.plan) }

  /// The problems of the tasks, then those of the plan as a whole.
  package var allDiagnostics: [Diagnostic] { diagnostics + year.flatMap(\.diagnostics) }

  /// Whether something must be mended before the plan is published or drawn.
  package var hasErrors: Bool { allDiagnostics.contains { $0.problem.severity == .error } }

  /// The quota table: one row for each stratum of each task.
  package var rows: [DrawRecord.Fields] { tasks.flatMap(\.quotaRows) }
}

extension TaskPlan {
  /// One line that says what the task comes to.
  package var summary: String {
    let shortfall = quota < target ? "，差额 \(target - quota) 户（可抽对象不足）" : ""
    return "任务\(task.number) \(task.name)：名录库 \(registryCount)，候选库 \(frame.count)，"
      + "基数 \(baseCount)（\(base.words)），\(calculation)，实抽 \(quota)\(shortfall)"
  }

  /// The quota table of the task: one row for each stratum, and their sum.
  var quotaRows: [DrawRecord.Fields] {
    strata.map(quotaRow) + (strata.count > 1 ? [totalRow] : [])
  }

  private func quotaRow(_ stratum: Stratum) -> DrawRecord.Fields {
    heading(stratum.label)
      + counts(frame: stratum.frameCount, eligible: stratum.eligibleCount, base: base(of: stratum))
      + [.init("计算式", calculation(of: stratum))]
      + outcome(target: stratum.target, quota: stratum.quota)
  }

  private var totalRow: DrawRecord.Fields {
    heading("合计")
      + counts(
        frame: frame.count,
        eligible: strata.reduce(0) { $0 + $1.eligibleCount }, base: baseCount)
      + [.init("计算式", base.count == nil ? "各层之和" : calculation)]
      + outcome(target: target, quota: quota)
  }

  private func heading(_ label: String) -> DrawRecord.Fields {
    [
      .init("任务序号", String(task.number)), .init("任务名称", task.name),
      .init("抽查比例", task.ratio.text), .init("基数来源", base.words), .init("分层", label),
    ]
  }

  private func counts(frame: Int, eligible: Int, base: Int?) -> DrawRecord.Fields {
    [
      .init("候选库数", String(frame)), .init("可抽数", String(eligible)),
      .init("抽查基数", base.map(String.init) ?? "—"),
    ]
  }

  private func outcome(target: Int, quota: Int) -> DrawRecord.Fields {
    [
      .init("应抽数", String(target)), .init("实抽数", String(quota)),
      .init("差额原因", quota < target ? "可抽对象不足" : "无"),
    ]
  }
}

extension DrawStage {
  /// Works out every task on top of a ledger, without writing anything.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func overview(on ledger: Ledger) throws -> PlanOverview {
    let state = try ledger.state()
    let stage = numbered(by: state)
    var tasks: [PreparedTask] = []
    var diagnostics: [Diagnostic] = []
    for task in stage.inputs.tasks {
      do {
        let prepared = try stage.prepare(task, on: before(task, state, in: ledger), date: date)
        tasks.append(prepared)
        diagnostics += prepared.warnings
      } catch let findings as Findings {
        diagnostics += findings.diagnostics
      }
    }
    let plans = tasks.map(\.plan)
    diagnostics += SharedRatios.missed(by: stage.inputs.tasks, plans)
    let year = YearCheck(stage.inputs, plans: plans, state: state, date: date).outcomes
    return PlanOverview(
      plan: stage.inputs.tasks, prepared: tasks, diagnostics: diagnostics, year: year,
      version: state.plans.last)
  }

  /// A task that is committed is shown as it was then, not as its own draw changed the counts.
  private func before(
    _ task: PlanTask, _ state: LedgerState, in ledger: Ledger
  ) throws -> LedgerState {
    guard let standing = state.standing(name(of: task)) else { return state }
    return try ledger.state(through: standing.commit.number - 1)
  }
}

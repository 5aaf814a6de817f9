/// Reads how many a task asks for from its cells and from what the office decided (抽查比例的读取).
struct RatioReader {
  /// What was decided where the plan names no ratio.
  let decisions: [RatioDecision]
  /// The tasks that the decisions name.
  let tasks: [PlanTask]

  /// What a task asks for, and what is doubtful about it.
  struct Reading {
    /// What the cells state.
    var statement: RatioStatement
    /// The ratio in the words that forms print: a decision stands behind the plan's own words.
    var words: String
    /// What was assumed.
    var doubts: [Diagnostic] = []
  }

  /// Reads a task's cells.
  /// - Throws: `TaskProblem.ratioUnresolved` where neither plan nor office names a number, and
  ///   `RatioProblem` as its diagnostic says.
  func reading(of task: PlanTask) throws(Findings) -> Reading {
    var reading = try ownReading(of: task)
    let text = task.ratio.text
    let remarks = reading.statement.remarks
    let isRange =
      reading.statement.rule?.ceiling != nil
      || reading.statement.tiers.contains { $0.rule.ceiling != nil }
    for (holds, problem) in [
      (isRange, RatioProblem.rangeFloor(text)), (remarks.contains(.damaged), .damagedSign(text)),
      (remarks.contains(.approximate), .approximate(text)), (remarks.contains(.soft), .soft(text)),
      (remarks.contains(.yearly) && task.batch.isEmpty, .yearly(text)),
    ] where holds {
      reading.doubts.append(Diagnostic(problem, at: task.ratio.location))
    }
    useTiers(of: task.riskRule, ratio: text, in: &reading)
    checkBase(of: task, in: &reading)
    try checkInstalment(of: task, reading.statement)
    return reading
  }

  private func ownReading(of task: PlanTask) throws(Findings) -> Reading {
    let text = task.ratio.text
    let own = RatioText.statement(of: text)
    let decision = decisions.first { decision in
      tasks.named(decision.task).contains { $0.number == task.number }
    }
    if let own, !own.isShared {
      let unused = decision.map {
        Diagnostic(
          RatioProblem.decisionUnused(text: text, ratio: $0.ratio),
          at: $0.location ?? task.ratio.location)
      }
      return Reading(statement: own, words: text, doubts: unused.map { [$0] } ?? [])
    }
    guard let decision else {
      let tiers = RatioText.statement(of: task.riskRule.text).map(\.tiers) ?? []
      if own == nil, text.isEmpty, !tiers.isEmpty {
        return Reading(statement: RatioStatement(nil), words: task.riskRule.text)
      }
      throw Findings([Self.missing(own, of: task)])
    }
    guard let decided = RatioText.statement(of: decision.ratio), !decided.isShared else {
      let problem = RatioProblem.decisionUnreadable(decision.ratio)
      throw Findings([Diagnostic(problem, at: decision.location ?? task.ratio.location)])
    }
    let note = RatioProblem.decided(
      text: text, ratio: decision.ratio, approver: decision.approver)
    return Reading(
      statement: decided, words: "\(text)（经办确定：\(decision.ratio)，批准人：\(decision.approver)）",
      doubts: [Diagnostic(note, at: task.ratio.location)])
  }

  /// A base in the ratio cell is overruled by the column for bases.
  private func checkBase(of task: PlanTask, in reading: inout Reading) {
    guard let stated = reading.statement.statedBase, !task.base.text.isEmpty,
      Int(written: task.base.text) != stated
    else { return }
    let problem = RatioProblem.baseElsewhere(stated: stated, base: task.base.text)
    reading.doubts.append(Diagnostic(problem, at: task.base.location))
  }

  /// An instalment is a part of the year's amount, which every class of objects has in common.
  private func checkInstalment(
    of task: PlanTask, _ statement: RatioStatement
  ) throws(Findings) {
    guard !task.batch.isEmpty else { return }
    let count = Instalment(task.batch)?.count
    if let count, statement.tiers.isEmpty, count == statement.instalmentCount ?? count { return }
    let problem = RatioProblem.badInstalment(task.batch)
    throw Findings([Diagnostic(problem, at: task.ratio.location)])
  }

  private static func missing(_ own: RatioStatement?, of task: PlanTask) -> Diagnostic {
    let text = task.ratio.text
    return own == nil
      ? Diagnostic(TaskProblem.ratioUnresolved(text), at: task.ratio.location)
      : Diagnostic(RatioProblem.shared(text), at: task.ratio.location)
  }

  /// Classes with ratios of their own in 信用风险分类管理 come before the ratio of the task.
  private func useTiers(of cell: LocatedText, ratio: String, in reading: inout Reading) {
    guard let tiers = RatioText.statement(of: cell.text)?.tiers, !tiers.isEmpty,
      reading.statement.tiers.isEmpty
    else { return }
    reading.statement.tiers = tiers
    guard reading.statement.rule != nil else { return }
    let problem = RatioProblem.tiersElsewhere(ratio: ratio, tiers: cell.text)
    reading.doubts.append(Diagnostic(problem, at: cell.location))
  }
}

/// Reads who decided which ratio for a task whose plan names none (比例确定).
package enum RatioDecisionImporter {
  /// The decisions, in order; each needs a task of the plan, a ratio, a reason and an approver.
  package static func decisions(
    of tables: [HeadedTable], tasks: [PlanTask], log: inout ImportLog
  ) -> [RatioDecision] {
    var decisions: [RatioDecision] = []
    for var reading in tables.readings(log: &log) {
      let decision = decision(in: &reading)
      if !decision.task.isEmpty, !tasks.contains(where: decision.concerns) {
        reading.report(RatioDecisionProblem.unknownTask(decision.task), at: .taskName)
      }
      let isRepeated = tasks.contains { task in
        decision.concerns(task) && decisions.contains { $0.concerns(task) }
      }
      if isRepeated {
        reading.report(RatioDecisionProblem.decidedTwice(decision.task), at: .taskName)
      }
      if log.settle(reading) { decisions.append(decision) }
    }
    return decisions
  }

  private static func decision(in reading: inout RowReading) -> RatioDecision {
    let ratio = reading.percentage(.ratio)
    for field in [Field.taskName, .ratio, .reason, .approver] where reading.text(field).isEmpty {
      reading.report(RatioDecisionProblem.missing(field), at: field)
    }
    return RatioDecision(
      task: reading.text(.taskName), ratio: ratio.text, reason: reading.text(.reason),
      approver: reading.text(.approver), location: ratio.location)
  }
}

/// Reads who decided which ratio for a task whose plan names none (比例确定).
package enum RatioDecisionImporter {
  /// The decisions, in order; each needs a task of the plan, a ratio, a reason and an approver.
  package static func decisions(
    of tables: [HeadedTable], tasks: [PlanTask], log: inout ImportLog
  ) -> [RatioDecision] {
    var decisions: [RatioDecision] = []
    var decided: Set<Int> = []
    for var reading in tables.readings(log: &log) {
      let decision = decision(in: &reading)
      let numbers = Set(tasks.named(decision.task).map(\.number))
      if !decision.task.isEmpty, numbers.isEmpty {
        reading.report(RatioDecisionProblem.unknownTask(decision.task), at: .taskName)
      }
      if !numbers.isDisjoint(with: decided) {
        reading.report(RatioDecisionProblem.decidedTwice(decision.task), at: .taskName)
      }
      guard log.settle(reading) else { continue }
      decisions.append(decision)
      decided.formUnion(numbers)
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

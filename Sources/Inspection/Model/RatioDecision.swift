/// A row of 比例确定: somebody answers for the ratio of a task whose plan names none (根据实际情况确定).
package struct RatioDecision: Sendable {
  /// The task's number in the plan, its code or its name.
  package let task: String
  /// The ratio in words, with its cell; nil cell where it was given on the command line.
  package let ratio: String
  /// The cell of the ratio.
  package let location: CellLocation?
  /// Why it is this ratio (原因).
  package let reason: String
  /// Who answers for it (批准人).
  package let approver: String

  /// Makes a decision.
  package init(
    task: String, ratio: String, reason: String, approver: String, location: CellLocation? = nil
  ) {
    self.task = task
    self.ratio = ratio
    self.reason = reason
    self.approver = approver
    self.location = location
  }

  /// Reads `任务=比例` as the command line gives it; nil for anything else.
  package init?(option text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.folded.isEmpty }) else { return nil }
    self.init(task: parts[0], ratio: parts[1], reason: "命令行", approver: "经办人")
  }
}

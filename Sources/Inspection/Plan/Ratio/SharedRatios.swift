internal import Sampling

/// Holds tasks that share one ratio against it (抽查比例之和).
enum SharedRatios {
  /// What the tasks of each shared ratio miss, at the first of them.
  ///
  /// - Parameters:
  ///   - tasks: The tasks as the plan words them.
  ///   - plans: What those come to that can be worked out; a group with any other isn't judged.
  /// - Returns: A warning for each group that doesn't reach its ratio.
  static func missed(by tasks: [PlanTask], _ plans: [TaskPlan]) -> [Diagnostic] {
    let planned = Dictionary(plans.map { ($0.task.number, $0) }) { first, _ in first }
    let groups = Dictionary(grouping: tasks) { $0.ratio.text.folded }
    return groups.values.compactMap { group -> Diagnostic? in
      let members = group.compactMap { planned[$0.number] }
      guard let first = group.first, members.count == group.count,
        let goal = goal(of: first.ratio.text)
      else { return nil }
      let sum = members.reduce(0) { $0 + parts($1) }
      guard sum < goal else { return nil }
      let words = Ratio(sum, over: whole).text
      let problem = RatioProblem.sharedMissed(
        first.ratio.text, sum: words, taskCount: group.count)
      return Diagnostic(problem, at: first.ratio.location)
    }.sorted { ($0.location?.row ?? 0) < ($1.location?.row ?? 0) }
  }

  /// Ratios are added up in parts of this: as fine as a ratio of six decimals.
  private static let whole = 100_000_000

  private static func goal(of text: String) -> Int? {
    guard let statement = RatioText.statement(of: text), statement.isShared,
      case .share(let ratio)? = statement.rule?.amount
    else { return nil }
    return ratio.quota(of: whole, rounding: .up)
  }

  /// What a task draws of its base, rounded down.
  private static func parts(_ plan: TaskPlan) -> Int {
    let amounts = plan.asked.map(\.quota.rule.amount)
    return switch amounts.count == 1 ? amounts[0] : .count(plan.target) {
    case .everyone: whole
    case .share(let ratio): ratio.quota(of: whole, rounding: .down)
    case .count(let count): plan.baseCount == 0 ? 0 : count * whole / plan.baseCount
    }
  }
}

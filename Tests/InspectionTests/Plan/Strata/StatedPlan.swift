import Sampling
import Testing

@testable import Inspection

extension Samples {
  /// A statement made of classes and their ratios, and of the ratio of all others.
  static func statement(_ tiers: [(String, String)], rest: String?) throws -> RatioStatement {
    let rules = try tiers.map {
      RatioStatement.Tier(label: $0.0, rule: try #require(RatioText.rule(of: $0.1)))
    }
    var statement = RatioStatement(
      try #require(rest.map { RatioText.rule(of: $0) } ?? rules.first?.rule))
    if rest == nil { statement.rule = nil }
    statement.tiers = rules
    return statement
  }

  /// The plan of a task under a statement, and the codes of what is wrong or doubtful.
  static func plan(
    _ task: PlanTask, of inputs: Inputs, stating statement: RatioStatement
  ) throws -> (plan: TaskPlan?, codes: [String]) {
    let filter = try ScopeReader(entities: inputs.entities, rules: [])
      .filter(for: task.scope.text)
    do {
      let (plan, doubts) = try Planner(inputs, on: day("2021-03-19")).plan(
        task, filter: filter, statement: statement, after: EarlierDraws(used: [:]))
      return (plan, doubts.map(\.problem.code))
    } catch let problem as Located<TaskProblem> {
      return (nil, [problem.diagnostic.problem.code])
    }
  }
}

/// What is worth knowing of special pools beside a task (专项库的提示).
enum PoolProblem: Problem, Equatable {
  /// A scope that means everything leaves the objects of special registries out.
  case leftOut(count: Int, pools: [String])

  var code: String { "P200" }

  var severity: Severity { .note }

  var message: String {
    switch self {
    case .leftOut(let count, let pools):
      "这一范围只指市场主体，不含专项库中的 \(count) 个对象（\(pools.joined(separator: "、"))）；"
        + "要抽查这些对象，请另列任务，在抽查对象范围写明库名。"
    }
  }

  /// The note of a task whose scope means everything, where there are special registries beside
  /// market entities.
  static func diagnostics(of task: PlanTask, entities: [Entity]) -> [Diagnostic] {
    guard ScopeReader.isEveryone(task.scope.text) else { return [] }
    let special = entities.filter(\.isSpecial)
    guard !special.isEmpty, special.count < entities.count else { return [] }
    let pools = Set(special.compactMap { $0.tags.first ?? $0.pools.first }).sorted()
    return [Diagnostic(Self.leftOut(count: special.count, pools: pools), at: task.scope.location)]
  }
}

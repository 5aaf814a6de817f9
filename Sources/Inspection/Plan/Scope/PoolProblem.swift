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
  static func diagnostics(of task: PlanTask, entities: Registry) -> [Diagnostic] {
    guard ScopeReader.isEveryone(task.scope.text) else { return [] }
    let origins = entities.origins
    let special =
      entities.usedOrigins.contains(where: \.isSpecial)
      ? entities.indices.filter { origins[$0].isSpecial } : []
    guard !special.isEmpty, special.count < entities.count else { return [] }
    let pools = special.compactMap { entities.tags[$0].first ?? origins[$0].pools.first }
    return [
      Diagnostic(
        Self.leftOut(count: special.count, pools: Set(pools).sorted()), at: task.scope.location)
    ]
  }
}

extension YearCheck {
  /// Items of the checklist that no task checks.
  var coverage: YearOutcome {
    let planned = Set(inputs.tasks.flatMap { $0.items.map(\.text.folded) })
    var names: Set<String> = []
    let items = inputs.items.filter { names.insert($0.name.folded).inserted }
    let missing = items.filter { !planned.contains($0.name.folded) }
    return YearOutcome(
      .coverage,
      missing.first.map {
        [Diagnostic(YearProblem.itemsUncovered(missing.map(\.name)), at: $0.location)]
      } ?? [],
      calculation: "清单共 \(items.count) 项，计划覆盖 \(items.count - missing.count) 项")
  }

  /// Whether a task of the year is a joint one.
  var joint: YearOutcome {
    let count = inputs.tasks.count { $0.isJoint }
    let problems =
      count == 0
      ? [Diagnostic(YearProblem.noJointTask(taskCount: inputs.tasks.count), at: place)] : []
    return YearOutcome(.joint, problems, calculation: "联合任务 \(count) 项")
  }
}

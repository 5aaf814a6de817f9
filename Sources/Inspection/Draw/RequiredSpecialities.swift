/// The specialities that a task's items ask for in the checklist (检查人员要求).
struct RequiredSpecialities {
  /// The distinct names in the order of the items.
  private(set) var names: [String] = []
  /// The items that the checklist doesn't have.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks a task's items up in the checklist.
  init(_ task: PlanTask, items: [CheckItem]) {
    let known = Dictionary(grouping: items) { $0.name.folded }
    for item in task.items {
      guard let entries = known[item.text.folded] else {
        diagnostics.append(Diagnostic(TaskProblem.itemUnknown(item.text), at: item.location))
        continue
      }
      let required = entries.flatMap { WrittenList.values(in: $0.requiredSpeciality) }
      for name in required where !names.contains(name) { names.append(name) }
    }
  }
}

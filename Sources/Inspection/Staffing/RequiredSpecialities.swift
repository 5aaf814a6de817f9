/// The specialities that a task's items ask for in the checklist (检查人员要求).
struct RequiredSpecialities {
  /// The distinct names in the order of the items.
  private(set) var names: [String] = []

  /// Looks a task's items up in the checklist; one that isn't there was reported at import.
  init(_ task: PlanTask, items: [CheckItem]) {
    let known = Dictionary(grouping: items) { $0.name.folded }
    for item in task.items {
      let required = (known[item.text.folded] ?? []).flatMap {
        WrittenList.values(in: $0.requiredSpeciality)
      }
      for name in required where !names.contains(name) { names.append(name) }
    }
  }
}

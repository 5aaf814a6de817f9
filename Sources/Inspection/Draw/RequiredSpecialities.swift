/// The specialities that a task's items ask for in the checklist (检查人员要求).
struct RequiredSpecialities {
  /// The distinct names in the order of the items; an empty name asks for any speciality.
  private(set) var names: [String] = []
  /// What the checklist leaves open.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks a task's items up in the checklist.
  init(_ task: PlanTask, items: [CheckItem]) {
    let known = Dictionary(grouping: items) { $0.name.folded }
    for item in task.items {
      guard let entries = known[item.text.folded] else {
        diagnostics.append(Diagnostic(TaskProblem.itemUnknown(item.text), at: item.location))
        continue
      }
      for entry in entries where !entry.requiredSpeciality.isEmpty { add(entry) }
    }
  }

  private mutating func add(_ item: CheckItem) {
    if Self.unnamed.contains(item.requiredSpeciality.folded) {
      diagnostics.append(
        Diagnostic(TaskProblem.specialityUnnamed(item: item.name), at: item.location))
      if !names.contains("") { names.append("") }
    } else {
      for name in item.requiredSpeciality.split(whereSeparator: "、，,;；/".contains)
      where !names.contains(String(name)) {
        names.append(String(name))
      }
    }
  }

  private static let unnamed: Set<String> = ["需专业岗位资格", "需要专业岗位资格", "需要", "是", "有"]
}

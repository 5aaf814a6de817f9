/// Which items of a task are important and which general (重点、一般检查事项), seed 001 part 2 (二).
///
/// Important items have no upper limit; general ones need one. A checklist that says nothing of
/// kinds makes no rule.
struct ItemKinds {
  /// The general items, in the order of the task.
  let general: [String]
  /// Whether all the items are important.
  let isImportant: Bool

  /// Looks a task's items up in the checklist.
  init(of task: PlanTask, in checklist: [CheckItem]) {
    let kinds = Dictionary(
      checklist.map { ($0.name.folded, $0.kind) }, uniquingKeysWith: { $0 + $1 })
    let names = task.items.map(\.text)
    general = names.filter { kinds[$0.folded]?.contains("一般") ?? false }
    let important = names.filter { kinds[$0.folded]?.contains("重点") ?? false }
    isImportant = general.isEmpty && !names.isEmpty && important.count == names.count
    isMixed = !general.isEmpty && !important.isEmpty
  }

  /// Whether there are items of both kinds, so that the stricter rule holds.
  let isMixed: Bool
}

extension CrossChecks {
  /// Reports items of the plan that the checklist doesn't have, and the other way round.
  func checkItems(log: inout ImportLog) {
    guard !inputs.items.isEmpty, !inputs.tasks.isEmpty else { return }
    let known = Set(inputs.items.map(\.name.folded))
    let planned = inputs.tasks.flatMap(\.items)
    for item in planned where !known.contains(item.text.folded) {
      log.report(TaskProblem.itemUnknown(item.text), at: item.location)
    }
    let used = Set(planned.map(\.text.folded))
    let unused = inputs.items.filter { !used.contains($0.name.folded) }
    guard let first = unused.first else { return }
    var seen: Set<String> = []
    log.report(
      CrossProblem.itemsUnused(unused.map(\.name).filter { seen.insert($0).inserted }),
      at: first.location.wholeSheet)
  }
}

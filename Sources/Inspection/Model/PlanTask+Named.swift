extension [PlanTask] {
  /// The tasks that somebody means by a text (抽查任务): that of this number in the plan, else those
  /// of this code, else all of this name.
  package func named(_ text: String) -> [PlanTask] {
    let key = text.folded
    let matches: [(PlanTask) -> Bool] = [
      { String($0.number) == key }, { !key.isEmpty && $0.code.folded == key },
      { !key.isEmpty && $0.name.folded == key },
    ]
    return matches.lazy.map { filter($0) }.first { !$0.isEmpty } ?? []
  }
}

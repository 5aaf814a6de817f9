/// Finds the base of a task: the plan's own number, else the base it names, else the pool.
struct BaseReader {
  /// The office's settings.
  let settings: Settings

  /// The base of a task whose ratio cell has been read; a number in it comes after the base cell.
  /// - Throws: `TaskProblem.baseUnknown` or `.baseMissing`, at the plan's cell.
  func base(
    of task: PlanTask, _ statement: RatioStatement
  ) throws(Located<TaskProblem>) -> Base {
    if !task.base.text.isEmpty { return try statedBase(task.base) }
    if let count = statement.statedBase { return Base(source: .plan, count: count) }
    if let name = statement.rule?.base { return try base(named: name, at: task.ratio.location) }
    return .pool
  }

  private func statedBase(_ cell: LocatedText) throws(Located<TaskProblem>) -> Base {
    if let count = Int(written: cell.text), count <= Base.largest {
      return Base(source: .plan, count: count)
    }
    let text = cell.text.folded
    if ["候选库", "抽取库", "名录库", "抽取库总户数"].contains(text) { return .pool }
    guard let name = BaseName.allCases.first(where: { $0.words.contains(text) }) else {
      throw Located(.baseUnknown(cell.text), at: cell.location)
    }
    return try base(named: name, at: cell.location)
  }

  private func base(
    named name: BaseName, at location: CellLocation
  ) throws(Located<TaskProblem>) -> Base {
    guard let count = settings.integer(name.setting) else {
      if name == .supervisedObjects { return .pool }
      throw Located(.baseMissing(name), at: location)
    }
    return Base(source: .settings(name), count: count)
  }
}

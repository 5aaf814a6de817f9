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
    if let count = Int(written: cell.text), (1...Base.largest).contains(count) {
      return Base(source: .plan, count: count)
    }
    let text = cell.text.folded
    if ["候选库", "抽取库", "名录库", "抽取库总户数"].contains(text) { return .pool }
    if let classes = Self.classes(in: text) {
      return Base(source: .plan, count: nil, classes: classes)
    }
    guard let name = BaseName.allCases.first(where: { $0.words.contains(text) }) else {
      throw Located(.baseUnknown(cell.text), at: cell.location)
    }
    return try base(named: name, at: cell.location)
  }

  /// The numbers of at least two classes: `A:320;B:170`, `城关所120户、宝丰所80户`; nil for other texts.
  private static func classes(in text: String) -> [String: Int]? {
    let parts = text.split { ";,、/".contains($0) }
    var classes: [String: Int] = [:]
    for part in parts {
      guard let match = part.wholeMatch(of: /([^0-9:]{1,20}):?([0-9]{1,9})(?:户|家|个)?/),
        let count = Int(match.2), classes.updateValue(count, forKey: String(match.1)) == nil
      else { return nil }
    }
    let total = classes.values.reduce(0, +)
    return classes.count > 1 && (1...Base.largest).contains(total) ? classes : nil
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

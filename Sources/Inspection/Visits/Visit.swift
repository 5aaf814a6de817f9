/// One visit to one object for one or more tasks (合并检查).
package struct Visit: Sendable {
  /// The draws it covers, as places in `DrawnLists.draws`, in the order of the tasks.
  package let draws: [Int]
  /// The days that all its tasks have in common.
  package let window: VisitWindow
  /// Who goes, the leader first; nobody twice.
  package let team: [DrawnLists.Officer]
  /// The departments of its tasks that nobody of the team belongs to (待派员).
  package let missingDepartments: [String]
  /// What somebody should look at all the same; nil for nothing.
  package let doubt: ObjectDoubt?

  /// Plans the visit for draws of one object with a common window.
  ///
  /// The teams that were drawn stay whole, so that merging is no second draw: the leader of the
  /// first task leads, then come the others task by task. Who recused from the object in any of
  /// the tasks stays at home.
  init(_ draws: [Int], window: VisitWindow, doubt: ObjectDoubt? = nil, of lists: DrawnLists) {
    self.draws = draws
    self.doubt = doubt
    self.window = window
    let drawn = draws.map { lists.draws[$0] }
    let recused = drawn.reduce(into: Set()) { $0.formUnion($1.recused) }
    let leaders = drawn.compactMap(\.team.first)
    let allowed = (leaders + drawn.flatMap(\.team)).filter { officer in
      !(officer.id.map(recused.contains) ?? false)
    }
    team = Self.ordered(allowed, drawn: drawn)
    let units = Set(team.map { UnitName($0.unit) })
    let departments = draws.flatMap { lists.tasks[lists.draws[$0].task].departments }
    missingDepartments = WrittenList.withoutRepetitions(departments).filter {
      !units.contains(UnitName($0))
    }
  }

  /// The first leader who may go, and everybody else in the order of tasks and places.
  private static func ordered(
    _ allowed: [DrawnLists.Officer], drawn: [DrawnLists.Draw]
  ) -> [DrawnLists.Officer] {
    guard let leader = allowed.first else { return [] }
    let rest = drawn.flatMap(\.team).filter(Set(allowed).contains)
    return rest.reduce(into: [leader]) { team, officer in
      if !team.contains(where: officer.isSame) { team.append(officer) }
    }
  }
}

extension DrawnLists.Officer {
  /// Whether two lists mean one officer: by id, or by name and unit where one gives no id.
  fileprivate func isSame(as other: Self) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    return name.folded == other.name.folded && UnitName(unit) == UnitName(other.unit)
  }
}

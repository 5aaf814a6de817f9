/// A row of 下发对照: which office takes over the checks at a unit's objects (下发单位).
package struct OfficeRow: Hashable, Sendable {
  /// The unit as the registry names it (管辖单位); empty for all objects of the task (全部).
  package let unit: String
  /// The county or department.
  package let office: String
  /// The tasks meant, by number or name as written (抽查任务); empty for all.
  package let tasks: [String]

  /// Makes a row.
  package init(unit: String, office: String, tasks: [String] = []) {
    self.unit = unit
    self.office = office
    self.tasks = tasks
  }

  /// Whether it holds for a task, given what that may be called by.
  func holds(for keys: [String]) -> Bool {
    tasks.isEmpty || tasks.contains { keys.contains($0.folded) }
  }
}

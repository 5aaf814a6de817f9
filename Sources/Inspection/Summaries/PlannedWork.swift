/// A task of the year's plan, drawn or not (计划任务), as the joint meeting asks for it.
struct PlannedWork: Sendable {
  /// The task's number in the plan.
  let number: Int
  /// The name (任务名称).
  let name: String
  /// The department that starts it (发起部门).
  let department: String
  /// The departments that take part (配合部门).
  let partners: [String]

  /// The tasks of a year: of the plan that is registered, else of the work folder's plan; and what
  /// was drawn beside it.
  static func all(
    in state: LedgerState, year: Int, inputs: Inputs, drawn: [TaskWork]
  ) -> [PlannedWork] {
    let drawn = drawn.map(PlannedWork.init)
    let numbers = Set(drawn.map(\.number))
    let others = planned(in: state, year: year, inputs).filter { !numbers.contains($0.number) }
    return (drawn + others).sorted { $0.number < $1.number }
  }

  private init(_ task: TaskWork) {
    (number, name) = (task.number, task.name)
    department = task.facts["发起部门"]
    partners = Self.names(in: task.facts["配合部门"])
  }

  private init(number: Int, name: String, department: String, partners: [String]) {
    (self.number, self.name) = (number, name)
    (self.department, self.partners) = (department, partners)
  }

  private static func planned(
    in state: LedgerState, year: Int, _ inputs: Inputs
  ) -> [PlannedWork] {
    let office = inputs.settings.text(.initiator) ?? inputs.settings.text(.officeName) ?? ""
    guard let plan = state.plans.last(where: { $0.year == year }) else {
      guard inputs.settings.integer(.year).map({ $0 == year }) ?? true else { return [] }
      return inputs.tasks.map { task in
        PlannedWork(
          number: task.number, name: task.name,
          department: task.initiator.text.isEmpty ? office : task.initiator.text,
          partners: task.partners)
      }
    }
    return zip(plan.numbers, plan.tasks).map { number, task in
      PlannedWork(
        number: number, name: task[.name],
        department: task[.initiator].isEmpty ? office : task[.initiator],
        partners: names(in: task[.partners]))
    }
  }

  private static func names(in text: String) -> [String] {
    text.split { "、|,，;；".contains($0) }.map { String($0).trimmingBlanks }
  }
}

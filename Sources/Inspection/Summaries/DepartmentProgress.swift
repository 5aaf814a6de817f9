/// How far a department is with its tasks (部门进度), as the joint meeting hears it every half-year
/// (seed 001, 联席会议制度 三).
struct DepartmentProgress {
  /// The department; empty for all together.
  let name: String
  /// The tasks that it starts.
  let planned: [PlannedWork]
  /// How many tasks of others it takes part in (配合任务).
  let partnerCount: Int
  /// Those of its tasks that are drawn.
  let drawn: [TaskWork]
  /// What should have been done for its tasks by the day, and isn't.
  let overdue: [Due]

  /// Picks what is a department's own from a summary; all of it for an empty name.
  init(_ name: String, in summary: WorkSummary) {
    self.name = name
    planned = summary.planned.filter { name.isEmpty || $0.department == name }
    partnerCount = summary.planned.count {
      name.isEmpty ? !$0.partners.isEmpty : $0.partners.contains(name)
    }
    let numbers = Set(planned.map(\.number))
    drawn = summary.tasks.filter { numbers.contains($0.number) }
    overdue = summary.dues.filter { due in
      due.task.map { numbers.contains($0.number) } ?? false
        && due.state(on: summary.day) == .overdue
    }
  }

  /// The departments of a plan in its order, those that only take part last.
  static func all(in summary: WorkSummary) -> [DepartmentProgress] {
    var seen: Set<String> = []
    let names = summary.planned.map(\.department) + summary.planned.flatMap(\.partners)
    return names.filter { seen.insert($0).inserted }.map { DepartmentProgress($0, in: summary) }
  }

  /// The columns of `texts`.
  static let columns = [
    "计划任务", "配合任务", "已抽取", "检查完毕", "全部公示", "逾期任务", "应检查数", "已检查数", "检查完成率", "发现问题数",
    "已公示数", "公示率", "逾期事项",
  ]

  /// The numbers in the order of the columns.
  var texts: [String] {
    let checks = drawn.flatMap(\.checks)
    let counts = WorkCounts(checks)
    let (due, checked, published) = (counts["应检查数"], counts["已检查数"], counts["已公示数"])
    let tasks = [
      planned.count, partnerCount, drawn.count, doneCount, drawn.count(where: \.isPublished),
      Set(overdue.compactMap { $0.task?.number }).count, due, checked,
    ].map(String.init)
    return tasks + [
      ExactText.percent(checked, of: due), String(checks.count(where: \.isProblem)),
      String(published), ExactText.percent(published, of: checked), overdue.words,
    ]
  }

  /// How many of its tasks have every check done.
  var doneCount: Int { drawn.count(where: \.isDone) }
}

extension [Due] {
  /// What it is, each with how often: `检查 3，检查结果公示 12`.
  var words: String {
    Obligation.allCases.compactMap { obligation in
      let count = count { $0.obligation == obligation }
      return count == 0 ? nil : "\(obligation.rawValue) \(count)"
    }.joined(separator: "，")
  }
}

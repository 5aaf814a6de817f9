internal import Sampling

extension DueReport {
  /// The report in words: what is overdue, near and next, a line a task, or with all objects a line
  /// each.
  package func lines(showsAll: Bool) -> [String] {
    let groups = DueGroup.groups(of: self)
    let parts = Due.State.allCases.filter { $0 != .done }.flatMap { state in
      let lines = groups.filter { $0.state == state }.flatMap { group in
        ["  " + group.line] + (showsAll ? group.detailLines : [])
      }
      return lines.isEmpty ? [] : [state.heading] + lines
    }
    return (parts.isEmpty ? ["没有未办的事项。"] : parts) + doneLines
  }

  /// The name of the table of everything.
  package static let tableName = "期限"

  /// The columns of the table of everything.
  static let heading = [
    "状态", "期限", "任务序号", "任务名称", "事项", "检查对象名称", "编号", "起算日", "不早于", "办结日", "逾期天数",
    "依据",
  ]

  /// The table of everything, done things too.
  var rows: [[String]] {
    dues.map { due in
      [
        due.state(on: date).rawValue, due.dueOn.iso, due.task.map { String($0.number) } ?? "",
        due.task?.name ?? "", due.obligation.rawValue, due.object?.name ?? "",
        due.object?.id.text ?? "", due.startedOn?.iso ?? "", due.notBefore?.iso ?? "",
        due.doneOn?.iso ?? "", String(due.lateDays(on: date)), due.basis,
      ]
    }
  }

  private var doneLines: [String] {
    let done = dues.filter { $0.doneOn != nil }
    let late = done.count { $0.lateDays(on: date) > 0 }
    guard !done.isEmpty else { return [] }
    return ["已办 \(done.count) 项" + (late > 0 ? "，其中逾期办结 \(late) 项" : "")]
  }
}

extension DueGroup {
  /// A line for each object.
  fileprivate var detailLines: [String] {
    dues.compactMap { due in
      due.object.map {
        "    \($0.name)（\($0.id.text)）" + (due.startedOn.map { "，自 \($0) 起算" } ?? "")
      }
    } + ["    依据：\(dues[0].basis)"]
  }
}

extension Due.State {
  fileprivate var heading: String {
    switch self {
    case .due: "\(Due.nearDays) 天内到期"
    default: rawValue
    }
  }
}

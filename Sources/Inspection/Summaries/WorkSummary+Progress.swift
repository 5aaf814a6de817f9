/// The progress for the joint meeting (联席会议): by department and by task.
extension WorkSummary {
  /// Each department with its tasks, and all together.
  var departmentSheet: SummarySheet {
    var sheet = sheet(
      "联席会议进度", "“双随机、一公开”抽查工作进度表（按部门）",
      ["序号", "部门"] + DepartmentProgress.columns + [Self.source])
    for (index, one) in DepartmentProgress.all(in: self).enumerated() {
      sheet.rows.append([String(index + 1), one.name] + one.texts + ["台账"])
    }
    sheet.rows.append(["合计", ""] + DepartmentProgress("", in: self).texts + [""])
    return sheet
  }

  /// Each task of the plan, with what is overdue in it.
  var taskSheet: SummarySheet {
    var sheet = sheet(
      "任务进度", "“双随机、一公开”抽查工作进度表（按任务）",
      [
        "序号", "发起部门", "配合部门", "任务名称", "抽查事项", "任务期限", "应检查数", "已检查数", "检查完成率", "发现问题数",
        "已公示数", "公示率", "进度", "逾期事项", Self.source,
      ])
    for plan in planned {
      let overdue = dues.filter {
        $0.task?.number == plan.number && $0.state(on: day) == .overdue
      }
      let task = tasks.first { $0.number == plan.number }
      sheet.rows.append(
        [String(plan.number), plan.department, plan.partners.joined(separator: "、"), plan.name]
          + (task?.progress ?? TaskWork.noProgress) + [overdue.words, "台账"])
    }
    return sheet
  }
}

extension TaskWork {
  fileprivate var progress: [String] {
    let counts = WorkCounts(checks)
    let (due, checked, published) = (counts["应检查数"], counts["已检查数"], counts["已公示数"])
    return [
      facts["抽查事项"], facts["任务期限"], String(due), String(checked),
      ExactText.percent(checked, of: due), String(checks.count(where: \.isProblem)),
      String(published), ExactText.percent(published, of: checked), stage,
    ]
  }

  /// What stands for a task that isn't drawn.
  fileprivate static let noProgress = ["", "", "0", "0", "—", "0", "0", "—", "尚未抽取"]

  private var stage: String {
    if isDone { return isPublished ? "已完成" : "待公示" }
    return checks.contains { $0.checkedOn != nil } ? "检查中" : "已抽取，待检查"
  }
}

extension PlanRefusal {
  /// What is registered, what was asked for, and the way on.
  package var message: String {
    switch self {
    case .unregistered(let version, let task, let change):
      "年度计划表与台账登记的第 \(version) 版不一致（“\(task)”：\(change)），台账没有任何改动。"
        + "请恢复计划表；确需调整的，运行 " + Self.command
    case .reasonMissing:
      "调整已公布的计划必须写明原因（--reason）和批准人（--approver），各写成一行，它们会列入计划调整记录并重新公示。"
    case .committed(let task, let number, let event):
      "任务“\(task)”已承诺或者抽取（\(event)），不能变更或者取消；计划没有改动。"
        + "请恢复这项任务；确需调整的，先恢复计划并作废：choucha void 文件夹 --task \(number)"
        + " --reason 原因 --approver 批准人"
    case .late(let task, let change, let start, let today, let notice):
      "“\(task)”（\(change)）的开始日期是 \(start)，距今天（\(today)）\(Self.words(from: today, to: start))，"
        + "应当在开始前至少 \(notice) 天调整；计划没有改动。"
        + "请恢复这项任务，按原计划实施；新增或者改期的，请把开始日期定在 \(notice) 天以后。"
    case .otherYear(let registered, let found):
      "台账登记的是 \(registered) 年度的计划，现在的计划是 \(found) 年度的；每个年度请用单独的工作文件夹。"
    case .backdated(let date, let last):
      "日期 \(date) 早于上一次登记计划的日期 \(last)；请核对 --date 或者计算机的日期。"
    case .empty:
      "年度计划表中没有任何任务，不能登记；请核对计划表。"
    case .taskUnknown(let text, let names):
      "年度计划中没有序号、编号或者名称为“\(text)”的任务；计划共有 \(names.count) 项："
        + names.prefix(20).joined(separator: "、")
        + (names.count > 20 ? "等。" : "。")
    }
  }

  private static let command = "choucha adjust 文件夹 --reason 原因 --approver 批准人"

  private static func words(from today: CalendarDate, to start: CalendarDate) -> String {
    let days = start.dayNumber - today.dayNumber
    return days < 0 ? "已经开始 \(-days) 天" : "只有 \(days) 天"
  }
}

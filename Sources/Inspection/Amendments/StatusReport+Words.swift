/// The report in words, for the terminal (进度).
extension StatusReport {
  /// A line a task, and what to do where something is open.
  package var taskLines: [String] {
    tasks.map { task in
      let stage =
        task.stage?.words(task: task.number)
        ?? "已作废，没有重新抽取；需要时运行 choucha commit --task \(task.number)"
      return "任务\(task.number) \(task.name)：\(stage)" + task.details
    }
  }

  /// The rates, and an alarm for each that is high; none when nobody was replaced.
  package var rateLines: [String] {
    guard !officers.isEmpty else { return ["没有更换或者抽取后回避的人员。"] }
    return officers.map { "人员\($0.words)" } + approvers.map { "批准人\($0.words)" }
  }

  /// Whether some rate is high.
  package var isAlarming: Bool { (officers + approvers).contains(where: \.isHigh) }
}

extension StatusReport.Task {
  fileprivate var details: String {
    let parts = [
      withdrawnCount > 0 ? "撤出 \(withdrawnCount) 户" : nil,
      voidCount > 0 ? "作废 \(voidCount) 次" : nil,
      stage == .complete ? "现抽查 \(checkCount) 户，候补还有 \(reserveCount) 户" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : "（\(parts.joined(separator: "，"))）"
  }
}

extension StatusReport.Stage {
  fileprivate func words(task: Int) -> String {
    switch self {
    case .committed(let event, let time?):
      "已承诺，等待公开事件 \(event)（\(time)）；结果公布后运行 choucha draw --source \(event)/结果"
    case .committed: "已承诺，等待种子；请运行 choucha draw --task \(task)"
    case .seeded: "种子已定，还没有抽取；请再运行 choucha draw --task \(task)"
    case .drawn: "已抽取，还没有选派人员；请再运行 choucha draw --task \(task)"
    case .withdrawn(let event): "撤出（\(event)）还没有递补；下一个 choucha amend 命令会先补作"
    case .complete: "抽取和选派已完成"
    }
  }
}

extension ReplacementRate {
  fileprivate var words: String {
    "\(name)：让出 \(given) 个席位，共 \(places) 个" + (isHigh ? "。超过五分之一，请核实原因" : "")
  }
}

/// The report in words, for the terminal (进度).
extension StatusReport {
  /// A line a task, with the command that comes next where something is open; `folder` as a
  /// command line takes it.
  package func taskLines(in folder: String) -> [String] { tasks.map { $0.line(in: folder) } }

  /// The lines of the tasks for which something is to be done.
  package func openLines(in folder: String) -> [String] {
    tasks.filter { $0.stage?.isOpen ?? false }.map { $0.line(in: folder) }
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
  fileprivate func line(in folder: String) -> String {
    let place = "\(folder) --task \(number)"
    let stage = stage?.words(at: place) ?? "已作废，没有重新抽取；需要时运行 choucha commit \(place)"
    return "任务\(number) \(name)：\(stage)" + details
  }

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
  fileprivate func words(at place: String) -> String {
    switch self {
    case .committed(let promise, let missing):
      "已承诺，等待\(promise.waitingWords(missingReveals: missing))；"
        + promise.nextStep(at: place, missingReveals: missing)
    case .below: "已承诺本单位人员，等待上级下发名单；收到后运行 choucha receive"
    case .seeded: "种子已定，还没有抽取；请再运行 choucha draw \(place)"
    case .drawn: "已抽取，还没有选派人员；请再运行 choucha draw \(place)"
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

extension EngineRefusal {
  /// What is missing, and the way on.
  package var message: String {
    switch self {
    case .notDrawn(let task):
      "台账中\(task.map { "任务\($0)" } ?? "")还没有有效的抽取结果，不能写出复算脚本；请先运行 choucha draw，或者核对 --task 的序号。"
    case .severalDraws(let tasks):
      "台账中有 \(tasks.count) 次有效的抽取（任务\(tasks.map(String.init).joined(separator: "、"))）；"
        + "请用 --task 写明其中一项。"
    }
  }
}

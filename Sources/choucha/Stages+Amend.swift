import Inspection

extension Stages {
  /// Amends, and says what came of it.
  /// - Returns: The ledger after it.
  func amend(_ change: (inout Ledger) throws -> [String]) throws -> Ledger {
    var ledger = try open()
    for line in try once(&ledger, change) { Console.say(line) }
    return ledger
  }

  /// Prints where each task stands.
  func status() throws {
    let report = try StatusReport(Ledger(workFolder: folder, for: .reading))
    guard !report.tasks.isEmpty else {
      Console.say("台账中还没有承诺或者抽取；请先运行 choucha draw \(folder)")
      return
    }
    Console.say("一、任务")
    for line in report.taskLines { Console.say("  " + line) }
    Console.say("二、人员更换")
    for line in report.rateLines { Console.say("  " + line) }
    if report.isAlarming { Console.warn("有人员或者批准人的更换率偏高，请核实原因。") }
  }
}

extension AmendmentStage.Withdrawal {
  /// What became of it, a line each.
  var lines: [String] {
    let words = zip(["已撤出", "已递补"], events).map { "\($0)：\($1.label.folder)" }
    return words + (shortfall == 0 ? [] : ["候补已经用完，还缺 \(shortfall) 户未能递补。"])
  }
}

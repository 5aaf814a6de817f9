import Inspection

extension Stages {
  /// Amends, and says what came of it.
  /// - Returns: The ledger after it.
  func amend(_ change: (inout Ledger) throws -> [String]) throws -> Ledger {
    var ledger = try open()
    let before = ledger.events.count
    for line in try once(&ledger, change) { Console.say(line) }
    for line in try AmendmentRecord.lines(of: ledger, after: before) { Console.say("  " + line) }
    return ledger
  }

  /// Prints where each task stands.
  func status() throws {
    let report = try StatusReport(Ledger(workFolder: folder, for: .reading))
    guard !report.tasks.isEmpty else {
      Console.say("台账中还没有承诺或者抽取；请先运行 choucha draw \(place)")
      return
    }
    Console.say("一、任务")
    for line in report.taskLines(in: place) { Console.say("  " + line) }
    Console.say("二、人员更换")
    for line in report.rateLines { Console.say("  " + line) }
    if report.isAlarming { Console.warn("有人员或者批准人的更换率偏高，请核实原因。") }
    say(report.poolAlarms, under: "三、人员库预警")
    say(report.offices.map(\.words), under: "四、承办单位")
  }

  private func say(_ lines: [String], under heading: String) {
    Console.say(heading)
    for line in lines.isEmpty ? ["无"] : lines { Console.say("  " + line) }
  }
}

extension AmendmentStage.Withdrawal {
  /// What became of it, a line each.
  var lines: [String] {
    let words = zip(["已撤出", "已递补"], events).map { "\($0)：\($1.label.folder)" }
    return words + (shortfall == 0 ? [] : ["候补已经用完，还缺 \(shortfall) 户未能递补。"])
  }
}

import Inspection

/// What was checked, summed up.
extension Stages {
  /// Writes what the office did in a year until a day, and prints the report.
  func summarize(_ year: Int?, through day: CalendarDate, access: FileAccess) throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let inputs = WorkFolder(path: folder, access: access).read()
    let entry = try EntryRule(ledger, inputs: inputs, on: day)
    let summary = try WorkSummary(
      of: ledger, year: year, through: day, inputs: inputs, completing: entry.applied)
    if entry.missedCount > 0 {
      Console.warn("有 \(entry.missedCount) 户逾期没有录入监管平台，按未完成检查统计（设置：录入期限）。")
    }
    Console.report(inputs.deadlineDiagnostics)
    for line in WorkReport(summary).lines { Console.say(line) }
    let report = try OutputFolder(folder, encoding: encoding).write(summary)
    Console.report(report.diagnostics)
    Console.say("已写出：\(report.names.joined(separator: "、"))，在 \(folder)/\(OutputFolder.name)")
  }

  /// Sums lower levels' tables, and writes the sum with all that doesn't agree.
  /// - Throws: `ExitCode` after printing when something doesn't; `DiskFailure`.
  func rollUp(
    _ path: String, name: String, period: SummaryPeriod?, access: FileAccess
  ) throws {
    let rollUp = try RollUp(folder: path, name: name, period: period, access: access)
    Console.report(rollUp.diagnostics)
    Console.say("汇总：\(rollUp.words)")
    let report = try OutputFolder(folder, encoding: encoding).write(rollUp)
    Console.report(report.diagnostics)
    Console.say("  已写出：\(report.names.joined(separator: "、"))，在 \(folder)/\(OutputFolder.name)")
    guard rollUp.isClean else {
      Console.warn("有的数字对不上（见上面的错误、警告和核对报告），汇总表中已标出；请填报单位改正后重新汇总。")
      throw ExitStatus.findings.code
    }
    Console.say("逐格核对一致。")
  }
}

import Inspection

extension Stages {
  /// Prints what is overdue, near and next, and writes it where asked.
  /// - Throws: `ExitCode` when something is overdue or can't be worked out; `LedgerProblem`,
  ///   `DiskFailure`.
  func deadlines(
    _ inputs: Inputs, on date: CalendarDate, showsAll: Bool, writesTable: Bool
  ) throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let report = try DueReport(ledger, inputs: inputs, on: date)
    Console.say("五、期限（截至 \(date)）")
    for line in report.lines(showsAll: showsAll) { Console.say("  " + line) }
    let handovers = try OpenHandovers(TaskStanding.all(in: ledger), on: date)
    if !handovers.lines.isEmpty { Console.say("六、移送（共享）没有反馈的") }
    for line in handovers.lines { Console.say("  " + line) }
    if writesTable {
      let written = try OutputFolder(folder, encoding: encoding).write(report)
      Console.say("  全部事项：\(OutputFolder.name)/\(written.names.joined(separator: "、"))")
    }
    Console.report(inputs.deadlineDiagnostics)
    for year in report.unknownYears {
      let problem = CalendarProblem.missingYear(year)
      Console.warn("\(problem.code) \(problem.message)")
    }
    guard !report.isAlarming else { throw ExitStatus.findings.code }
  }
}

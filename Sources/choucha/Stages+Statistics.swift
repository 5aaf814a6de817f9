import Inspection

/// What a year's draws come to, for the public.
extension Stages {
  /// Prints the numbers of a year, and writes them.
  func statistics(of year: Int?) throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let statistics = try YearStatistics(of: ledger, year: year)
    if statistics.isTest { Console.say(VerificationReport.testHeading) }
    for line in statistics.lines { Console.say(line) }
    let report = try OutputFolder(folder, encoding: encoding).write(statistics)
    Console.report(report.diagnostics)
    Console.say()
    Console.say("年度公开统计：\(report.names.joined(separator: "、"))，在 \(folder)/\(OutputFolder.name)")
    Console.say("下一步：核对后公布这张表；台账的公示：choucha publish \(place)")
  }
}

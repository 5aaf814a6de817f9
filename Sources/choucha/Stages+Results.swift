import Inspection

/// What comes back from the field and from the offices below.
extension Stages {
  /// Takes in packages of offices below, filled forms and lists of results.
  /// - Throws: `ExitCode` after printing when something must be mended; `DiskFailure`.
  func collect(_ paths: [String], access: FileAccess, on date: CalendarDate) throws {
    let returned = try ReturnedPaths(paths)
    let packages = try returned.packages.map { try LevelPackage(at: $0) }
    var ledger = try open()
    for package in packages { try collect(package, on: date, in: &ledger) }
    guard !returned.files.isEmpty else {
      return Console.say("下一步：choucha verify \(place)")
    }
    let results = try ResultCollection(
      returned, access: access, for: ledger, on: date)
    for file in results.files { Console.say("  \(file.words)") }
    Console.report(results.inputs.diagnostics)
    for event in try results.record(in: &ledger) {
      Console.say("已记入：\(Ledger.folderName)/\(event.label.folder)")
    }
    Console.say(results.totalWords)
    try writeBack(results)
  }

  private func collect(
    _ package: LevelPackage, on date: CalendarDate, in ledger: inout Ledger
  ) throws {
    let event = try CollectStage(date: date).collect(package, in: &ledger)
    let words = event.map { "已收下并核验：\(Ledger.folderName)/\($0.label.folder)" } ?? "以前已收下，台账没有改动"
    Console.say("  \(package.sender)：\(words)")
  }

  private func writeBack(_ results: ResultCollection) throws {
    let report = try results.writeBack(to: OutputFolder(folder, encoding: encoding))
    for name in report.names { Console.say("  退回：\(OutputFolder.returnsName)/\(name)") }
    guard !results.isClean else {
      return Console.say("下一步：choucha status \(place)；核验：choucha verify \(place)")
    }
    Console.warn("有结果没有记入（见上面的错误，以及“退回”中的核对报告和逐格标注）；请改正后再次运行 choucha collect。")
    throw ExitStatus.findings.code
  }
}

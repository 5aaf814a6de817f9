import FoundationEssentials
import Inspection

/// The stages that put a task's papers on file, and say who did what.
extension Stages {
  /// Whether the path leads to an archive instead of a work folder.
  var isArchive: Bool {
    FileManager.default.fileExists(atPath: folder)
      && !FileManager.default.fileExists(atPath: folder + "/.")
  }

  /// Puts a task on file, all drawn tasks where none is named.
  /// - Throws: `ExitCode` after printing when something is missing.
  func archive(
    _ task: String?, returned: [String], to target: String?, on date: CalendarDate
  ) throws {
    var ledger = try open()
    let outcomes = try ArchiveStage(
      workFolder: folder, target: target, returned: returned, settings: settings(), date: date
    ).archive(task, in: &ledger)
    if outcomes.contains(where: \.isTest) { Console.say(VerificationReport.testHeading) }
    for outcome in outcomes { report(outcome) }
    guard outcomes.allSatisfy(\.missingLines.isEmpty) else {
      Console.warn("材料不齐，缺少的已列入备考表；补齐后再运行一次，作为补充归档。")
      throw ExitStatus.findings.code
    }
    Console.say("材料齐全。压缩包内有个人信息，只供内部保管。")
  }

  private func report(_ outcome: ArchiveStage.Outcome) {
    Console.say("归档：\(outcome.path)")
    Console.say(
      outcome.isNew
        ? "  已记入台账：\(Ledger.folderName)/\(outcome.event.label.folder)"
        : "  台账没有变化，与上次归档（\(outcome.event.label.folder)）逐字节相同。")
    Console.say("  归档校验值（SHA256SUMS 的摘要）：\(outcome.digest)")
    for line in outcome.missingLines { Console.say("  缺少　\(line)") }
    Console.say("  核验：choucha verify \(outcome.path.shellWord)")
  }

  /// Writes the records of duties: of the officers and stations named, else all, by task as well.
  /// - Throws: `DutyRefusal`, `DrawRefusal.nothingDrawn`.
  func duties(of officers: [String], stations: [String], on date: CalendarDate) throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let isChosen = !(officers + stations).isEmpty
    for kind in DutyRecord.Kind.allCases {
      let named = kind == .officer ? officers : kind == .station ? stations : []
      if isChosen, named.isEmpty { continue }
      let records = try DutyRecord.named(named, of: kind, in: ledger, on: date)
      guard !records.isEmpty else { continue }
      let name = "履职记录-" + (isChosen ? named.joined(separator: "、") : kind.rawValue)
      let report = try OutputFolder(folder, encoding: encoding).write(records, named: name)
      Console.report(report.diagnostics)
      Console.say("\(kind.rawValue)：\(records.count) 份，\(report.names.joined(separator: "、"))")
    }
    Console.say("在 \(folder)/\(OutputFolder.name)。记录只列台账记载的事实，不认定责任。")
  }
}

import Inspection

/// The stages around the draws: the libraries before them, the visits after them.
extension Stages {
  /// Lists what changed in the libraries, and adds somebody's confirmation to the ledger.
  func compare(_ inputs: Inputs, confirmedBy name: String?, on date: CalendarDate) throws {
    var ledger = try name == nil ? Ledger(workFolder: folder, for: .reading) : open()
    let changes = try LibraryComparison.changes(of: inputs, since: ledger, on: date)
    Console.say(changes.baseWords)
    Console.say("  " + changes.totalWords)
    let report = try OutputFolder(folder, encoding: encoding).write(changes)
    Console.report(report.diagnostics)
    Console.say("  两库变化：\(report.names.joined(separator: "、"))")
    guard let name else {
      Console.say("下一步：核对后确认：choucha diff \(place) --confirm 姓名")
      return
    }
    let event = try LibraryConfirmation.confirm(
      changes, of: inputs, by: name, on: date, in: &ledger)
    Console.say("已确认两库：\(Ledger.folderName)/\(event.label.folder)")
    Console.say("下一步：choucha commit \(place)")
  }

  /// Warns where nobody confirmed the libraries as they are; what stops is thrown by the draw.
  func warnOfLibraries(_ stage: DrawStage, in ledger: Ledger) throws {
    guard let problem = try stage.libraryProblem(in: ledger), problem.severity < .error else {
      return
    }
    Console.report([Diagnostic(problem)])
  }

  /// Merges the draws of the folder's own ledger into visits.
  func merge() throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let lists = try LedgerDraws.lists(of: ledger)
    guard !lists.draws.isEmpty else { throw DrawRefusal.nothingDrawn }
    try write(VisitPlan(ofLedger: lists))
  }

  /// Says how many visits could be merged, where there are any.
  func mentionVisits(in ledger: Ledger) throws {
    let plan = VisitPlan(ofLedger: try LedgerDraws.lists(of: ledger))
    guard !plan.visits.isEmpty else { return }
    Console.say(
      "  有 \(plan.visits.count) 户被 \(plan.mergedDrawCount) 户次抽中、期限有重叠，可以合并检查："
        + "choucha merge \(place)")
  }

  /// Merges the drawn lists of several departments into visits.
  /// - Throws: `ExitCode` after printing when a list can't be used as it is; `DiskFailure`.
  func merge(_ paths: [String], access: FileAccess) throws {
    let sources = try DrawnSources(paths: paths, access: access)
    for line in CheckReport(sources.diagnostics, accounts: sources.accounts).accountLines {
      Console.say("  " + line)
    }
    Console.report(sources.diagnostics)
    guard !sources.lists.draws.isEmpty else { throw ExitStatus.findings.code }
    try write(VisitPlan(ofLists: sources.lists), accounts: sources.accounts)
    let isClean = !sources.diagnostics.contains { $0.problem.severity == .error }
    guard isClean else {
      Console.warn("有名单或行没有读入（见上面的错误和清单的逐行核算）；请改正后重新运行。")
      throw ExitStatus.findings.code
    }
  }

  /// Writes visits and says what they come to.
  private func write(_ plan: VisitPlan, accounts: [SheetAccount] = []) throws {
    if plan.lists.isTest { Console.say(VerificationReport.testHeading) }
    Console.say(plan.totalWords)
    let report = try OutputFolder(folder, encoding: encoding).write(plan, accounts: accounts)
    Console.report(report.diagnostics)
    Console.say("  合并检查清单：\(report.names.joined(separator: "、"))，在 \(folder)/\(OutputFolder.name)")
  }
}

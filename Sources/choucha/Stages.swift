import Inspection

/// The stages of the pipeline as commands run them (各阶段): each calls one stage and prints what
/// became of it.
struct Stages {
  /// The work folder.
  let folder: String
  /// The work folder as a command line takes it.
  var place: String { folder.shellWord }
  /// The encoding of the CSV files.
  var encoding = FormEncoding.utf8

  /// Reads and checks every table, and writes what is wrong, file by file as well.
  /// - Throws: `ExitCode` after printing when the check isn't passed; `DiskFailure`.
  @discardableResult
  func check(
    _ access: FileAccess, isStrict: Bool = false, onlyErrors: Bool = false
  ) throws -> Inputs {
    let workFolder = WorkFolder(path: folder, access: access)
    let inputs = workFolder.read()
    let report = CheckReport(inputs, isStrict: isStrict)
    Console.say("一、核对表格")
    for line in report.accountLines { Console.say("  " + line) }
    let written = try OutputFolder(folder, encoding: encoding).write(report: report)
    for line in report.problemLines { Console.warn(line) }
    Console.report(written.diagnostics)
    for line in report.summaryLines { Console.say("  " + line) }
    Console.say("  \(report.closingLine)；核对报告：\(written.names.joined(separator: "、"))")
    try writeCheckWorkbooks(inputs, of: workFolder, onlyErrors: onlyErrors)
    guard report.isPassed else {
      Console.warn(
        inputs.blockingDiagnostics.isEmpty
          ? "按 --strict，警告也须先处理；请按提示核对或修改，再重新运行。"
          : "表格中有必须先改正的错误；请按提示修改，或在“剔除确认”表中逐行确认，再重新运行。")
      throw ExitStatus.findings.code
    }
    return inputs
  }

  /// Hands every file with findings back as a workbook.
  private func writeCheckWorkbooks(
    _ inputs: Inputs, of workFolder: WorkFolder, onlyErrors: Bool
  ) throws {
    let workbooks = try OutputFolder(folder, encoding: encoding).write(
      check: inputs, of: workFolder, onlyErrors: onlyErrors)
    for name in workbooks.names { Console.say("  逐格标注：\(OutputFolder.name)/\(name)") }
    for name in workbooks.movedNames { Console.say("  有人改过的核对表已移到：旧版/\(name)") }
  }

  /// Reads and checks every table, writes the same files, and prints the report as JSON and
  /// nothing else.
  /// - Throws: `ExitCode` when the check isn't passed; `DiskFailure`.
  func checkAsJSON(_ access: FileAccess, isStrict: Bool, onlyErrors: Bool) throws {
    let workFolder = WorkFolder(path: folder, access: access)
    let inputs = workFolder.read()
    let report = CheckReport(inputs, isStrict: isStrict)
    let output = OutputFolder(folder, encoding: encoding)
    Console.report(try output.write(report: report).diagnostics)
    _ = try output.write(check: inputs, of: workFolder, onlyErrors: onlyErrors)
    Console.write(report.json)
    guard report.isPassed else { throw ExitStatus.findings.code }
  }

  /// Draws what isn't drawn yet, and holds the rest against today's tables.
  /// - Returns: The ledger after it.
  func draw(
    _ task: Int?, seed: SeedChoice?, by stage: DrawStage
  ) throws -> Ledger {
    var ledger = try open()
    let outcomes = try stage.draw(
      task, seed: seed, machineSeed: SeedOptions.machineMade(), in: &ledger)
    Console.say("三、承诺与抽取")
    let outlines = Dictionary(
      try RecordReader(ledger).outlines().map { ($0.taskNumber, $0) }, uniquingKeysWith: { $1 })
    for outcome in outcomes {
      switch outcome {
      case .drawn(let number): Console.say("  任务\(number)：" + Self.words(outlines[number]))
      case .locked(let number):
        Console.say("  任务\(number)：已抽取并锁定，数据与种子核对一致，表格按台账原样重出。")
      }
    }
    if outlines.values.contains(where: \.isTest) {
      Console.say("  \(VerificationReport.testHeading)")
    }
    if outcomes.contains(where: \.isNew) { try warnOfLibraries(stage, in: ledger) }
    return ledger
  }

  /// Declares a draw void.
  /// - Returns: The ledger after it.
  func void(
    _ task: Int, reason: String, approver: String, _ inputs: Inputs, on date: CalendarDate
  ) throws -> Ledger {
    var ledger = try open()
    let event = try once(&ledger) {
      try DrawStage(inputs, date: date).void(task, reason: reason, approver: approver, in: &$0)
    }
    Console.say("已作废，永久留痕：\(Ledger.folderName)/\(event.label.folder)")
    return ledger
  }

  /// Writes the forms of the plan and of every draw from the ledger, or those that are asked for.
  func forms(
    of ledger: Ledger, on date: CalendarDate, only selection: FormSelection = .all
  ) throws {
    guard !selection.isNarrowed else { return try write(selection, of: ledger, on: date) }
    let state = try ledger.state()
    let records = try RecordReader(ledger).records()
    let pages = try CommitmentPage.waiting(in: ledger)
    // The forms of a draw that is void now are put aside, even when no other draw stands.
    let hasForms = !records.isEmpty || state.attempts.contains { !$0.isStanding }
    guard hasForms || !state.plans.isEmpty || !pages.isEmpty else { throw DrawRefusal.nothingDrawn }
    Console.say("四、写出表格")
    try write(state.plans)
    for page in pages { try write(page) }
    guard hasForms else { return }
    let report = try OutputFolder(folder, encoding: encoding).write(records)
    Console.report(report.diagnostics)
    let standing = try OutputFolder(folder, encoding: encoding)
      .write(TaskStanding.all(in: ledger), on: date)
    Console.report(standing.diagnostics)
    Console.say(
      "  共 \(report.names.count + standing.names.count) 个文件，在 \(folder)/\(OutputFolder.name)")
    try mentionVisits(in: ledger)
    try mentionOffices(in: ledger)
    Console.say("下一步：打印记录表开展检查；核验：choucha verify \(place)")
    let isRefused = standing.diagnostics.contains { $0.problem.severity == .error }
    guard !isRefused else { throw ExitStatus.findings.code }
  }

  private func write(
    _ selection: FormSelection, of ledger: Ledger, on date: CalendarDate
  ) throws {
    Console.say("四、写出表格")
    let report = try OutputFolder(folder, encoding: encoding).write(selection, of: ledger, on: date)
    Console.report(report.diagnostics)
    for name in report.names { Console.say("  \(OutputFolder.name)/\(name)") }
    if report.names.isEmpty { Console.say("  没有内容可写：抽取以后、有了相应的记录再运行。") }
    let isRefused = report.diagnostics.contains { $0.problem.severity == .error }
    guard !isRefused else { throw ExitStatus.findings.code }
  }

  /// Proves the ledger anew, and that it still has the heads that stand elsewhere.
  func verify(heads: [String] = []) throws {
    let report =
      isArchive
      ? try Verifier.report(archive: folder, heads: heads)
      : try Verifier.report(workFolder: folder, heads: heads)
    if report.isTest { Console.say(VerificationReport.testHeading) }
    for problem in report.findings { Console.warn("\(problem.code) \(problem.message)") }
    guard report.eventCount > 0 || !report.isVerified else {
      Console.warn("核验未通过：\(place)/\(Ledger.folderName) 不存在或没有任何事件，没有可以核验的内容；请核对文件夹。")
      throw ExitStatus.unverified.code
    }
    guard report.isVerified else {
      Console.warn("核验未通过：共 \(report.errorCount) 处不符。")
      throw ExitStatus.unverified.code
    }
    for line in try report.trustLines() + report.waitingLines { Console.say(line) }
    for problem in report.unchecked { Console.say("\(problem.code) \(problem.message)") }
    let scope = report.unchecked.isEmpty ? "全部" : "除上面注明未复核的以外，"
    Console.say("核验通过：\(report.eventCount) 个事件，\(report.draws.count) 次抽取，\(scope)重新计算一致。")
    if !heads.isEmpty { Console.say("给出的 \(heads.count) 个链头都在台账中。") }
    for office in report.offices { Console.say("  " + office.words) }
    reportSignatures(of: report)
    Console.say("台账链头：\(report.printedHead)（请与纸面记录单核对）")
  }

  /// The office's settings; says which can't be read.
  func settings() -> Settings {
    let (settings, errors) = WorkFolder(path: folder).settings()
    Console.report(errors)
    return settings
  }

  /// The ledger, opened for writing; says what an interrupted command had left behind, and
  /// finishes its withdrawal.
  func open() throws -> Ledger {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    for notice in ledger.notices { Console.warn("\(notice.code) \(notice.message)") }
    for refill in try AmendmentStage.finishWithdrawals(in: &ledger) {
      Console.warn("上次撤出后中断，还没有递补；现已补作：\(Ledger.folderName)/\(refill.label.folder)")
    }
    return ledger
  }

  /// Runs a command on the ledger, and says so where a run before had added its events.
  func once<Outcome>(
    _ ledger: inout Ledger, _ command: (inout Ledger) throws -> Outcome
  ) throws -> Outcome {
    let count = ledger.events.count
    let outcome = try ledger.once(command)
    if ledger.events.count == count { Console.warn("同一事项已经记入台账，没有再记一次；现在补完其余步骤。") }
    return outcome
  }

  private static func words(_ outline: DrawOutline?) -> String {
    guard let facts = outline?.facts else { return "已抽取" }
    return "已抽取 \(facts["实抽数"]) 户（\(facts["计算式"])），"
      + "种子 \(facts["种子来源"])，可信等级 \(facts["可信等级"])"
  }
}

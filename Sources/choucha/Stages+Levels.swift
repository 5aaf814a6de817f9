import Inspection

/// The stages between offices: what goes down, what comes back.
extension Stages {
  /// Writes the papers for other offices.
  func dispatch() throws {
    let packages = try DispatchStage(Ledger(workFolder: folder, for: .reading)).packages()
    let diagnostics = try PackageFolder(folder).write(packages)
    if packages.contains(where: \.record.isTest) { Console.say(VerificationReport.testHeading) }
    for package in packages {
      let list = package.record.count.map { "名单 \($0) 户" } ?? "名单尚未抽取"
      Console.say("  \(package.name)：检查对象 \(package.record.frameCount) 户，\(list)")
    }
    Console.report(diagnostics)
    Console.say("共 \(packages.count) 份材料，在 \(folder)/\(PackageFolder.name)")
    Console.say("下一步：交给各单位，对方运行 choucha receive（下发的）或 choucha collect（上报的）")
  }

  /// Says that there are papers for other offices, where a draw that stands is split among them.
  func mentionOffices(in ledger: Ledger) throws {
    let offices = Set(try StatusReport(ledger).offices.map(\.office))
    guard !offices.isEmpty else { return }
    Console.say("  有 \(offices.count) 个单位参加承办，请写出给它们的材料：choucha dispatch \(place)")
  }

  /// Takes a package in that the level above handed down.
  func receive(
    _ path: String, into work: WorkFolder, ownSeed: ReceiveStage.OwnSeed?, on date: CalendarDate
  ) throws {
    let package = try LevelPackage(at: path)
    var ledger = try open()
    let steps = try ReceiveStage(work, date: date).receive(package, ownSeed: ownSeed, in: &ledger)
    for step in steps { say(step) }
    if steps.isEmpty { Console.say("这份材料已经收下并办理，台账没有任何改动。") }
  }

  private func say(_ step: ReceiveStage.Step) {
    switch step {
    case .recorded(let event): Console.say("已收文：\(Ledger.folderName)/\(event.label.folder)")
    case .committed(let event):
      Console.say("已承诺本单位人员：\(Ledger.folderName)/\(event.label.folder)")
      Console.say("下一步：在种子公布前上报承诺：choucha dispatch \(place)")
    case .matched(let event, let checks):
      Console.say("已选派 \(checks) 户：\(Ledger.folderName)/\(event.label.folder)")
      Console.say("下一步：choucha forms \(place)；上报：choucha dispatch \(place)")
    }
  }
}

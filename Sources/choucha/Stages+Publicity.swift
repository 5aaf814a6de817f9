import Inspection

/// The stage that makes the ledger public.
extension Stages {
  /// Writes the public folder, and says what isn't in it.
  func publish(_ disclosure: Disclosure, on date: CalendarDate) throws {
    var ledger = try open()
    let before = ledger.events.count
    let outcome = try PublishStage(workFolder: folder, disclosure: disclosure, date: date)
      .publish(in: &ledger)
    if outcome.isTest { Console.say(VerificationReport.testHeading) }
    Console.say("公示文件夹：\(folder)/\(PublishStage.folderName)")
    Console.say(
      outcome.isNew
        ? "已记入台账：\(Ledger.folderName)/\(outcome.event.label.folder)"
        : "台账没有变化，公示文件夹按原样写出。")
    for event in ledger.events.dropFirst(before) where event.isResultPublication {
      Console.say("检查结果已列入公示：\(Ledger.folderName)/\(event.label.folder)")
    }
    for line in outcome.withheldLines { Console.say("  未公开 \(line)") }
    Console.say("公示文件夹校验值（SHA256SUMS 的摘要，请一并公布）：\(outcome.digest)")
    Console.say("下一步：打开 \(PublishStage.folderName)/index.html 看一遍，再把整个文件夹放到公示网站。")
  }
}

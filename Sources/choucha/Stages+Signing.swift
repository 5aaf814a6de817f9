import Inspection

/// The stages around the signatures over the ledger's head.
extension Stages {
  /// Signs everything in the ledger with a key from a file.
  func sign(keyFile: String, signer: String, on date: CalendarDate) throws {
    let key = try SigningKeyFile.read(keyFile)
    guard try !Ledger(workFolder: folder, for: .reading).events.isEmpty else {
      throw SigningRefusal.nothingToSign
    }
    var ledger = try open()
    let count = ledger.events.count
    let event = try LedgerSignature.sign(&ledger, with: key, as: signer, on: date)
    let isNew = ledger.events.count > count
    Console.say(
      (isNew ? "已签名" : "链头已由同一密钥签名，此后没有新的事件")
        + "：\(Ledger.folderName)/\(event.label.folder)")
    Console.say("台账链头：\(event.printedHead)")
    Console.say("下一步：核验：choucha verify \(place)")
  }

  /// Says who signed, and what about it somebody should look at.
  func reportSignatures(of report: VerificationReport) {
    guard !report.signatures.isEmpty else { return }
    let trusted = isArchive ? nil : settings().trustedKeys
    for line in report.signatureLines(trusted: trusted) { Console.say(line) }
    for notice in report.signatureNotices(trusted: trusted) {
      Console.warn("\(notice.severity.word) \(notice.code) \(notice.message)")
    }
  }
}

import Foundation
import Sampling
import Testing

@testable import Inspection

/// The public folder proves itself, and says what it leaves out.
@Suite struct PublishStageTests {
  @Test func `a stranger proves the public folder but for the recusals`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let report = try sample.report()
    #expect(report.findings.map(\.message) == [])
    #expect(report.unchecked.map(\.fact) == [.withheld("recusals.csv")])
    #expect(report.eventCount == 4)
    #expect(report.isTest)
  }

  @Test func `a stranger proves everything where the recusals are public`() throws {
    let sample = try PublishedSample()
    var disclosure = Disclosure()
    disclosure.showsRecusals = true
    try sample.publish(disclosure)
    let report = try sample.report()
    #expect(report.findings.map(\.message) == [])
    #expect(report.unchecked.isEmpty)
  }

  @Test func `the work folder's own ledger still verifies`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let report = try Verifier.report(workFolder: sample.folder.path)
    #expect(report.isVerified)
    #expect(report.eventCount == 5)
  }

  @Test func `publishing again changes nothing`() throws {
    let sample = try PublishedSample()
    let first = try sample.publish()
    let contents = try sample.contents()
    let second = try sample.publish()
    #expect(first.isNew && !second.isNew)
    #expect(second.digest == first.digest)
    #expect(try sample.contents() == contents)
    #expect(try sample.publicationCount() == 1)
  }

  @Test func `another disclosure is another publication`() throws {
    let sample = try PublishedSample()
    let first = try sample.publish()
    var disclosure = Disclosure()
    disclosure.heldBack = ["人员.csv"]
    let second = try sample.publish(disclosure)
    #expect(second.isNew)
    #expect(second.digest != first.digest)
    #expect(try sample.publicationCount() == 2)
    #expect(try sample.report().eventCount == 5)
  }

  @Test func `the event holds the digests of the public folder`() throws {
    let sample = try PublishedSample()
    let outcome = try sample.publish()
    #expect(try outcome.event.bytes(of: "公示.sha256") == sample.contents()["SHA256SUMS"])
  }

  @Test func `a publication that a crash interrupted is finished`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let contents = try sample.contents()
    try Disk.rename(sample.path, to: "\(sample.folder.path)/.公示.tmp")
    #expect(try !sample.publish().isNew)
    #expect(try sample.contents() == contents)
    #expect(try Disk.kind(of: "\(sample.folder.path)/.公示.tmp") == .nothing)
  }

  @Test func `lists of people stay inside`() throws {
    let sample = try PublishedSample()
    let outcome = try sample.publish()
    let names = outcome.withheld.files.map(\.name)
    #expect(names == ["recusals.csv", "候补.csv", "名单.csv"])
    let contents = try sample.contents()
    #expect(contents.keys.allSatisfy { !$0.hasSuffix("名单.csv") && !$0.hasSuffix("recusals.csv") })
  }

  @Test func `what isn't public is said once for an event and a reason`() throws {
    var disclosure = Disclosure()
    disclosure.tasks = []
    let outcome = try PublishedSample().publish(disclosure)
    #expect(outcome.withheldLines.count == 4)
    #expect(outcome.withheldLines[0] == "0001-承诺-任务1 的 13 个文件：该任务未到公示时间")
    #expect(outcome.withheldLines[1] == "0002-种子-任务1/seed.txt：该任务未到公示时间")
  }

  @Test func `a time stamp is public, a scanned page is not`() throws {
    let folder = try CeremonyFolder()
    let hex = try folder.commit([CeremonyFolder.event()]).commitment().digest.hex
    let token = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(hex.dropFirst($0).prefix(2), radix: 16)
    }
    try folder.evidence(token, file: "时间戳.tsr", witness: "示例时间戳机构")
    try folder.evidence()
    var ledger = try folder.ledger()
    let outcome = try PublishStage(
      workFolder: folder.folder.path, disclosure: Disclosure(), date: Samples.day("2021-03-21")
    ).publish(in: &ledger)
    #expect(outcome.withheldLines.count == 1)
    #expect(
      outcome.withheldLines.first == "0003-时间证据-任务1/证据.pdf：时间证据由第三方出具，可能含个人信息")
  }

  @Test func `a draw that is held back shows its commitment alone`() throws {
    let tasks = [Samples.task(1), Samples.task(2, scope: "个体工商户")]
    let sample = try PublishedSample(tasks: tasks)
    var disclosure = Disclosure()
    disclosure.tasks = ["2"]
    try sample.publish(disclosure)
    let names = try sample.contents().keys.filter { $0.contains("任务1/") }
      .compactMap { $0.split(separator: "/").last.map(String.init) }
    #expect(Set(names) == ["commitment.txt", "event.txt", "SHA256SUMS"])
    let report = try sample.report()
    #expect(report.findings.map(\.message) == [])
    #expect(report.draws.map(\.attempt.task) == ["计划任务2"])
  }

  @Test func `without a commitment there is nothing to publish`() throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    let stage = PublishStage(
      workFolder: folder.path, disclosure: Disclosure(), date: Samples.day)
    #expect(throws: PublishRefusal.nothingToPublish) { try stage.publish(in: &ledger) }
  }

  @Test func `something else in the public folder is not lost`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    try sample.overwrite("通知.txt", "放假通知")
    #expect(throws: PublishRefusal.foreignFolder("通知.txt")) { try sample.publish() }
    #expect(try sample.text("通知.txt") == "放假通知")
  }

  @Test func `a changed page is found`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    try sample.overwrite("index.html", sample.text("index.html") + " ")
    #expect(try sample.report().findings.map(\.fact) == [.wrongPublication(file: "index.html")])
  }

  @Test func `a file that is withheld under another digest is missing`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let list = try sample.text("未公开.csv")
    let digest = try #require(list.firstMatch(of: /recusals.csv,([0-9a-f]{64})/)?.1)
    let other = String(digest.reversed())
    try sample.overwrite("未公开.csv", list.replacing(digest, with: other))
    #expect(try sample.report().findings.map(\.fact).contains(.missingFile("recusals.csv")))
  }

  @Test func `a work folder's ledger can't leave files out`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let ledger = sample.folder.ledger
    try Disk.remove("\(ledger)/0001-承诺-任务1/recusals.csv")
    #expect(throws: LedgerProblem.self) {
      try Ledger(workFolder: sample.folder.path, for: .reading)
    }
    #expect(try !Verifier.report(workFolder: sample.folder.path).isVerified)
  }

  @Test func `the scripts are those of the repository`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../scripts").standardizedFileURL
    let modules = try FileManager.default.contentsOfDirectory(atPath: root.path + "/dr1")
      .filter { $0.hasSuffix(".py") }.map { "dr1/\($0)" }
    #expect(Set(VerifierScripts.files.keys) == Set(modules + ["verify.py"]))
    for (name, bytes) in VerifierScripts.files {
      #expect(try Disk.bytes(of: root.path + "/" + name) == bytes, "\(name)")
    }
  }
}

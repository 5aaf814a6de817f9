import Sampling
import Testing

@testable import Inspection

/// Evidence of a commitment's time, by a third party.
@Suite struct TimeEvidenceTests {
  private typealias Folder = CeremonyFolder

  @Test func `lifts a public draw to A and is listed with its digest`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.evidence()
    try folder.seed([Folder.kl8])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["A"])
    let digest = Digest(hashing: "扫描件").hex
    let lines = try folder.report().trustLines()
    #expect(lines.contains { $0.contains("示例公证处：0002-时间证据-任务1/证据.pdf") && $0.contains(digest) })
    let record = try #require(try RecordReader(folder.ledger()).records().first)
    #expect(record.facts["可信等级"] == "A")
  }

  @Test(arguments: [true, false])
  func `is published where the office says so, and lifts to A either way`(isShown: Bool) throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.evidence()
    try folder.seed([Folder.kl8])
    try folder.draw()
    var disclosure = Disclosure()
    disclosure.showsEvidence = isShown
    let withheld = try folder.publish(disclosure).withheld
    let reason = isShown ? nil : "时间证据由第三方出具，可能含个人信息"
    #expect(withheld.files.first { $0.name == "证据.pdf" }?.reason == reason)
    let path = "\(folder.folder.path)/\(PublishStage.folderName)"
    #expect(try Folder.report(on: path).draws[0].attempt.trust().grade == .a)
  }

  @Test func `with a personal number in it stays inside`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.evidence(Array("经办人电话13800000000".utf8))
    var disclosure = Disclosure()
    disclosure.showsEvidence = true
    let withheld = try folder.publish(disclosure).withheld
    #expect(withheld.files.first { $0.name == "证据.pdf" }?.reason == "含手机号")
  }

  @Test func `comes before the seed`() throws {
    let folder = try Folder()
    #expect(try folder.refusal { try folder.evidence() } == "D136")
    try folder.commit([Folder.event()])
    try folder.seed([Folder.kl8])
    #expect(try folder.refusal { try folder.evidence() } == "D136")
  }

  @Test func `a time stamp is about this commitment`() throws {
    let folder = try Folder()
    let commit = try folder.commit([Folder.event()])
    let other = Array("DER of another commitment".utf8)
    #expect(try folder.refusal { try folder.evidence(other, file: "a.TSR") } == "D145")
    let hex = Array(try commit.commitment().digest.hex)
    let digest = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(String(hex[$0...$0 + 1]), radix: 16)
    }
    #expect(try folder.evidence([0x30, 0x82] + digest + [0], file: "a.tsr").count == 1)
  }

  @Test func `an empty file or a nameless witness is none`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    #expect(try folder.refusal { try folder.evidence([]) } == "D145")
    #expect(try folder.refusal { try folder.evidence(witness: "\n") } == "D148")
  }
}

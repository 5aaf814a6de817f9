import Foundation
import Sampling
import Testing

@testable import Inspection

/// A task's archive stands alone, says what it lacks, and is made once.
@Suite struct ArchiveStageTests {
  @Test func `the archive proves itself, but for what other tasks alone can prove`() throws {
    let sample = try ArchivedSample()
    let outcome = try #require(try sample.archive().first)
    let report = try Verifier.report(archive: outcome.path)
    #expect(report.findings.map(\.message) == [])
    #expect(report.draws.map(\.attempt.task) == ["计划任务1"])
    #expect(report.unchecked.allSatisfy { $0.event?.folder.contains("任务2") ?? false })
    #expect(report.isTest)
  }

  @Test(.enabled(if: IndependentVerifier.isAvailable))
  func `python proves it packed and unpacked`() throws {
    let sample = try ArchivedSample()
    let outcome = try #require(try sample.archive("2").first)
    let archive = try OpenArchive(outcome.path)
    try withExtendedLifetime(archive.folder) {
      for path in [outcome.path, archive.folder.path] {
        let (isVerified, text) = try IndependentVerifier.run(on: path)
        #expect(isVerified, "\(text)")
        #expect(text.contains("任务 计划任务2　第1次抽取　复算一致"))
      }
    }
  }

  @Test(arguments: ["1", "2"])
  func `of the other task only what every event says of itself is there`(task: String) throws {
    let sample = try ArchivedSample()
    let outcome = try #require(try sample.archive(task).first)
    let other = task == "1" ? "任务2" : "任务1"
    let names = try OpenArchive(outcome.path).names().filter { $0.contains(other) }
    let kept = Set(names.compactMap { $0.split(separator: "/").last.map(String.init) })
    #expect(kept == ["event.txt", "commitment.txt", "SHA256SUMS"])
  }

  @Test func `the whole of the task's events is there, byte for byte`() throws {
    let sample = try ArchivedSample()
    let archive = try OpenArchive(try #require(try sample.archive().first).path)
    for event in try sample.events() where event.fields["task"] == "计划任务1" {
      for name in event.files.keys where event.kind != .archive {
        #expect(try archive.bytes("台账/\(event.label)/\(name)") == event.bytes(of: name))
      }
    }
  }

  @Test func `filing again gives the same bytes and no event`() throws {
    let sample = try ArchivedSample()
    let first = try #require(try sample.archive().first)
    let bytes = try Disk.bytes(of: first.path)
    try sample.publish()
    try sample.archive("2", on: Samples.day("2021-03-23"))
    let count = try sample.events().count
    let second = try #require(try sample.archive(on: Samples.day("2021-03-24")).first)
    #expect(!second.isNew && second.path == first.path && second.digest == first.digest)
    #expect(try Disk.bytes(of: second.path) == bytes)
    #expect(try sample.events().count == count)
  }

  @Test func `the event holds the digests of the archive`() throws {
    let sample = try ArchivedSample()
    let outcome = try #require(try sample.archive().first)
    let sums = try outcome.event.bytes(of: ArchiveEvent.checksums)
    #expect(try OpenArchive(outcome.path).bytes("SHA256SUMS") == sums)
    #expect(Digest(hashing: sums) == outcome.digest)
    #expect(outcome.path.hasSuffix(outcome.event.fields["file"] ?? "-"))
  }

  @Test func `forms that aren't there are issued as they were`() throws {
    let (written, bare) = (try ArchivedSample(), try ArchivedSample())
    try Disk.remove("\(bare.path)/\(OutputFolder.name)")
    let archives = try [written, bare].map {
      try OpenArchive(try #require(try $0.archive().first).path)
    }
    let forms = try archives.map { try $0.names().filter { $0.hasPrefix("表格/") } }
    #expect(forms[0] == forms[1] && !forms[0].isEmpty)
    for name in forms[0] { #expect(try archives[0].bytes(name) == archives[1].bytes(name)) }
    #expect(try archives[1].text("备考表.csv").contains("表格补出"))
    #expect(try !archives[0].text("备考表.csv").contains("表格补出"))
  }

  @Test func `all drawn tasks are put on file one by one`() throws {
    let sample = try ArchivedSample()
    #expect(try sample.archive(nil).map(\.event.label.name) == ["归档-任务1", "归档-任务2"])
    let report = try Verifier.report(workFolder: sample.path)
    #expect(report.isVerified && report.unchecked.isEmpty)
  }

  @Test func `a task that isn't drawn is refused`() throws {
    let sample = try ArchivedSample()
    #expect(throws: ArchiveRefusal.notDrawn("9")) { try sample.archive("9") }
    try sample.published.void()
    #expect(throws: ArchiveRefusal.notDrawn("1")) { try sample.archive("1") }
    #expect(try !sample.events().contains { $0.kind == .archive })
  }

  @Test func `what a crash left undone after the event is finished`() throws {
    let sample = try ArchivedSample()
    let first = try #require(try sample.archive().first)
    let bytes = try Disk.bytes(of: first.path)
    try Disk.rename(first.path, to: "\(sample.path)/归档/.新.zip")
    let second = try #require(try sample.archive(on: Samples.day("2021-03-29")).first)
    #expect(!second.isNew)
    #expect(try Disk.bytes(of: first.path) == bytes)
    #expect(try Disk.names(in: "\(sample.path)/归档").count == 1)
  }

  @Test func `a file that somebody put in the archive's place stays`() throws {
    let sample = try ArchivedSample()
    let path = try #require(try sample.archive().first).path
    try Data("别的内容".utf8).write(to: URL(filePath: path))
    #expect(throws: ArchiveRefusal.foreignFile(path)) { try sample.archive() }
    #expect(try Disk.bytes(of: path) == Array("别的内容".utf8))
  }

  @Test func `the cover says who may see it, and for how long it is kept`() throws {
    let sample = try ArchivedSample()
    let archive = try OpenArchive(try #require(try sample.archive().first).path)
    let cover = try archive.text("案卷封面.csv")
    for words in ["不得公示", "保管期限,30年", "首次归档", "测试抽取，不是正式抽取"] {
      #expect(cover.contains(words))
    }
    #expect(try archive.text("如何核验.txt").contains("sha256sum --quiet -c SHA256SUMS"))
  }

  @Test func `the list of an archive's files stays out of the public folder`() throws {
    let sample = try ArchivedSample()
    try sample.archive()
    try sample.publish()
    #expect(try sample.published.text("未公开.csv").contains("归档.sha256"))
    let report = try sample.published.report()
    #expect(report.findings.map(\.message) == [])
  }

  @Test(arguments: [nil, "1"] as [String?])
  func `an archive event that names no draw or a wrong one before is found`(
    supplements: String?
  ) throws {
    let sample = try ArchivedSample()
    try sample.archive()
    try sample.forgeArchive(supplementing: supplements)
    #expect(try !Verifier.report(workFolder: sample.path).isVerified)
    #expect(try !IndependentVerifier.run(on: sample.path).isVerified)
  }
}

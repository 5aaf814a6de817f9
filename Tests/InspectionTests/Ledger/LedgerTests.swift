import Foundation
import Sampling
import Testing

@testable import Inspection

@Suite struct LedgerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `an event is a folder with its documents and one journal line`() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    let event = try ledger.append(
      .plan, name: "计划-2021", fields: ["at": "2021-01-04", "by": "张三"],
      files: ["计划.csv": Array("任务\n".utf8)])
    #expect(event.label.folder == "0001-计划-2021")
    #expect(
      try folder.files() == [
        "0001-计划-2021/SHA256SUMS", "0001-计划-2021/event.txt", "0001-计划-2021/计划.csv",
        "journal.jsonl",
      ])
    let text = try String(
      contentsOfFile: "\(folder.ledger)/0001-计划-2021/event.txt", encoding: .utf8)
    #expect(text == "DR1 event\nat=2021-01-04\nby=张三\nkind=plan\nname=计划-2021\n")
    #expect(try event.bytes(of: "计划.csv") == Array("任务\n".utf8))
  }

  @Test func `a journal line is chained as DR1 says`() throws {
    let ledger = try SampleDraw.ledger(in: folder, through: .seed)
    let lines = try String(contentsOfFile: folder.journal, encoding: .utf8).split(separator: "\n")
    let sums = try Disk.bytes(of: "\(folder.ledger)/0002-种子-任务1/SHA256SUMS")
    let digest = Digest(hashing: sums)
    let previous = ledger.events[0].entry
    let entry = Digest(hashing: "DR1 ledger|2|\(previous)|seed|\(digest)")
    #expect(
      lines[1]
        == #"{"digest":"\#(digest)","entry":"\#(entry)","kind":"seed","n":2,"prev":"\#(previous)"}"#
    )
    #expect(ledger.head == entry)
  }

  @Test func `what is written can be opened again`() throws {
    let head = try SampleDraw.ledger(in: folder).head
    let ledger = try Ledger(workFolder: folder.path, for: .reading)
    #expect(ledger.head == head)
    #expect(ledger.events.map(\.kind) == [.commit, .seed, .result, .match])
    #expect(ledger.notices.isEmpty)
  }

  @Test func `a work folder without a ledger has no events and stays as it is`() throws {
    let ledger = try Ledger(workFolder: folder.path, for: .reading)
    #expect(ledger.events.isEmpty)
    #expect(ledger.head == .zero)
    #expect(try Disk.kind(of: folder.ledger) == .nothing)
  }

  @Test func `two folders with the same events have the same bytes`() throws {
    let other = try TemporaryFolder()
    _ = try (SampleDraw.ledger(in: folder), SampleDraw.ledger(in: other))
    #expect(try folder.contents() == other.contents())
  }

  @Test func `a second writer is refused while the first is at work`() throws {
    let ledger = try Ledger(workFolder: folder.path, for: .writing)
    withExtendedLifetime(ledger) {
      for access in [Ledger.Access.writing, .reading] {
        #expect(throws: LedgerProblem(.locked, at: nil)) {
          try Ledger(workFolder: folder.path, for: access)
        }
      }
    }
  }

  @Test func `readers share the ledger and keep writers out`() throws {
    _ = try SampleDraw.ledger(in: folder, through: .commit)
    let ledger = try Ledger(workFolder: folder.path, for: .reading)
    withExtendedLifetime(ledger) {
      #expect(throws: Never.self) { try Ledger(workFolder: folder.path, for: .reading) }
      #expect(throws: LedgerProblem(.locked, at: nil)) {
        try Ledger(workFolder: folder.path, for: .writing)
      }
    }
  }

  @Test func `the lock goes with the ledger`() throws {
    _ = try SampleDraw.ledger(in: folder, through: .commit)
    #expect(try Ledger(workFolder: folder.path, for: .writing).events.count == 1)
  }

  @Test func `a changed file stops every command and names its event`() throws {
    _ = try SampleDraw.ledger(in: folder)
    try folder.overwrite("0003-抽取-任务1/名单.csv", Array("顺位\n".utf8))
    let label = try #require(EventLabel(folder: "0003-抽取-任务1"))
    for access in [Ledger.Access.reading, .writing] {
      #expect(throws: LedgerProblem(.changedFile("名单.csv"), at: label)) {
        try Ledger(workFolder: folder.path, for: access)
      }
    }
  }

  @Test func `sha256sum accepts every event's checksums`() throws {
    let ledger = try SampleDraw.ledger(in: folder)
    for event in ledger.events {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/sha256sum")
      process.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
      process.currentDirectoryURL = URL(filePath: "\(folder.ledger)/\(event.label)")
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}

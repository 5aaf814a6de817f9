import Foundation
import Testing

@testable import Inspection

/// What stands where the ledger's folder should be, or comes there while a command runs.
@Suite struct LedgerPlaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a link in the place of the ledger is refused`() throws {
    let other = try TemporaryFolder()
    _ = try SampleDraw.ledger(in: other)
    try FileManager.default.createSymbolicLink(
      atPath: folder.ledger, withDestinationPath: other.ledger)
    for access in [Ledger.Access.reading, .writing] {
      let failure = #expect(throws: DiskFailure.self) {
        try Ledger(workFolder: folder.path, for: access)
      }
      #expect(failure?.message.contains("符号链接") == true)
    }
    #expect(throws: DiskFailure.self) { try Verifier.report(workFolder: folder.path) }
  }

  @Test func `an event isn't written into a folder that took the ledger's place`() throws {
    var ledger = try SampleDraw.ledger(in: folder, through: .commit)
    let moved = "\(folder.path)/移走的台账"
    try Disk.rename(folder.ledger, to: moved)
    try Disk.createFolder(folder.ledger)
    let before = try Disk.bytes(of: "\(moved)/journal.jsonl")
    #expect(throws: DiskFailure.self) { try SampleDraw().void(&ledger) }
    #expect(try Disk.bytes(of: "\(moved)/journal.jsonl") == before)
    #expect(try Disk.kind(of: folder.journal) == .nothing)
  }

  @Test func `an event isn't written when the folder is gone`() throws {
    var ledger = try SampleDraw.ledger(in: folder, through: .commit)
    try Disk.remove(folder.ledger)
    #expect(throws: DiskFailure.self) { try SampleDraw().void(&ledger) }
    #expect(try Disk.kind(of: folder.ledger) == .nothing)
  }

  @Test func `a folder that another process makes meanwhile is taken as it is`() throws {
    try Disk.createFolder(folder.ledger)
    try Disk.ensureFolder(folder.ledger)
    #expect(try Ledger(workFolder: folder.path, for: .writing).events.isEmpty)
  }

  @Test func `an event that can't be written leaves nothing behind`() throws {
    var ledger = try SampleDraw.ledger(in: folder, through: .commit)
    let before = try folder.contents()
    let name = String(repeating: "长", count: 90)
    #expect(throws: DiskFailure.self) {
      try ledger.append(
        .plan, name: "计划", fields: ["at": "2021-03-11", "by": "张三"], files: [name: []])
    }
    #expect(try folder.contents() == before)
    #expect(try Disk.names(in: folder.ledger) == ["0001-承诺-任务1", "journal.jsonl"])
  }
}

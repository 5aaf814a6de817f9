import Foundation
import Testing

@testable import Inspection

/// Whatever is changed under the ledger's folder is found, and its event named.
@Suite struct TamperTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try SampleDraw.ledger(in: folder)
  }

  private func findings() throws -> [LedgerProblem] {
    try Verifier.report(workFolder: folder.path).findings
  }

  @Test func `an untouched ledger is verified`() throws {
    let report = try Verifier.report(workFolder: folder.path)
    #expect(report.isVerified)
    #expect(report.eventCount == 4)
    #expect(report.head == (try Ledger(workFolder: folder.path, for: .reading)).head)
  }

  @Test func `a flipped byte in any file names the event`() throws {
    for file in try folder.files() where file != "journal.jsonl" {
      let folderName = file.prefix { $0 != "/" }
      let bytes = try Disk.bytes(of: "\(folder.ledger)/\(file)")
      for index in bytes.indices where isSampled(index, of: bytes.count) {
        try flip(file, bytes, at: index)
        #expect(try findings().map(\.event?.folder) == [String(folderName)], "\(file) \(index)")
      }
      try folder.overwrite(file, bytes)
    }
    #expect(try findings().isEmpty)
  }

  @Test func `a flipped byte in the journal names the line's event`() throws {
    let bytes = try Disk.bytes(of: folder.journal)
    for index in bytes.indices where index % 5 == 0 || bytes[index] == UInt8(ascii: "\n") {
      try flip("journal.jsonl", bytes, at: index)
      let number = bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
      let finding = try #require(try findings().first, "\(index)")
      #expect(finding.event?.number == number, "\(index)")
    }
  }

  @Test func `a flipped byte at the end of the journal stops every command`() throws {
    let bytes = try Disk.bytes(of: folder.journal)
    try flip("journal.jsonl", bytes, at: bytes.count - 1)
    #expect(throws: LedgerProblem.self) { try Ledger(workFolder: folder.path, for: .writing) }
    #expect(try Disk.bytes(of: folder.journal) != bytes)
  }

  @Test func `a deleted file names the event`() throws {
    for file in try folder.files() where file != "journal.jsonl" {
      let parts = file.split(separator: "/").map(String.init)
      let bytes = try Disk.bytes(of: "\(folder.ledger)/\(file)")
      try Disk.remove("\(folder.ledger)/\(file)")
      let finding = try #require(try findings().first)
      #expect(finding.event?.folder == parts[0])
      #expect(finding.fact == .missingFile(parts[1]))
      try folder.overwrite(file, bytes)
    }
  }

  @Test func `a deleted folder names the event`() throws {
    try Disk.remove("\(folder.ledger)/0002-种子-任务1")
    #expect(try findings() == [LedgerProblem(.missingFolder, at: EventLabel(unnamed: 2))])
  }

  @Test func `a deleted journal is found`() throws {
    try Disk.remove(folder.journal)
    #expect(try findings().map(\.event?.number) == [1, 2, 3, 4])
  }

  @Test func `a renamed folder names the event`() throws {
    let name = "\(folder.ledger)/0004-选派-任务"
    try Disk.rename(name + "1", to: name + "2")
    let finding = try #require(try findings().first)
    #expect(finding.event?.folder == "0004-选派-任务2")
    #expect(finding.fact == .wrongValue(file: "event.txt", key: "name", found: "选派-任务1"))
  }

  @Test(arguments: ["名单 (2).csv", ".DS_Store"])
  func `an added file names the event`(file: String) throws {
    try folder.overwrite("0003-抽取-任务1/\(file)", [])
    let label = EventLabel(folder: "0003-抽取-任务1")
    #expect(try findings() == [LedgerProblem(.extraFile(file), at: label)])
  }

  @Test func `an added folder in an event names the event`() throws {
    try Disk.createFolder("\(folder.ledger)/0001-承诺-任务1/旧")
    let label = EventLabel(folder: "0001-承诺-任务1")
    #expect(try findings() == [LedgerProblem(.extraFile("旧"), at: label)])
  }

  @Test func `a link in place of a file names the event`() throws {
    let file = "\(folder.ledger)/0003-抽取-任务1/名单.csv"
    try Disk.rename(file, to: "\(folder.path)/名单.csv")
    try FileManager.default.createSymbolicLink(
      atPath: file, withDestinationPath: "\(folder.path)/名单.csv")
    let label = EventLabel(folder: "0003-抽取-任务1")
    #expect(try findings() == [LedgerProblem(.extraFile("名单.csv"), at: label)])
  }

  @Test func `a link in place of an event's folder is found`() throws {
    let name = "0003-抽取-任务1"
    try Disk.rename("\(folder.ledger)/\(name)", to: "\(folder.path)/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.ledger)/\(name)", withDestinationPath: "\(folder.path)/\(name)")
    #expect(try findings().first == LedgerProblem(.unknownItem(name), at: EventLabel(folder: name)))
  }

  @Test(arguments: ["备注.txt", "0005-抽取", "0003-抽取-任务2", "3-抽取-任务1"])
  func `anything else in the ledger's folder is found`(name: String) throws {
    try Disk.createFolder("\(folder.ledger)/\(name)")
    #expect(try !findings().isEmpty)
  }

  @Test func `without its journal every event is unrecorded, not foreign`() throws {
    try Disk.remove(folder.journal)
    #expect(try findings().map(\.fact) == Array(repeating: .unrecordedFolder, count: 4))
  }

  @Test func `a ledger without its last event no longer has its head`() throws {
    let head = try Verifier.report(workFolder: folder.path).head
    let bytes = try Disk.bytes(of: folder.journal)
    let end = try #require(bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")))
    try Disk.truncate(folder.journal, byteCount: end + 1)
    try Disk.remove("\(folder.ledger)/0004-选派-任务1")
    #expect(try Verifier.report(workFolder: folder.path).head != head)
  }

  /// About twelve bytes of a file, the first and the last among them.
  private func isSampled(_ index: Int, of count: Int) -> Bool {
    index % max(1, count / 12) == 0 || index == count - 1
  }

  private func flip(_ file: String, _ bytes: [UInt8], at index: Int) throws {
    var flipped = bytes
    flipped[index] ^= index.isMultiple(of: 2) ? 0x01 : 0x80
    try folder.overwrite(file, flipped)
  }
}

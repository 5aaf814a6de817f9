import Foundation
import Testing

@testable import Inspection

/// Every moment at which writing the last event of a ledger can be interrupted.
@Suite struct CrashTests {
  private let folder: TemporaryFolder
  private let before: [String: [UInt8]]
  private let last = "0003-抽取-任务1"

  init() throws {
    folder = try TemporaryFolder()
    _ = try SampleDraw.ledger(in: folder, through: .result)
    let other = try TemporaryFolder()
    _ = try SampleDraw.ledger(in: other, through: .seed)
    before = try other.contents()
  }

  private func cutJournal(to byteCount: Int) throws {
    try Disk.truncate(folder.journal, byteCount: byteCount)
  }

  private var lineStart: Int { before["journal.jsonl"]?.count ?? 0 }

  @Test func `a temporary folder is ignored by readers and cleared by writers`() throws {
    try cutJournal(to: lineStart)
    try Disk.rename("\(folder.ledger)/\(last)", to: "\(folder.ledger)/.\(last).tmp")
    try expectBefore([.temporary])
  }

  @Test func `a folder without its line is ignored by readers and cleared by writers`() throws {
    try cutJournal(to: lineStart)
    try expectBefore([.folder])
  }

  @Test func `a torn line is ignored by readers and cleared by writers, wherever it tears`() throws
  {
    let journal = try Disk.bytes(of: folder.journal)
    for byteCount in lineStart + 1..<journal.count {
      try cutJournal(to: byteCount)
      let ledger = try Ledger(workFolder: folder.path, for: .reading)
      #expect(ledger.events.count == 2)
      #expect(ledger.notices.map(\.fact) == [.unfinished(.tornLine), .unfinished(.folder)])
      try Disk.append(Array(journal[byteCount...]), to: folder.journal)
    }
    try cutJournal(to: journal.count - 1)
    try expectBefore([.tornLine, .folder])
  }

  @Test func `clearing away that was interrupted goes on`() throws {
    try cutJournal(to: lineStart)
    try Disk.remove("\(folder.ledger)/\(last)/event.txt")
    try expectBefore([.folder])
  }

  @Test func `the event can be written again afterwards`() throws {
    try cutJournal(to: lineStart + 20)
    do {
      var ledger = try Ledger(workFolder: folder.path, for: .writing)
      try SampleDraw().void(&ledger)
    }
    let ledger = try Ledger(workFolder: folder.path, for: .reading)
    #expect(ledger.events.map(\.kind) == [.commit, .seed, .void])
  }

  @Test func `verification fails until a writer has cleared away`() throws {
    try cutJournal(to: lineStart + 20)
    let facts = try Verifier.report(workFolder: folder.path).findings.map(\.fact)
    #expect(facts == [.unfinished(.tornLine), .unfinished(.folder)])
    _ = try Ledger(workFolder: folder.path, for: .writing)
    #expect(try Verifier.report(workFolder: folder.path).isVerified)
  }

  @Test func `a folder that no crash explains stops every command`() throws {
    try cutJournal(to: lineStart)
    try Disk.rename("\(folder.ledger)/\(last)", to: "\(folder.ledger)/0004-抽取-任务1")
    #expect(throws: LedgerProblem.self) { try Ledger(workFolder: folder.path, for: .writing) }
    #expect(try Disk.kind(of: "\(folder.ledger)/0004-抽取-任务1") == .folder)
  }

  private func expectBefore(_ leftovers: [LedgerProblem.Leftover]) throws {
    #expect(try notices(.reading) == leftovers.map { .unfinished($0) })
    #expect(try notices(.writing) == leftovers.map { .cleared($0) })
    #expect(try folder.contents() == before)
  }

  private func notices(_ access: Ledger.Access) throws -> [LedgerProblem.Fact] {
    let ledger = try Ledger(workFolder: folder.path, for: access)
    #expect(ledger.events.count == 2)
    return ledger.notices.map(\.fact)
  }
}

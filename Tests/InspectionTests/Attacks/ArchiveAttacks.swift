import Testing

@testable import Inspection

/// Attacks on a task's archive: exchange what was filed, or fill it with other files.
@Suite struct ArchiveAttacks {
  private let archive: OpenArchive
  private let event: LedgerEvent

  init() throws {
    let outcome = try #require(try ArchivedSample().archive().first)
    archive = try OpenArchive(outcome.path)
    event = outcome.event
  }

  private func findings() throws -> Set<String> {
    let packed = try archive.packed()
    defer { try? Disk.remove(packed) }
    return Set(try Verifier.report(archive: packed).findings.map(\.code))
  }

  @Test func `a form exchanged in an archive is found`() throws {
    try archive.write("表格/任务1-选派（抽取）记录单.csv", Array("另一份".utf8))
    #expect(try findings() == ["L184"])
  }

  @Test func `a form exchanged with its digest lacks the digest on record`() throws {
    let name = "表格/任务1-选派（抽取）记录单.csv"
    try archive.write(name, Array("另一份".utf8))
    try archive.listAnew()
    #expect(try findings().isEmpty)
    #expect(try archive.bytes("SHA256SUMS") != event.bytes(of: ArchiveEvent.checksums))
  }

  @Test func `another task's file exchanged in an archive is found`() throws {
    try archive.write("台账/0005-承诺-任务2/commitment.txt", Array("DR1 commitment\n".utf8))
    try archive.listAnew()
    #expect(try findings() == ["L109"])
  }
}

import Testing

@testable import Inspection

@Suite struct LedgerProblemTests {
  private static let label = EventLabel(number: 3, name: "抽取-任务1")
  private static let facts: [LedgerProblem.Fact] = [
    .locked, .wrongLine, .missingFolder, .unknownItem("x"), .unfinished(.tornLine),
    .cleared(.folder), .wrongChecksums, .malformedChecksums, .changedFile("x"), .missingFile("x"),
    .extraFile("x"), .unrecordedFolder, .malformed(file: "x"),
    .wrongValue(file: "x", key: "k", found: nil),
    .wrongResult(file: "x", key: "k", expected: "1", found: "2"),
    .wrongDocument(file: "x", line: 2), .noCommitment(found: nil), .wrongOrder(.seed),
    .alreadyCommitted(label), .waitingTask(label), .duplicate(file: "x", "E1"),
    .wrongUse(id: "E1", expected: 0, found: 1),
    .wrongStatus(id: "E1", expected: "X.CAP", found: "E"),
    .wrongUnits(id: "P1", expected: 0, found: 1),
    .unknownName(file: "x", "P.1"), .infeasible,
  ]

  @Test func `every fact has a code of its own`() {
    let codes = Self.facts.map { LedgerProblem($0, at: nil).code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("L1") && $0.count == 4 })
  }

  @Test(arguments: facts)
  func `a message names the event and is a sentence`(fact: LedgerProblem.Fact) {
    let message = LedgerProblem(fact, at: Self.label).message
    #expect(message.hasPrefix("台账事件 0003-抽取-任务1："))
    #expect(message.hasSuffix("。"))
  }

  @Test func `only what was cleared away is a note`() {
    let notes = Self.facts.filter { LedgerProblem($0, at: nil).severity == .note }
    #expect(notes == [.cleared(.folder)])
  }
}

@Suite struct EventLabelTests {
  @Test(arguments: ["0001-承诺-任务1", "0123-x", "12345-抽取"])
  func `a folder's name survives`(folder: String) throws {
    #expect(try #require(EventLabel(folder: folder)).folder == folder)
  }

  @Test(arguments: ["1-承诺", "00001-承诺", "0000-承诺", "0001-", "0001", "-0001-承诺", "+001-承诺", ""])
  func `another form isn't an event's`(folder: String) {
    #expect(EventLabel(folder: folder) == nil)
  }
}

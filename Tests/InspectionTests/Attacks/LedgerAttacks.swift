import Testing

@testable import Inspection

/// Attacks on the ledger itself: edit it, cut it short, write it anew, show two of them.
@Suite struct LedgerAttacks {
  private let office: Office

  init() throws {
    office = try Office()
    try office.commit()
    try office.draw()
  }

  /// Puts the reserve in the place of the last object drawn.
  private func editResult() throws {
    let reserve = try office.insider.text("抽取", "reserve.txt").split(separator: "\n")[1]
    try office.insider.edit("抽取", "result.txt") { text in
      var lines = text.split(separator: "\n")
      let rank = lines[lines.count - 1].split(separator: "|")[1]
      let fields = reserve.split(separator: "|")
      lines[lines.count - 1] = "\(fields[0])|\(rank)|\(fields[2])|\(fields[3])"
      return lines.map { $0 + "\n" }.joined()
    }
  }

  @Test func `an edited result is found`() throws {
    try editResult()
    try office.expectFound("L109")
  }

  @Test func `an edited result with new checksums is found`() throws {
    try editResult()
    try office.insider.reseal(office.insider.event("抽取"))
    try office.expectFound("L107")
  }

  @Test func `an edited result in a chain made anew is found`() throws {
    try editResult()
    try office.insider.rechain()
    try office.expectFound("L124")
  }

  @Test func `a line taken out of the journal is found`() throws {
    try office.folder.overwrite(
      "journal.jsonl",
      Array(
        Disk.bytes(of: office.folder.journal).split(separator: 10).dropFirst().joined(separator: [
          10
        ])))
    try office.expectFound("L102")
  }

  @Test(arguments: 1...2)
  func `a journal that is cut short is found`(lines: Int) throws {
    let journal = try Disk.bytes(of: office.folder.journal)
    let kept = journal.split(separator: 10).dropLast(lines).map { $0 + [10] }.joined()
    try office.folder.overwrite("journal.jsonl", Array(kept))
    try office.expectFound(lines == 1 ? "L105" : "L112")
  }

  @Test func `a ledger cut short with its folders lacks the published head`() throws {
    let head = try office.head()
    try office.insider.cut(to: 1)
    #expect(try office.findings() == [])
    #expect(try office.findings(heads: [head]) == ["L165"])
  }

  @Test func `a ledger written anew lacks the published head`() throws {
    let head = try office.head()
    try office.insider.cut(to: 0)
    try office.draw(from: "typed/better")
    #expect(try office.findings() == [])
    #expect(try office.findings(heads: [head]) == ["L165"])
  }

  @Test func `two ledgers shown to two people are told apart by their heads`() throws {
    let other = try Office()
    try other.commit()
    try other.draw(
      from: "\(Office.event)/\(Office.value.replacing("80", with: "79"))")
    let heads = try [office.head(), other.head()]
    #expect(try office.findings(heads: heads) == ["L165"])
    #expect(try other.findings(heads: heads) == ["L165"])
    #expect(try office.findings(heads: [heads[0]]) == [])
  }

  @Test func `a head on paper is recognised in groups and in capitals`() throws {
    let head = try office.head().uppercased()
    let groups = stride(from: 0, to: 64, by: 4).map { head.dropFirst($0).prefix(4) }
    #expect(try office.findings(heads: [groups.joined(separator: " ")]) == [])
  }
}

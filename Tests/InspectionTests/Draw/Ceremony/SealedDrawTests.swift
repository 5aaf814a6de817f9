import Sampling
import Testing

@testable import Inspection

/// Draws whose seed holds numbers that custodians sealed.
@Suite struct SealedDrawTests {
  private typealias Folder = CeremonyFolder

  private func committed(_ events: [SeedEvent]) throws -> Folder {
    let folder = try Folder()
    try folder.commit(events, seals: Folder.seals())
    return folder
  }

  @Test func `needs every half, and then draws with grade C`() throws {
    let folder = try committed([])
    #expect(try folder.refusal { try folder.draw() } == "D146")
    #expect(try folder.refusal { try folder.seed([]) } == "D138")
    try folder.reveal(Folder.nonces[1].uppercased())
    #expect(throws: CeremonyRefusal.revealsMissing(task: 1, [1])) { try folder.seed([]) }
    try folder.reveal(HexText.grouped(Folder.nonces[0]), custodian: "李四")
    try folder.seed([])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["C"])
    let seed = try folder.ledger().events.first { $0.kind == .seed }?.seed()
    #expect(seed?.reveals.map(\.hex) == Folder.nonces)
    #expect(seed?.sources.map(\.text) == ["typed/sealed"])
  }

  @Test func `a draw with a reveal that isn't public stays unchecked, not wrong`() throws {
    let folder = try committed([Folder.event()])
    for nonce in Folder.nonces { try folder.reveal(nonce) }
    try folder.seed([Folder.kl8])
    try folder.draw()
    var disclosure = Disclosure()
    disclosure.heldBack = ["reveal.txt"]
    _ = try folder.publish(disclosure)
    let report = try Folder.report(on: "\(folder.folder.path)/\(PublishStage.folderName)")
    #expect(report.findings.map(\.message) == [])
    #expect(report.unchecked.contains { $0.fact == .withheld("reveal.txt") })
  }

  @Test func `together with a public event it is B, and the halves stay hidden before`() throws {
    let folder = try committed([Folder.event()])
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[0], day: 21) } == "D114")
    for nonce in Folder.nonces { try folder.reveal(nonce) }
    try folder.seed([Folder.kl8])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["B"])
    #expect(try folder.report().trustLines().filter { $0.contains("揭示") }.count == 2)
  }

  @Test func `a number that nobody sealed is refused`() throws {
    let folder = try committed([])
    let other = String(repeating: "ef", count: 32)
    for text in [other, "ab", "", String(repeating: "xy", count: 32)] {
      #expect(try folder.refusal { try folder.reveal(text) } == "D139")
    }
    try folder.reveal(Folder.nonces[0])
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[0]) } == "D141")
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[1], custodian: " ") } == "D148")
  }

  @Test(arguments: [[0], [0, 0], [0, 2], [2]])
  func `two different seals are the least`(_ chosen: [Int]) throws {
    let all = try Folder.seals() + ["abc"]
    #expect(throws: CeremonyRefusal.sealsUnusable(count: chosen.count)) {
      try SeedPromise(events: [], seals: chosen.map { all[$0] })
    }
  }

  @Test func `an open draw has nothing to reveal`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[0]) } == "D139")
  }
}

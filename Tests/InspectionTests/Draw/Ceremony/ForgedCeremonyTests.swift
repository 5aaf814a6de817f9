import Sampling
import Testing

@testable import Inspection

/// Ledgers whose chain is right, but not the ceremony between commitment and draw.
@Suite struct ForgedCeremonyTests {
  private let forged: ForgedLedger
  private static let event = "cwl.kl8/2021080"
  private static let value = CeremonyFolder.kl8

  init() throws { forged = try ForgedLedger() }

  /// A commitment to a public event, or to seals.
  private func commit(
    to ledger: inout Ledger, seals: Int = 0, at time: String = "2021-03-11T21:30+08:00"
  ) throws -> LedgerEvent {
    try SampleDraw().commit(to: &ledger) { entries in
      entries["seed.event.01"] = Self.event
      entries["seed.event.01.at"] = time
      entries["seed.fallback"] = "next issue of the same game, if not published within 72 h"
      guard seals > 0 else { return }
      entries["mode"] = "sealed"
      for number in 1...seals { entries[.seal(number)] = Self.nonce(number)?.seal.hex }
    }
  }

  private static func nonce(_ number: Int) -> Nonce? {
    Nonce(hex: Digest(hashing: "nonce \(number)").hex)
  }

  private func seed(
    _ commit: LedgerEvent, source: String = "\(event)/\(value)", reveals: [Int] = [],
    fields: [String: String] = [:], to ledger: inout Ledger
  ) throws {
    let commitment = try #require(commit.files["commitment.txt"])
    let seed = Seed(
      commitment: commitment, sources: [try #require(Seed.Source(source))],
      reveals: try reveals.map { try #require(Self.nonce($0)) })
    try SampleDraw().add(
      .seed, "种子", to: &ledger, commit, ["seed.txt": seed.document.text], fields)
  }

  private func reveal(
    _ number: Int, as seal: Int, _ commit: LedgerEvent, fields: [String: String] = [:],
    to ledger: inout Ledger
  ) throws {
    let document = RevealDocument(
      commitment: try #require(commit.files["commitment.txt"]), seal: seal,
      nonce: try #require(Self.nonce(number)))
    try SampleDraw().add(
      .reveal, "揭示", to: &ledger, commit, ["reveal.txt": document.document.text],
      ["custodian": "张三"].merging(fields) { $1 })
  }

  private func facts(_ body: (inout Ledger) throws -> Void) throws -> [LedgerProblem.Fact] {
    try forged.write(body)
    let facts = try forged.facts()
    if JavaScriptVerifier.node != nil {
      let page = try JavaScriptVerifier.report(on: forged.folder.path)
      #expect(page.holds == facts.isEmpty, "\(page.findings)")
    }
    return facts
  }

  @Test func `an honest ceremony has nothing wrong`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, seals: 2)
      for number in [2, 1] { try reveal(number, as: number, commit, to: &ledger) }
      try seed(commit, reveals: [1, 2], to: &ledger)
    }
    #expect(facts == [])
  }

  @Test func `an event before the commitment is named`() throws {
    let time = "2021-03-09T21:30+08:00"
    #expect(
      try facts { _ = try commit(to: &$0, at: time) } == [
        .wrongValue(file: "commitment.txt", key: "seed.event.01.at", found: time)
      ])
  }

  @Test func `one event or seal that stands twice is named`() throws {
    let facts = try facts { ledger in
      try SampleDraw().commit(to: &ledger) { entries in
        entries["mode"] = "sealed"
        for number in 1...2 {
          entries[.event(number)] = Self.event
          entries[.event(number) + ".at"] = "2021-03-12T21:30+08:00"
          entries[.seal(number)] = Self.nonce(1)?.seal.hex
        }
        entries["seed.fallback"] = "next"
      }
    }
    #expect(
      facts == [
        .wrongValue(file: "commitment.txt", key: "seal.02", found: Self.nonce(1)?.seal.hex),
        .wrongValue(file: "commitment.txt", key: "seed.event.02", found: Self.event),
      ])
  }

  @Test func `a seed before its event is named`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, at: "2021-03-12T21:30+08:00")
      try seed(commit, to: &ledger)
    }
    #expect(facts == [.wrongValue(file: "event.txt", key: "at", found: "2021-03-11")])
  }

  @Test(arguments: ["01.02", "80.03", value + "+01"])
  func `a value that the game can't bring is named`(_ value: String) throws {
    let source = "\(Self.event)/\(value)"
    let facts = try facts { ledger in
      try seed(commit(to: &ledger), source: source, to: &ledger)
    }
    #expect(facts == [.wrongValue(file: "seed.txt", key: "source.01", found: source)])
  }

  @Test func `a half that wasn't revealed before is named`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, seals: 2)
      try reveal(1, as: 1, commit, to: &ledger)
      try seed(commit, reveals: [1, 2], to: &ledger)
    }
    #expect(facts == [.wrongOrder(.seed)])
  }

  @Test func `a half that wasn't sealed is named`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, seals: 2)
      try reveal(1, as: 2, commit, to: &ledger)
    }
    let (expected, found) = (Self.nonce(2)?.seal.hex ?? "", Self.nonce(1)?.seal.hex ?? "")
    #expect(
      facts == [
        .wrongResult(file: "reveal.txt", key: "reveal.02", expected: expected, found: found)
      ])
  }

  @Test func `a reveal without custodian is named`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, seals: 2)
      try reveal(1, as: 1, commit, fields: ["custodian": ""], to: &ledger)
    }
    #expect(facts == [.wrongValue(file: "event.txt", key: "custodian", found: "")])
  }

  @Test func `a reveal before the event is named`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, seals: 2, at: "2021-03-12T21:30+08:00")
      try reveal(1, as: 1, commit, to: &ledger)
    }
    #expect(facts == [.wrongValue(file: "event.txt", key: "at", found: "2021-03-11")])
  }

  @Test func `a half that is revealed twice is named`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger, seals: 2)
      for _ in 0..<2 { try reveal(1, as: 1, commit, to: &ledger) }
    }
    #expect(facts == [.wrongOrder(.reveal)])
  }

  private static let fallback = [
    "fallback.01": event, "reason": "停售", "approver": "李四", "at": "2021-03-14",
  ]

  @Test func `the next issue after 72 hours is accepted`() throws {
    let facts = try facts { ledger in
      try seed(
        commit(to: &ledger), source: "cwl.kl8/2021081/\(Self.value)", fields: Self.fallback,
        to: &ledger)
    }
    #expect(facts == [])
  }

  @Test(arguments: [
    ("cwl.kl8/2021081", ["at": "2021-03-13"], "fallback.01"),
    ("cwl.kl8/2021082", [:], "fallback.01"),
    ("cwl.kl8/2021081", ["reason": ""], "reason"),
    ("cwl.kl8/2021081", ["approver": ""], "approver"),
    ("cwl.kl8/2021081", ["fallback.02": "x"], "fallback.02"),
  ])
  func `any other use of the fallback is named`(
    _ event: String, _ change: [String: String], _ key: String
  ) throws {
    let fields = Self.fallback.merging(change) { $1 }
    let facts = try facts { ledger in
      try seed(commit(to: &ledger), source: "\(event)/\(Self.value)", fields: fields, to: &ledger)
    }
    #expect(facts == [.wrongValue(file: "event.txt", key: key, found: fields[key])])
  }

  @Test func `another issue without the rule is named`() throws {
    let facts = try facts { ledger in
      try seed(commit(to: &ledger), source: "cwl.kl8/2021081/\(Self.value)", to: &ledger)
    }
    #expect(
      facts == [
        .wrongResult(
          file: "seed.txt", key: "source", expected: Self.event, found: "cwl.kl8/2021081")
      ])
  }

  private func addEvidence(
    _ commit: LedgerEvent, fields: [String: String] = [:], to ledger: inout Ledger
  ) throws {
    let all = ["subject": "commitment", "witness": "示例公证处", "evidence": "证据.pdf"]
    try SampleDraw().add(
      .sign, "时间证据", to: &ledger, commit, ["证据.pdf": "x"], all.merging(fields) { $1 })
  }

  @Test(arguments: [("witness", ""), ("evidence", "other.pdf"), ("evidence", "event.txt")])
  func `evidence without witness or file is named`(_ key: String, _ value: String) throws {
    let facts = try facts { ledger in
      try addEvidence(commit(to: &ledger), fields: [key: value], to: &ledger)
    }
    #expect(facts == [.wrongValue(file: "event.txt", key: key, found: value)])
  }

  @Test func `evidence after the seed is named and lifts nothing`() throws {
    let facts = try facts { ledger in
      let commit = try commit(to: &ledger)
      try seed(commit, to: &ledger)
      try addEvidence(commit, to: &ledger)
    }
    #expect(facts == [.wrongOrder(.sign)])
  }
}

import Sampling
import Testing

@testable import Inspection

@Suite struct SeedTrustTests {
  private static let later = "2021-03-21T09:00+08:00"
  private static let hex = String(repeating: "ab", count: 32)
  private static let seals = ["1", "2"].map { Digest(hashing: $0).hex }

  private func trust(
    _ events: [(name: String, time: String)], seals: [String] = [], values: [String]? = nil,
    hasEvidence: Bool = false
  ) throws -> SeedTrust {
    var entries = ["date": "2021-03-19"]
    for (index, event) in events.enumerated() {
      entries[.event(index + 1)] = event.name
      entries[.event(index + 1) + ".at"] = event.time
    }
    if events.isEmpty { entries[.event(1)] = "typed" }
    for (index, seal) in seals.enumerated() { entries[.seal(index + 1)] = seal }
    let commitment = KeyValueDocument(title: "DR1 commitment", entries: entries)
    let names = events.isEmpty ? ["typed"] : events.map(\.name)
    let seed = try values.map { values in
      Seed(
        commitment: commitment.digest,
        sources: try zip(names, values).map { try #require(Seed.Source("\($0)/\($1)")) })
    }
    return SeedTrust(commitment, seed: seed, hasEvidence: hasEvidence)
  }

  @Test(arguments: ["cwl.kl8/2021080", "dice.d10x20/1"])
  func `is B for at least 60 bits a whole day after the commitment`(_ event: String) throws {
    #expect(try trust([(event, Self.later)]).grade == .b)
    #expect(try trust([(event, "2021-03-20T21:30+08:00")]).grade == .d)
    #expect(try trust([(event, "2021-03-18T21:30+08:00")]).grade == .d)
    #expect(try trust([(event, "")]).grade == .d)
  }

  @Test func `is A with a third party's evidence, and with nothing less`() throws {
    #expect(try trust([("cwl.kl8/2021080", Self.later)], hasEvidence: true).grade == .a)
    #expect(try trust([("cwl.ssq/2021030", Self.later)], hasEvidence: true).grade == .d)
    #expect(try trust([], seals: Self.seals, hasEvidence: true).grade == .c)
    #expect(try trust([], hasEvidence: true).grade == .d)
  }

  @Test(arguments: ["typed", "cwl.ssq/2021030", "sport.dlt/2021030", "unknown/1"])
  func `is D for anything that can be searched`(_ event: String) throws {
    #expect(try trust(event == "typed" ? [] : [(event, Self.later)]).grade == .d)
  }

  @Test func `adds the bits of different events that are late enough`() throws {
    let (kl8, ssq, dlt) = ("cwl.kl8/2021080", "cwl.ssq/2021030", "sport.dlt/21030")
    let weak = try trust([(ssq, Self.later), (dlt, Self.later)])
    #expect(weak.grade == .d)
    #expect(weak.words.contains("48.43 比特"))
    #expect(try trust([(ssq, Self.later), (kl8, Self.later)]).grade == .b)
    #expect(try trust([(ssq, Self.later), (kl8, "2021-03-20T21:30+08:00")]).grade == .d)
    #expect(try trust([(ssq, Self.later), (ssq, Self.later), (ssq, Self.later)]).grade == .d)
  }

  @Test func `a beacon counts by the length of what it brought`() throws {
    let beacon = ("beacon.drand/4321", Self.later)
    #expect(try trust([beacon], values: [Self.hex]).grade == .b)
    #expect(try trust([beacon], values: ["abcdef"]).grade == .d)
    #expect(try trust([beacon], values: ["ABCDEF" + Self.hex]).grade == .d)
    #expect(try trust([beacon]).grade == .d)
  }

  @Test func `a value that is none of the game doesn't count`() throws {
    #expect(try trust([("cwl.kl8/2021080", Self.later)], values: ["01.02"]).grade == .d)
  }

  @Test func `is C for sealed numbers where nobody chooses anything afterwards`() throws {
    #expect(try trust([], seals: Self.seals, values: ["sealed"]).grade == .c)
    #expect(try trust([], seals: Self.seals, values: ["chosen"]).grade == .d)
    let value = "02.05.11.18.26.31+07"
    #expect(
      try trust([("cwl.ssq/2021030", Self.later)], seals: Self.seals, values: [value]).grade == .c)
    #expect(try trust([("unknown/1", Self.later)], seals: Self.seals, values: ["x"]).grade == .d)
    #expect(try trust([], seals: [Self.seals[0], Self.seals[0]], values: ["sealed"]).grade == .d)
    #expect(try trust([], seals: [Self.seals[0]], values: ["sealed"]).grade == .d)
  }

  @Test(arguments: [
    ("typed", "无法证明种子不是事先挑选"), ("cwl.ssq/1", "只有 24.08 比特"), ("unknown/1", "随机性未知"),
  ])
  func `says why it is no better than D`(_ event: String, _ words: String) throws {
    #expect(try trust(event == "typed" ? [] : [(event, Self.later)]).words.contains(words))
    let soon = try trust([("cwl.kl8/1", "2021-03-20T21:30+08:00")])
    #expect(soon.words.contains("不足 24 小时"))
  }

  @Test func `never calls C or D public`() throws {
    let weak = [
      try trust([]), try trust([("cwl.ssq/1", Self.later)]), try trust([("unknown/1", Self.later)]),
      try trust([], seals: Self.seals), try trust([], seals: Self.seals, values: ["chosen"]),
      try trust([("cwl.kl8/1", "2021-03-20T21:30+08:00")]),
    ]
    for trust in weak {
      #expect(trust.words.contains("不属于公开随机"))
    }
    let strong = try trust([("cwl.kl8/2021080", Self.later)])
    #expect(!strong.words.contains("不属于"))
  }
}

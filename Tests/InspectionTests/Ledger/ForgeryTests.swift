import Sampling
import Testing

@testable import Inspection

/// Ledgers whose chain and checksums are right, but whose draws aren't.
@Suite struct ForgeryTests {
  private let forged: ForgedLedger

  init() throws { forged = try ForgedLedger() }

  @Test func `honest draws one after another are verified`() throws {
    try forged.write { ledger in
      for task in 1...5 { try SampleDraw(task: "\(task)", seed: "s\(task)").append(to: &ledger) }
      try SampleDraw(task: "5").void(&ledger)
      try SampleDraw(task: "5", seed: "again").append(to: &ledger)
    }
    let report = try forged.report()
    #expect(report.findings == [])
    #expect(report.draws.map(\.attempt.ordinal) == [1, 1, 1, 1, 1, 2])
  }

  @Test func `a test draw is called a test and shows its seed`() throws {
    try forged.write { try SampleDraw().append(to: &$0) }
    let draw = try #require(try forged.report().draws.first)
    #expect(draw.isTest)
    #expect(draw.seed?.sources.map(\.text) == ["typed/42"])
    #expect(VerificationReport.testHeading == "测试抽取，不是正式抽取")
  }

  @Test(arguments: [
    ("suite", "DR1-SM3"), ("mode", "secret"), ("test", "maybe"), ("mix", "x"), ("mix", "1000000"),
    ("quota", "ALL:04"), ("reserve", "2"), ("base", ""), ("rule", ""), ("rule", "5%"),
    ("rule", "5% up of base; each stratum"), ("rule", "5% ceil of pool; each stratum"),
    ("code", ""), ("seed.fallback", "next issue"), ("seal.01", "x"), ("nonce", "1"),
  ])
  func `a value that isn't allowed in a commitment is named`(key: String, value: String) throws {
    try forged.write { ledger in try SampleDraw().commit(to: &ledger, changing: { $0[key] = value })
    }
    let expected = key == "seed.fallback" ? "seed.fallback" : key
    #expect(
      try forged.facts() == [.wrongValue(file: "commitment.txt", key: expected, found: value)])
  }

  @Test(arguments: ["base.source", "mode", "suite", "seed.fallback"])
  func `a key that is missing from a commitment is named`(key: String) throws {
    try forged.write { ledger in try SampleDraw().commit(to: &ledger, changing: { $0[key] = nil }) }
    #expect(try forged.facts() == [.wrongValue(file: "commitment.txt", key: key, found: nil)])
  }

  @Test(arguments: [
    "ledger.n", "population.count", "rejected.count", "task", "ledger.prev", "population.root",
    "file.registry", "file.rejected",
  ])
  func `a value that differs from the one computed anew is named`(key: String) throws {
    let digest = String(repeating: "a", count: 64)
    let value =
      key.hasPrefix("file") || key.hasSuffix("prev") || key.hasSuffix("root") ? digest : "7"
    try forged.write { ledger in try SampleDraw().commit(to: &ledger, changing: { $0[key] = value })
    }
    let fact = try #require(try forged.facts().first)
    guard case .wrongResult("commitment.txt", key, _, value) = fact else {
      Issue.record("\(fact)")
      return
    }
  }

  @Test func `a draw that counts for another year is named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger, changing: { $0["date"] = "2022-01-04" })
    }
    #expect(try forged.facts() == [.wrongValue(file: "event.txt", key: "year", found: "2021")])
  }

  @Test func `a quota above the eligible is named`() throws {
    try forged.write { ledger in try SampleDraw(quota: 13).commit(to: &ledger) }
    #expect(
      try forged.facts() == [
        .wrongResult(file: "commitment.txt", key: "quota", expected: "ALL:12", found: "ALL:13")
      ])
  }

  @Test(arguments: [
    ("5% ceil of base; each stratum", "ALL:1"), ("8.4% ceil of base; total; webster", "ALL:2"),
    ("30% half of base; each stratum", "ALL:4"), ("40% floor of base; each stratum", "ALL:4"),
    ("ALL 30% half of base; each stratum", "ALL:4"),
    ("20% ceil of base; each stratum; at least 5", "ALL:5"),
    ("50% ceil of base; each stratum; ceiling 25%", "ALL:3"),
    ("100% ceil of base; each stratum; batches of 5", "ALL:12"),
    ("100% ceil of base; each stratum", "ALL:12"), ("7 ceil of base; total; webster", "ALL:7"),
  ])
  func `the quota follows from the rule`(rule: String, expected: String) throws {
    try forged.write { ledger in
      try SampleDraw().commit(
        to: &ledger, changing: { $0.merge(["rule": rule, "quota": expected]) { $1 } })
    }
    #expect(try forged.facts() == [])
  }

  @Test(arguments: [
    ("ALL 30% half of base; each stratum", "ALL:4"),
    ("20% ceil of base; each stratum; at least 5", "ALL:5"),
    ("50% ceil of base; each stratum; ceiling 17%", "ALL:2"),
  ])
  func `a quota that passes the rule's bounds is named`(rule: String, expected: String) throws {
    try forged.write { ledger in
      try SampleDraw().commit(
        to: &ledger, changing: { $0.merge(["rule": rule, "quota": "ALL:3"]) { $1 } })
    }
    #expect(
      try forged.facts() == [
        .wrongResult(file: "commitment.txt", key: "quota", expected: expected, found: "ALL:3")
      ])
  }

  @Test func `a smaller quota than the rule's is named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger, changing: { $0["quota"] = "ALL:3" })
    }
    #expect(
      try forged.facts() == [
        .wrongResult(file: "commitment.txt", key: "quota", expected: "ALL:4", found: "ALL:3")
      ])
  }

  @Test func `a base that isn't the pool it claims to be is named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(
        to: &ledger, changing: { $0.merge(["base": "ALL:11", "base.source": "pool"]) { $1 } })
    }
    #expect(
      try forged.facts() == [
        .wrongResult(file: "commitment.txt", key: "base", expected: "ALL:12", found: "ALL:11")
      ])
  }

  @Test func `a wrong count of draws is named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: {
        $0.objects[0] = $0.objects[0].with(used: 1, status: .eligible)
      }
    }
    #expect(try forged.facts() == [.wrongUse(id: "E101", expected: 0, found: 1)])
  }

  @Test func `a draw in the history counts in its year`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: { files in
        files.history = ["2021-01-04", "2020-12-31"].compactMap(CalendarDate.init(iso:))
          .map { HistoryRow(id: .sample("E101"), date: $0, task: "专项") }
      }
    }
    #expect(try forged.facts() == [.wrongUse(id: "E101", expected: 1, found: 0)])
  }

  @Test func `an exclusion for the cap without the draws is named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: {
        $0.objects[0] = $0.objects[0].with(used: 0, status: .excluded("CAP"))
      }
    }
    #expect(try forged.facts() == [.wrongStatus(id: "E101", expected: "E", found: "X.CAP")])
  }

  @Test func `an entity over the cap must be excluded`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: { files in
        files.objects[0] = files.objects[0].with(used: 2, status: .eligible)
        files.history = ["2021-01-04", "2021-01-05"].compactMap(CalendarDate.init(iso:))
          .map { HistoryRow(id: .sample("E101"), date: $0, task: "专项") }
      }
    }
    #expect(try forged.facts() == [.wrongStatus(id: "E101", expected: "X.CAP", found: "E")])
  }

  @Test func `an entity that stands twice is named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: {
        $0.objects.append($0.objects[0])
      }
    }
    #expect(try forged.facts().contains(.duplicate(file: "registry.csv", "E101")))
  }

  @Test func `wrong units are named`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: { files in
        files.inspectors[0] = InspectorRow(id: .sample("P1"), units: 3, weight: 1, cap: 9)
      }
    }
    #expect(try forged.facts() == [.wrongUnits(id: "P1", expected: 0, found: 3)])
  }

  @Test func `a pool that loses a member must lose its name`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: {
        $0.pools.removeLast()
      }
    }
    let fact = try #require(try forged.facts().first)
    guard case .unknownName("pools.csv", _) = fact else {
      Issue.record("\(fact)")
      return
    }
  }

  @Test func `places count from 0 and name pools`() throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: {
        $0.places = [PlaceRow(unit: "st001", place: 1, pool: "P.0")]
      }
    }
    let names = ["st001", "P.0"]
    #expect(try forged.facts() == names.map { .unknownName(file: "places.csv", $0) })
  }

  @Test func `a frozen file in another form is named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .seed) { kind, texts in
        texts["seed.txt"] = texts["seed.txt"].map { $0 + "\n" }
      }
    }
    #expect(try forged.facts().first == .malformed(file: "seed.txt"))
  }
}

extension RegistryRow {
  fileprivate func with(used: Int, status: PopulationRow.Status) -> Self {
    Self(id: id, stratum: stratum, status: status, used: used, unit: unit, name: name)
  }
}

import Sampling
import Testing

@testable import Inspection

/// Ledgers written by hand whose chain and digests are right: Swift, Python and JavaScript refuse the
/// same, and none of them breaks off.
@Suite struct HostileLedgerTests {
  private let forged: ForgedLedger

  init() throws { forged = try ForgedLedger() }

  @Test(arguments: [
    ("nonce", "1"), ("seed.event.01.at", "2021-03-12T21:30+08:00"), ("seed.event.03", "a/1"),
    ("seal.01", "x"), ("base", ""), ("base", "ALL:+12"), ("base", "ALL:9223372036854775808"),
    ("base", "ALL:12;ALL:12"), ("base.source", ""), ("code", ""), ("mix", "1_6"), ("mix", "+16"),
    ("mix", "1001"), ("mix", "99999999999999999999"), ("mode", "secret"), ("quota", "ALL:04"),
    ("quota", ""), ("reserve", "ALL:２"), ("rule", "4 ceil of base; total; webster; at least 5 "),
    ("suite", "DR1-SM3"), ("task", "2"), ("test", "maybe"), ("rejected.count", "1"),
    ("seed.fallback", "next issue"), ("date", "2021-02-30"), ("date", "2020-12-31"),
    ("ledger.n", "-0"), ("population.count", "012"), ("parent", "x"),
  ])
  func `a commitment has the keys of the format and no other`(key: String, value: String) throws {
    try forged.write { try SampleDraw().commit(to: &$0, changing: { $0[key] = value }) }
    try forged.expectRefusal()
  }

  @Test(arguments: [
    "base", "base.source", "code", "date", "file.places", "mix", "mode", "quota", "reserve", "rule",
    "seed.event.01", "seed.fallback", "suite", "task", "test",
  ])
  func `a commitment lacks no key`(key: String) throws {
    try forged.write { try SampleDraw().commit(to: &$0, changing: { $0[key] = nil }) }
    try forged.expectRefusal()
  }

  @Test(arguments: [["year": "2022"], ["year": "02021"], ["attempt": "2"], ["at": ""], ["by": ""]])
  func `a commit event says when and for which year`(fields: [String: String]) throws {
    try forged.write { try SampleDraw().commit(to: &$0, fields: fields) }
    try forged.expectRefusal()
  }

  private static let stranger = CanonicalID.sample("P9")
  private static let crowds: [@Sendable (inout FrozenFiles) -> Void] = [
    { $0.inspectors.append($0.inspectors[0]) },
    { $0.inspectors[1] = InspectorRow(id: $0.inspectors[0].id, units: 0, weight: 1, cap: 8) },
    { $0.inspectors[0] = InspectorRow(id: $0.inspectors[0].id, units: 0, weight: 0, cap: 9) },
    { $0.inspectors[0] = InspectorRow(id: $0.inspectors[0].id, units: 0, weight: 1 << 62, cap: 9) },
    { $0.inspectors[0] = InspectorRow(id: $0.inspectors[0].id, units: 0, weight: 1, cap: .max) },
    { $0.inspectors[0] = InspectorRow(id: $0.inspectors[0].id, units: .max, weight: 1, cap: 9) },
    {
      let name = Code.pool(of: $0.pools.map(\.inspector) + [stranger])
      $0.pools = ($0.pools.map(\.inspector) + [stranger]).map {
        PoolRow(pool: name, inspector: $0, label: "")
      }
      $0.places = [PlaceRow(unit: "*", place: 0, pool: name)]
    },
    { $0.places.append(PlaceRow(unit: "*", place: 0, pool: $0.places[0].pool)) },
    { $0.places.append(PlaceRow(unit: "*", place: .max, pool: $0.places[0].pool)) },
    { $0.places.append(PlaceRow(unit: "st001", place: 1, pool: $0.places[0].pool)) },
    { $0.places.append(PlaceRow(unit: "*", place: 2, pool: "P.0")) },
    { $0.objects.append($0.objects[0]) },
    { $0.objects[0] = $0.objects[0].with(used: .max, .eligible) },
    { $0.objects[0] = $0.objects[0].with(used: 0, .excluded("STATEX")) },
    { $0.objects[0] = $0.objects[0].with(used: 0, .excluded("CAP")) },
    { $0.objects[0] = $0.objects[0].with(used: 0, .excluded("LIST")) },
    { $0.codes.append(CodeRow(kind: "rule", code: "cap", label: "99999999999999999999")) },
    { $0.codes.append(CodeRow(kind: "cap", code: "E101", label: "0")) },
    { $0.codes.append(CodeRow(kind: "list", code: "E101", label: "涉密")) },
  ]

  @Test(arguments: crowds.indices)
  func `frozen people, places and objects agree with each other`(index: Int) throws {
    try forged.write {
      try SampleDraw().commit(to: &$0, changing: { _ in }, freezing: Self.crowds[index])
    }
    try forged.expectRefusal()
  }

  @Test(arguments: [
    "commitment=#\n", "", "commitment=#\nsource.01=typed/\n", "commitment=#\nsource.01=typed/a b\n",
    "commitment=#\nsource.01=typed/\(String(repeating: "4", count: 65))\n",
    "commitment=#\nsource.01=typed/42\nsource.02=typed/42\n",
    "commitment=#\nnote=1\nsource.01=typed/42\n", "source.01=typed/42\ncommitment=#\n",
    "commitment=#\nsource.01=typed/42", "commitment=#\n\nsource.01=typed/42\n",
    "commitment=#\ncommitment=#\nsource.01=typed/42\n",
  ])
  func `a seed has exactly one form`(lines: String) throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .seed) { _, texts in
        let commitment = texts["seed.txt"]?.split(separator: "\n")[1].dropFirst(11) ?? ""
        texts["seed.txt"] = "DR1 seed\n" + lines.replacing("#", with: commitment)
      }
    }
    try forged.expectRefusal()
  }

  @Test func `the largest rule that can be written is computed`() throws {
    let rule =
      "total 999.999999% half of base; each stratum 999.999999% ceil; webster; part 12/12 less 0"
    try forged.write { ledger in
      try SampleDraw().commit(
        to: &ledger,
        changing: {
          $0.merge(["base": "ALL:999999999", "rule": rule, "quota": "ALL:12"]) { $1 }
        })
    }
    try forged.expectProof()
  }

  @Test(arguments: ["9223372036854775807", "18446744073709551616", "1"])
  func `a fallback needs an issue that has a next one`(issue: String) throws {
    let event = "beacon.x/\(issue)"
    try forged.write { ledger in
      let commit = try SampleDraw().commit(to: &ledger) { entries in
        entries["seed.event.01"] = event
        entries["seed.event.01.at"] = "2021-03-11T21:30+08:00"
      }
      let digest = try #require(commit.files["commitment.txt"])
      let text = "DR1 seed\ncommitment=\(digest)\nsource.01=beacon.x/9223372036854775808/00\n"
      try SampleDraw().add(
        .seed, "种子", to: &ledger, commit, ["seed.txt": text],
        ["at": "2021-03-20", "fallback.01": event, "reason": "停摆", "approver": "王五"])
    }
    try forged.expectRefusal()
  }

  @Test func `a draw of one's own goes by no papers`() throws {
    try forged.write { try SampleDraw().commit(to: &$0, fields: ["papers": "1"]) }
    #expect(
      try forged.facts() == [.wrongValue(file: "event.txt", key: "papers", found: "1")])
  }

  @Test func `a signature is for something known`() throws {
    try forged.write { ledger in
      try ledger.append(
        .sign, name: "签名", fields: ["at": "2021-03-11", "by": "张三", "subject": "weather"],
        files: [:])
    }
    #expect(
      try forged.facts() == [.wrongValue(file: "event.txt", key: "subject", found: "weather")])
  }
}

extension RegistryRow {
  fileprivate func with(used: Int, _ status: PopulationRow.Status) -> Self {
    Self(id: id, stratum: stratum, status: status, used: used, unit: unit, name: name)
  }
}

import Sampling
import Testing

@testable import Inspection

/// Commitments whose digests are right, but not who was left out; both verifiers must say so.
@Suite struct StatusForgeryTests {
  private let forged: ForgedLedger

  init() throws { forged = try ForgedLedger() }

  private static let office = FrequencyRule.office(FrequencyLimit(1, in: .days(90)))
  private static let evidence = "2021-03-10 1"

  /// Draws task 1 and commits task 2 from the same entities, where those drawn stay out by a rule.
  private func commit(
    _ rule: FrequencyRule = office,
    forging forge: (inout FrozenFiles) -> Void = { _ in },
    changing change: (inout [String: String]) -> Void = { _ in }
  ) throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger)
      try SampleDraw(task: "2").commit(to: &ledger, changing: change) { files in
        let drawn = files.objects.filter { $0.used > 0 }.map(\.id)
        files.codes.append(rule.frozen)
        files.codes += drawn.map { CodeRow(kind: "interval", code: $0.text, label: Self.evidence) }
        files.setStatus(.excluded("INTERVAL"), of: drawn)
        forge(&files)
      }
    }
  }

  private func commitAlone(_ forge: (inout FrozenFiles) -> Void) throws {
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { _ in
      } freezing: {
        forge(&$0)
      }
    }
  }

  @Test(arguments: [office, .instalment("1")])
  func `honest exclusions are verified`(rule: FrequencyRule) throws {
    try commit(rule)
    #expect(try forged.facts() == [])
  }

  @Test(arguments: [(4, true), (3, false), (0, false)])
  func `an instalment leaves off what the others drew`(less: Int, isHonest: Bool) throws {
    let rule = "100% ceil of base; total; webster; part 2/2 less "
    try commit(.instalment("1")) { _ in
    } changing: {
      $0["rule"] = rule + String(less)
      $0["quota"] = "ALL:8"
    }
    let fact = LedgerProblem.Fact.wrongResult(
      file: "commitment.txt", key: "rule", expected: rule + "4", found: rule + String(less))
    #expect(try forged.facts() == (isHonest ? [] : [fact]))
  }

  @Test(arguments: [
    FrequencyRule.instalment("3"), .task("3", FrequencyLimit(1, in: .year)),
    .item("公示信息检查", FrequencyLimit(1, in: .year)),
  ])
  func `a rule of another task is named`(rule: FrequencyRule) throws {
    try commitAlone { $0.codes.append(rule.frozen) }
    #expect(try forged.facts() == [.unknownName(file: "codes.csv", rule.frozen.label)])
  }

  @Test func `a missing exclusion is named`() throws {
    var id = ""
    try commit { files in
      guard let row = files.objects.first(where: { $0.used > 0 }) else { return }
      id = row.id.text
      files.setStatus(.eligible, of: [row.id])
      files.codes.removeAll { $0.code == id }
    }
    #expect(
      try forged.facts().contains(.wrongStatus(id: id, expected: "X.INTERVAL", found: "E")))
  }

  @Test func `an extra exclusion is named`() throws {
    var id = ""
    try commit { files in
      guard let row = files.objects.first(where: { $0.used == 0 }) else { return }
      id = row.id.text
      files.setStatus(.excluded("INTERVAL"), of: [row.id])
      files.codes.append(CodeRow(kind: "interval", code: id, label: Self.evidence))
    }
    #expect(
      try forged.facts().contains(.wrongStatus(id: id, expected: "E", found: "X.INTERVAL")))
  }

  @Test func `an interval that has passed keeps nobody out`() throws {
    let rule = FrequencyRule.office(FrequencyLimit(2, in: .days(90)))
    try commit(rule)
    #expect(try forged.facts().count { if case .wrongStatus = $0 { true } else { false } } == 4)
  }

  @Test(arguments: ["2021-03-09 1", "2021-03-10 2", ""])
  func `evidence of another draw is named`(label: String) throws {
    var id = ""
    try commit { files in
      guard let index = files.codes.firstIndex(where: { $0.kind == "interval" }) else { return }
      id = files.codes[index].code
      files.codes[index] = CodeRow(kind: "interval", code: id, label: label)
    }
    #expect(try forged.facts() == [.unknownName(file: "codes.csv", id)])
  }

  @Test func `a draw outside the ledger counts, too`() throws {
    let id = CanonicalID.sample("E101")
    let past = PastDraw(entity: id, date: Samples.day("2020-12-31"), task: "上级抽查")
    try commitAlone { files in
      files.history = [past.frozen]
      files.codes.append(Self.office.frozen)
      files.codes.append(CodeRow(kind: "interval", code: "E101", label: "2020-12-31 上级抽查"))
      files.setStatus(.excluded("INTERVAL"), of: [id])
    }
    #expect(try forged.facts() == [])
  }

  @Test func `an object on the list must be left out`() throws {
    try commitAlone { $0.codes.append(CodeRow(kind: "list", code: "E101", label: "涉密单位")) }
    #expect(try forged.facts() == [.wrongStatus(id: "E101", expected: "X.LIST", found: "E")])
  }

  @Test func `an object that is left out must be on the list`() throws {
    try commitAlone { $0.setStatus(.excluded("LIST"), of: [.sample("E101")]) }
    #expect(try forged.facts() == [.wrongStatus(id: "E101", expected: "E", found: "X.LIST")])
  }

  @Test func `a list without a reason is named`() throws {
    try commitAlone { files in
      files.codes.append(CodeRow(kind: "list", code: "E101", label: ""))
      files.setStatus(.excluded("LIST"), of: [.sample("E101")])
    }
    #expect(try forged.facts().contains(.unknownName(file: "codes.csv", "E101")))
  }

  @Test(arguments: [("cap", "E999", "4"), ("list", "E999", "涉密单位")])
  func `an object outside the frame is named`(kind: String, id: String, label: String) throws {
    try commitAlone { $0.codes.append(CodeRow(kind: kind, code: id, label: label)) }
    #expect(try forged.facts() == [.unknownName(file: "codes.csv", id)])
  }

  @Test(arguments: [("rule", "cap", "3"), ("cap", "E101", "3")])
  func `a limit of three lets a third draw be`(kind: String, code: String, label: String) throws {
    func freeze(_ files: inout FrozenFiles) {
      files.history = ["2021-01-04", "2021-01-05"].map {
        HistoryRow(id: .sample("E101"), date: Samples.day($0), task: "专项")
      }
      files.codes.append(CodeRow(kind: kind, code: code, label: label))
      let row = files.objects[0]
      files.objects[0] = RegistryRow(
        id: row.id, stratum: row.stratum, status: .eligible, used: 2, unit: row.unit,
        name: row.name)
    }
    try commitAlone(freeze)
    #expect(try forged.facts() == [])
  }
}

extension FrozenFiles {
  fileprivate mutating func setStatus(_ status: PopulationRow.Status, of ids: [CanonicalID]) {
    objects = objects.map { row in
      guard ids.contains(row.id) else { return row }
      return RegistryRow(
        id: row.id, stratum: row.stratum, status: status, used: row.used, unit: row.unit,
        name: row.name)
    }
  }
}

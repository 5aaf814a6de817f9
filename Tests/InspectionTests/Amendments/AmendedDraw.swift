import Sampling
import Testing

@testable import Inspection

/// A fictional draw in a ledger, to be amended: 12 of 80 enterprises in four strata, of each stratum
/// two in reserve, and 16 officers.
struct AmendedDraw {
  let folder: TemporaryFolder
  let approval: Approval
  let stage = AmendmentStage(on: Samples.day)

  init(_ change: (inout Inputs) -> Void = { _ in }) throws {
    folder = try TemporaryFolder()
    approval = try Approval(reason: "登记机关通知", approver: "王五")
    var task = Samples.task(ratio: "12户")
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    inputs.settings = Samples.settings([
      "单位名称": "示例局", "年度": "2021", "测试抽取": "是", "候补比例": "40",
    ])
    inputs.entities.removeSubrange(120...)
    change(&inputs)
    let seed = try SeedChoice(typed: "42")
    try amend { ledger in
      _ = try DrawStage(inputs, date: Samples.day).draw(
        nil, seed: seed, machineSeed: seed, in: &ledger)
    }
  }

  /// Makes amendments.
  @discardableResult
  func amend<Value>(_ change: (inout Ledger) throws -> Value) throws -> Value {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    return try change(&ledger)
  }

  /// The draw as it stands.
  func attempt() throws -> Attempt {
    try #require(
      try Ledger(workFolder: folder.path, for: .reading).state().attempts.first(where: \.isStanding)
    )
  }

  @discardableResult
  func withdraw(_ ids: [CanonicalID]) throws -> AmendmentStage.Withdrawal {
    try amend {
      try stage.withdraw(
        1, objects: ids.map(\.text), category: "注销", evidence: nil, approval, in: &$0)
    }
  }

  @discardableResult
  func replace(_ inspector: CanonicalID) throws -> LedgerEvent {
    try amend {
      try stage.replace(1, inspector: inspector.text, category: "健康状况", approval, in: &$0)
    }
  }

  @discardableResult
  func recuse(_ inspector: CanonicalID, from check: CanonicalID) throws -> LedgerEvent {
    try amend {
      try stage.recuse(
        1, inspector: inspector.text, objects: [check.text], approval, in: &$0)
    }
  }

  @discardableResult
  func extend(_ counts: String) throws -> LedgerEvent {
    try amend { try stage.extend(1, by: counts, approval, in: &$0) }
  }

  @discardableResult
  func add(_ entity: OmittedEntity) throws -> Bool {
    try amend { try stage.add(1, entity, approval, in: &$0) }.isDrawn
  }

  /// An entity of class A that the registry had left out, and whether it is due.
  func omitted(isDue: Bool) throws -> OmittedEntity {
    let attempt = try attempt()
    let key = try #require(try attempt.seed?.seed()).entityKey
    let cutoff = try #require(try attempt.drawnLines().last { $0.stratum == "A" }).ticket
    let number = try #require(
      (1000...9000).first { number in
        let id = CanonicalID.sample("E\(100_000 + number)")
        return (Ticket(key: key, id: id) < cutoff) == isDue
      })
    return try OmittedEntity(
      code: "E\(100_000 + number)", name: "遗漏商店", unit: "姚伏所", stratum: "A")
  }

  /// What both verifiers say, once they agree that all is right.
  func expectVerified() throws {
    #expect(try Verifier.report(workFolder: folder.path).findings.map(\.message) == [])
    guard IndependentVerifier.isAvailable else { return }
    let other = try IndependentVerifier.run(on: folder.path)
    #expect(other.isVerified, "\(other.text)")
  }

  /// Takes the last event back, as if the machine had stopped before it.
  @discardableResult
  func dropLastEvent() throws -> LedgerEvent {
    let last = try #require(try Ledger(workFolder: folder.path, for: .reading).events.last)
    let lines = try Disk.bytes(of: folder.journal).split(separator: UInt8(ascii: "\n"))
    let text = lines.dropLast().flatMap { Array($0) + [UInt8(ascii: "\n")] }
    try folder.overwrite("journal.jsonl", text)
    try Disk.remove("\(folder.ledger)/\(last.label.folder)")
    return last
  }

  /// Puts a forged event in the place of the last one; its checksums and the chain are right.
  func forgeLastEvent(
    _ forge: (_ fields: inout [String: String], _ texts: inout [String: String]) -> Void
  ) throws {
    let last = try #require(try Ledger(workFolder: folder.path, for: .reading).events.last)
    var fields = last.fields
    var texts = try Dictionary(
      uniqueKeysWithValues: last.files.keys.filter { $0 != "event.txt" }.map {
        ($0, String(decoding: try last.bytes(of: $0), as: UTF8.self))
      })
    forge(&fields, &texts)
    try dropLastEvent()
    try amend {
      try $0.append(
        last.kind, name: last.label.name, fields: fields, files: texts.mapValues { Array($0.utf8) })
    }
  }

  /// What our verifier finds; the other one must find something as well.
  func faults() throws -> [LedgerProblem.Fact] {
    if IndependentVerifier.isAvailable {
      #expect(try !IndependentVerifier.run(on: folder.path).isVerified)
    }
    return try Verifier.report(workFolder: folder.path).findings.map(\.fact)
  }
}

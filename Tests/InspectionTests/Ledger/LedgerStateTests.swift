import Sampling
import Testing

@testable import Inspection

@Suite struct LedgerStateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a draw counts for its entities and its inspectors`() throws {
    let ledger = try SampleDraw.ledger(in: folder)
    let state = try ledger.state()
    let result = try ledger.events[2].result()
    #expect(
      state.used(in: 2021)
        == Dictionary(uniqueKeysWithValues: result.lines.map { ($0.ticket.id, 1) }))
    #expect(state.units(in: 2021).values.reduce(0, +) == 8)
    #expect(state.used(in: 2022).isEmpty)
    #expect(state.head == ledger.head)
  }

  @Test func `an earlier state can be had again`() throws {
    var ledger = try SampleDraw.ledger(in: folder)
    let earlier = try ledger.state()
    try SampleDraw(task: "2").append(to: &ledger)
    let again = try ledger.state(through: 4)
    #expect(again.used(in: 2021) == earlier.used(in: 2021))
    #expect(again.head == earlier.head)
    #expect(try ledger.state().used(in: 2021).values.reduce(0, +) == 8)
  }

  @Test(arguments: [(EventKind.commit, true), (.seed, true), (.result, false), (.match, false)])
  func `a task waits until its result`(last: EventKind, waits: Bool) throws {
    let state = try SampleDraw.ledger(in: folder, through: last).state()
    #expect(!state.waiting.isEmpty == waits)
    #expect(state.standing("1")?.commit.number == 1)
  }

  @Test func `a void draw counts for nothing and the next is the second`() throws {
    var ledger = try SampleDraw.ledger(in: folder)
    try SampleDraw().void(&ledger)
    let state = try ledger.state()
    #expect(state.used(in: 2021).isEmpty)
    #expect(state.units(in: 2021).isEmpty)
    #expect(state.standing("1") == nil)
    try SampleDraw(seed: "43").append(to: &ledger, through: .commit)
    let attempts = try ledger.state().attempts(of: "1")
    #expect(attempts.map(\.ordinal) == [1, 2])
    #expect(attempts[0].void?.fields["reason"] == "名录有误")
    #expect(attempts[1].isWaiting)
  }

  @Test func `a withdrawn entity no longer counts`() throws {
    var ledger = try SampleDraw.ledger(in: folder)
    let line = try #require(try ledger.events[2].result().lines.first)
    try SampleDraw().add(
      .withdraw, "撤出", to: &ledger, ledger.events[0], ["result.txt": "DR1 result\n\(line.text)\n"],
      ["category": "注销", "reason": "已注销", "approver": "王五"])
    #expect(try ledger.state().used(in: 2021)[line.ticket.id] == nil)
    #expect(try ledger.state().units(in: 2021).values.reduce(0, +) == 6)
  }

  @Test func `a task is committed once`() throws {
    var ledger = try SampleDraw.ledger(in: folder)
    try SampleDraw(seed: "43").append(to: &ledger, through: .commit)
    try expect(.alreadyCommitted(ledger.events[0].label), ledger)
  }

  @Test(arguments: [EventKind.seed, .result, .match])
  func `a step is taken once`(kind: EventKind) throws {
    var ledger = try SampleDraw.ledger(in: folder)
    let event = try #require(ledger.events.first { $0.kind == kind })
    let files = event.files.keys.filter { $0 != "event.txt" }
    let texts = try Dictionary(
      uniqueKeysWithValues: files.map {
        ($0, String(decoding: try event.bytes(of: $0), as: UTF8.self))
      })
    try SampleDraw().add(kind, "再次", to: &ledger, ledger.events[0], texts)
    try expect(.wrongOrder(kind), ledger)
  }

  @Test func `a result needs its seed`() throws {
    var ledger = try SampleDraw.ledger(in: folder, through: .commit)
    let texts = ["result.txt": "DR1 result\n", "reserve.txt": "DR1 reserve\n"]
    try SampleDraw().add(.result, "抽取", to: &ledger, ledger.events[0], texts)
    try expect(.wrongOrder(.result), ledger)
  }

  @Test func `nothing follows a void draw`() throws {
    var ledger = try SampleDraw.ledger(in: folder, through: .commit)
    let commit = ledger.events[0]
    try SampleDraw().void(&ledger)
    try SampleDraw().add(.seed, "种子", to: &ledger, commit, ["seed.txt": "DR1 seed\n"])
    try expect(.noCommitment(found: "1"), ledger)
  }

  @Test(arguments: ["reason", "approver"])
  func `a void event says why and who approved`(key: String) throws {
    var ledger = try SampleDraw.ledger(in: folder, through: .commit)
    var fields = ["reason": "名录有误", "approver": "王五"]
    fields[key] = nil
    try SampleDraw().add(.void, "作废", to: &ledger, ledger.events[0], [:], fields)
    try expect(.wrongValue(file: "event.txt", key: key, found: nil), ledger)
  }

  private func expect(_ fact: LedgerProblem.Fact, _ ledger: Ledger) throws {
    let label = try #require(ledger.events.last).label
    #expect(throws: LedgerProblem(fact, at: label)) { try ledger.state() }
  }
}

import Sampling
import Testing

@testable import Inspection

/// Amendments of a draw: what changes, what doesn't, and that both verifiers prove it.
@Suite struct AmendmentStageTests {
  private let draw: AmendedDraw

  init() throws { draw = try AmendedDraw() }

  @Test func `a withdrawal takes the next of the reserve of its stratum and moves nobody else`()
    throws
  {
    let before = try draw.attempt()
    let gone = before.checks[1]
    let withdrawal = try draw.withdraw([gone.id])
    let after = try draw.attempt()
    let next = try #require(try before.reserves().first { $0.stratum == gone.line.stratum })
    #expect(withdrawal.events.map(\.kind) == [.withdraw, .extend])
    #expect(withdrawal.shortfall == 0)
    #expect(after.checks.last?.line == next)
    #expect(after.checks.last?.team.count == 2)
    #expect(
      after.teams.dropLast() == before.teams.filter { $0.check != gone.id }[...])
    #expect(after.draws[gone.id] == nil)
    try draw.expectVerified()
  }

  @Test func `a shortfall is said when the reserve is used up`() throws {
    let stratum = try #require(try draw.attempt().checks.first).line.stratum
    var shortfalls: [Int] = []
    for _ in 0..<3 {
      let first = try #require(try draw.attempt().checks.first { $0.line.stratum == stratum })
      shortfalls.append(try draw.withdraw([first.id]).shortfall)
    }
    #expect(shortfalls == [0, 0, 1])
    #expect(try draw.attempt().checks.count == 11)
    #expect(try draw.attempt().openWithdrawal == nil)
    try draw.expectVerified()
  }

  @Test func `a replaced inspector gives up all his places and never comes back`() throws {
    let before = try draw.attempt()
    let gone = try #require(before.checks[0].team.first)
    try draw.replace(gone)
    let after = try draw.attempt()
    #expect(after.places[gone] == nil)
    #expect(after.places.values.reduce(0, +) == before.places.values.reduce(0, +))
    #expect(zip(before.checks, after.checks).allSatisfy { $0.line == $1.line })
    try draw.withdraw([after.checks[3].id])
    try draw.extend("A:1;B:1")
    #expect(try draw.attempt().places[gone] == nil)
    try draw.expectVerified()
  }

  @Test func `who recuses gives up one place and keeps the others`() throws {
    let before = try draw.attempt()
    let (busy, count) = try #require(before.places.max { ($0.value, $0.key) < ($1.value, $1.key) })
    let check = try #require(before.checks.first { $0.team.contains(busy) })
    try draw.recuse(busy, from: check.id)
    let after = try draw.attempt()
    #expect(after.places[busy, default: 0] == count - 1)
    #expect(after.checks.first { $0.id == check.id }?.team.contains(busy) == false)
    try draw.expectVerified()
  }

  @Test func `an extension keeps the old sample inside and goes on in drawing order`() throws {
    let before = try draw.attempt()
    let reserve = try before.reserves()
    try draw.extend("A:2;C:1")
    let after = try draw.attempt()
    #expect(after.checks.prefix(12).map(\.line) == before.checks.map(\.line))
    let expected =
      reserve.filter { $0.stratum == "A" }.prefix(2)
      + reserve.filter {
        $0.stratum == "C"
      }.prefix(1)
    #expect(after.checks.dropFirst(12).map(\.line) == Array(expected))
    #expect(after.checks.map(\.number) == Array(1...15))
    try draw.expectVerified()
  }

  @Test(arguments: [true, false])
  func `an omitted entity is drawn if its ticket isn't above the cut-off`(isDue: Bool) throws {
    let entity = try draw.omitted(isDue: isDue)
    #expect(try draw.add(entity) == isDue)
    let attempt = try draw.attempt()
    #expect(attempt.checks.count == (isDue ? 13 : 12))
    #expect(attempt.draws[entity.entity.id] == (isDue ? 1 : nil))
    try draw.expectVerified()
  }

  @Test func `an entity that wasn't due is due once the cut-off has moved past its ticket`() throws
  {
    let key = try #require(try draw.attempt().seed?.seed()).entityKey
    let reserve = try draw.attempt().reserves().filter { $0.stratum == "A" }
    let cutoff = try #require(try draw.attempt().drawnLines().last { $0.stratum == "A" }).ticket
    let number = try #require(
      (1000...9000).first { number in
        let ticket = Ticket(key: key, id: .sample("E\(100_000 + number)"))
        return cutoff < ticket && ticket < reserve[1].ticket
      })
    let entity = try OmittedEntity(
      code: "E\(100_000 + number)", name: "遗漏商店", unit: "", stratum: "A")
    #expect(try !draw.add(entity))
    try draw.extend("A:2")
    #expect(try draw.add(entity))
    try draw.expectVerified()
  }

  @Test func `a correction needs its object, its event and the head's signature`() throws {
    let id = try #require(try draw.attempt().checks.first).id
    let correction = try Correction(
      of: 3, object: id.text, field: "检查结果", from: "未发现问题", to: "其他情况")
    let event = try draw.amend {
      try draw.stage.correct(1, correction, signer: "赵六", draw.approval, in: &$0)
    }
    #expect(event.fields["signer"] == "赵六")
    try draw.expectVerified()
  }

  @Test func `amendments after amendments are proved`() throws {
    let first = try #require(try draw.attempt().checks.first)
    try draw.withdraw([first.id])
    let refilled = try #require(try draw.attempt().checks.last)
    try draw.recuse(refilled.team[1], from: refilled.id)
    try draw.replace(try #require(try draw.attempt().checks.last).team[0])
    try draw.add(draw.omitted(isDue: true))
    let added = try #require(try draw.attempt().checks.last)
    try draw.replace(added.team[1])
    try draw.withdraw([refilled.id, added.id])
    try draw.extend("D:1")
    try draw.expectVerified()
  }

  @Test func `a void takes all that was amended with it`() throws {
    try draw.withdraw([try draw.attempt().checks[0].id])
    try draw.extend("B:1")
    let inputs = try Samples.inputs()
    try draw.amend { ledger in
      _ = try DrawStage(inputs, date: Samples.day).void(
        1, reason: "名录有误", approver: "王五", in: &ledger)
      let state = try ledger.state()
      #expect(state.used(in: 2021).isEmpty)
      #expect(state.units(in: 2021).isEmpty)
    }
    #expect(throws: AmendmentRefusal.nothingDrawn(task: 1)) { try draw.extend("B:1") }
    try draw.expectVerified()
  }

  @Test func `an interrupted withdrawal is refilled by the next command`() throws {
    let before = try draw.attempt()
    try draw.withdraw([before.checks[0].id])
    let whole = try draw.attempt()
    try draw.dropLastEvent()
    #expect(try draw.attempt().openWithdrawal?.kind == .withdraw)
    try draw.expectVerified()
    #expect(throws: LedgerProblem.self) { try draw.extend("A:1") }
    let refills = try draw.amend { try AmendmentStage.finishWithdrawals(in: &$0) }
    #expect(refills.map(\.entry) == [whole.amendments.last?.entry])
    try draw.expectVerified()
  }
}

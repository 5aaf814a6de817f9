import Testing

@testable import Inspection

/// Attacks that draw until the result is liked.
@Suite struct RepeatAttacks {
  private var office: Office

  init() throws { office = try Office() }

  @Test func `a second draw with another seed is refused`() throws {
    try office.draw(from: "typed/42")
    let head = try office.head()
    #expect(try office.refusal { try office.draw(from: "typed/43") } == "D101")
    #expect(try office.head() == head)
  }

  @Test mutating func `a task under another name is not drawn again`() throws {
    try office.draw(from: "typed/42")
    office.inputs.tasks[0].code = "2021-01"
    #expect(try office.refusal { try office.draw(from: "typed/43") } == "D112")
  }

  @Test func `a second commitment of a task is refused`() throws {
    try office.commit()
    #expect(
      try office.refusal { try office.run { _ = try $0.commit(1, event: nil, in: &$1) } } == "D107")
  }

  @Test func `a second commitment of a task, written by hand, is found`() throws {
    try office.run { _, ledger in
      try SampleDraw().append(to: &ledger)
      try SampleDraw(seed: "43").append(to: &ledger)
    }
    try office.expectFound("L133")
  }

  @Test func `a draw given up stays visible for ever`() throws {
    try office.draw(from: "typed/42")
    try office.void()
    try office.draw(from: "typed/43", on: "2021-03-26")
    #expect(try office.fact("第几次抽取") == "第2次抽取")
    #expect(try office.fact("重抽原因") == "名录有误")
    let draws = try Verifier.report(workFolder: office.folder.path).draws
    #expect(draws.map(\.attempt.isStanding) == [false, true])
  }

  @Test func `a draw given up without a reason is found`() throws {
    try office.draw(from: "typed/42")
    #expect(
      try office.refusal {
        try office.run { _ = try $0.void(1, reason: "", approver: "李四", in: &$1) }
      } == "D110")
    try office.void()
    try office.insider.edit("作废", "event.txt") { $0.replacing("reason=名录有误\n", with: "") }
    try office.insider.rechain()
    try office.expectFound("L122")
  }

  @Test func `a draw given up and taken out of the ledger is found`() throws {
    try office.draw(from: "typed/42")
    try office.void()
    try office.draw(from: "typed/43", on: "2021-03-26")
    for folder in try office.insider.events().prefix(5) {
      try Disk.remove("\(office.folder.ledger)/\(folder)")
    }
    try office.expectFound("L103")
  }

  @Test func `an event that a given up draw has used is refused`() throws {
    try office.commit()
    try office.draw()
    try office.void()
    #expect(try office.refusal { try office.commit(on: "2021-03-26") } == "D131")
  }
}

import Testing

@testable import Inspection

/// Attacks on who inspects: the roster, the pools, the recusals, the assignment.
@Suite struct PeopleAttacks {
  private var office: Office

  init() throws { office = try Office() }

  @Test(
    arguments: [
      { $0.inspectors.removeLast() }, { $0.inspectors[0].isActive = false },
      { $0.inspectors[0].unit = "城关市场监管所" },
    ] as [@Sendable (inout Inputs) -> Void])
  func `a roster changed after the commitment stops the draw`(
    change: @Sendable (inout Inputs) -> Void
  ) throws {
    var office = office
    try office.commit()
    change(&office.inputs)
    #expect(try office.refusal { try office.draw() } == "D102")
  }

  @Test func `a roster swapped in the ledger is found`() throws {
    try office.commit()
    try office.draw()
    try office.insider.edit("承诺", "inspectors.csv") { $0.replacing("P1000", with: "P0999") }
    try office.insider.rechain()
    try office.expectFound("L123")
  }

  @Test func `a recusal forged after the commitment is found`() throws {
    try office.commit()
    try office.draw()
    let team = try office.insider.text("选派", "match.txt").split(separator: "\n")[1]
      .split(separator: "|")
    try office.insider.edit("承诺", "recusals.csv") { $0 + "\(team[2]),\(team[0]),亲属\n" }
    try office.insider.rechain()
    try office.expectFound("L123")
  }

  @Test func `a pool that somebody was taken out of is found`() throws {
    try office.commit()
    try office.insider.recommit(editing: "pools.csv") { text in
      text.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    }
    try office.expectFound("L145")
  }

  @Test func `an officer exchanged in the assignment is found`() throws {
    try office.commit()
    try office.draw()
    try office.insider.edit("选派", "match.txt") { text in
      let holder = text.split(separator: "\n")[1].suffix(5)
      return text.replacing(holder, with: holder == "P1000" ? "P1001" : "P1000", maxReplacements: 1)
    }
    try office.insider.rechain()
    try office.expectFound("L124")
  }

  @Test func `a load made up to spare an officer is found`() throws {
    try office.commit()
    try office.insider.recommit(editing: "inspectors.csv") {
      $0.replacing("P1000,0,", with: "P1000,9,")
    }
    try office.expectFound("L144")
  }
}

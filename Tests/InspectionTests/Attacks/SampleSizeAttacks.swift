import Testing

@testable import Inspection

/// Attacks that fit the number of objects to an order that is known already.
@Suite struct SampleSizeAttacks {
  private let office: Office

  init() throws {
    office = try Office()
    try office.commit()
    try office.draw()
  }

  /// Takes the first reserve into the result.
  private func lengthen() throws {
    let reserve = try office.insider.text("抽取", "reserve.txt").split(separator: "\n")[1]
    try office.insider.edit("抽取", "result.txt") { $0 + reserve + "\n" }
  }

  @Test func `more objects than were committed are found`() throws {
    try lengthen()
    try office.insider.rechain()
    try office.expectFound("L124")
  }

  @Test func `fewer objects than were committed are found`() throws {
    try office.insider.edit("抽取", "result.txt") { text in
      text.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    }
    try office.insider.rechain()
    try office.expectFound("L124")
  }

  @Test(arguments: [("quota=ALL:14", "quota=ALL:15"), ("reserve=ALL:", "reserve=ALL:9")])
  func `a quota changed after the draw is found`(old: String, new: String) throws {
    try office.insider.edit("承诺", "commitment.txt") { text in
      #expect(text.contains(old))
      return text.replacing(old, with: new)
    }
    try office.insider.rechain()
    try office.expectFound("L123")
  }

  @Test func `a quota that doesn't follow from the rule is found`() throws {
    let office = try Office()
    _ = try office.run { _, ledger in
      try SampleDraw().commit(to: &ledger, changing: { $0["quota"] = "ALL:3" })
    }
    try office.expectFound("L123")
  }
}

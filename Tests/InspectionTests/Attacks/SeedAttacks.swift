import Sampling
import Testing

@testable import Inspection

/// Attacks on the seed: choose it, search for it, know it beforehand.
@Suite struct SeedAttacks {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `another seed than the committed event's is refused`() throws {
    try office.commit()
    #expect(try office.refusal { try office.draw(from: "typed/42") } == "D103")
    let other = Office.event.replacing("80", with: "81")
    #expect(try office.refusal { try office.draw(from: "\(other)/\(Office.value)") } == "D113")
  }

  @Test func `another seed than the committed event's, written by hand, is found`() throws {
    try office.commit()
    try office.draw()
    try office.insider.edit("种子", "seed.txt") { $0.replacing("2021080/", with: "2021081/") }
    try office.insider.rechain()
    try office.expectFound("L123")
  }

  @Test func `a seed that somebody types is never public`() throws {
    try office.draw(from: "typed/42")
    #expect(try office.fact("可信等级") == "D")
    #expect(try office.fact("等级说明").contains("不属于公开随机"))
  }

  @Test(arguments: ["cwl.ssq/2021032", "sport.dlt/2021032", "unknown/2021070"])
  func `an event with so few values that all can be tried is never public`(event: String) throws {
    try office.commit(to: event)
    let values = ["cwl.ssq": "01.02.03.04.05.06+07", "sport.dlt": "01.02.03.04.05+06.07"]
    let value = values[String(event.prefix { $0 != "/" }), default: "123"]
    try office.draw(from: "\(event)/\(value)")
    #expect(try office.fact("可信等级") == "D")
  }

  @Test(arguments: [
    Office.value.split(separator: ".").reversed().joined(separator: "."),
    Office.value.replacing("03", with: "3"), Office.value + ".80",
  ])
  func `a public value in another spelling is refused and found`(value: String) throws {
    try office.commit()
    #expect(try office.refusal { try office.draw(from: "\(Office.event)/\(value)") } == "D116")
    try office.draw()
    try office.insider.edit("种子", "seed.txt") { $0.replacing(Office.value, with: value) }
    try office.insider.rechain()
    #expect(try office.findings().contains("L122"))
  }

  @Test func `an event whose value is known is refused`() throws {
    #expect(try office.refusal { try office.commit(at: "2021-03-18") } == "D131")
  }

  @Test func `an event whose value may leak on the day before is never public`() throws {
    try office.commit(at: "2021-03-20")
    try office.draw()
    #expect(try office.fact("可信等级") == "D")
  }

  @Test func `a commitment dated back before another event is refused and noted`() throws {
    try office.commit()
    try office.draw()
    try office.void()
    let earlier = try #require(throws: LedgerProblem.self) { try office.commit(on: "2021-03-19") }
    #expect(earlier.code == "L164")
    try office.commit(to: nil, on: "2021-03-26")
    let last = try #require(try office.insider.events().last)
    try office.insider.edit(last, "event.txt") {
      $0.replacing("at=2021-03-26", with: "at=2021-03-19")
    }
    try office.insider.rechain()
    #expect(try office.findings().contains("L164"))
  }

  @Test func `nothing is drawn before the public value is there`() throws {
    try office.commit()
    #expect(try office.refusal { try office.draw(on: "2021-03-22") } == "D114")
  }
}

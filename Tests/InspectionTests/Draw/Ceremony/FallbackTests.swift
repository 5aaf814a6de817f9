import Sampling
import Testing

@testable import Inspection

@Suite struct FallbackTests {
  private typealias Folder = CeremonyFolder

  private func fallback(
    _ event: String = "cwl.kl8/2021081", reason: String = "停售一期", approver: String = "李四"
  ) -> SeedCeremony.Fallback {
    .init(event: event, reason: reason, approver: approver)
  }

  private func committed(_ name: String = "cwl.kl8/2021080") throws -> Folder {
    let folder = try Folder()
    try folder.commit([Folder.event(name)])
    return folder
  }

  @Test func `the next issue takes the place of one that wasn't published`() throws {
    let folder = try committed()
    try folder.seed([Folder.kl8], fallback: fallback(), at: Folder.moment(25))
    try folder.draw(day: 25)
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["B"])
    let lines = try folder.report().trustLines()
    #expect(lines.contains { $0.contains("cwl.kl8/2021080 没有在 72 小时内公布") && $0.contains("停售一期") })
  }

  @Test func `72 hours must have passed`() throws {
    let folder = try committed()
    for day in [22, 23, 24] {
      let code = try folder.refusal {
        try folder.seed([Folder.kl8], fallback: fallback(), at: Folder.moment(day))
      }
      #expect(code == "D142")
    }
  }

  @Test(arguments: ["cwl.kl8/2021082", "cwl.kl8/2021080", "cwl.ssq/2021081", "cwl.kl8/2022001"])
  func `no other issue will do`(_ event: String) throws {
    let folder = try committed()
    let code = try folder.refusal {
      try folder.seed([Folder.kl8], fallback: fallback(event), at: Folder.moment(25))
    }
    #expect(code == "D143")
  }

  @Test func `dice are committed to anew`() throws {
    let folder = try committed("dice.d10x20/hall")
    let code = try folder.refusal {
      try folder.seed(
        ["08772473296991897540"], fallback: fallback("dice.d10x20/again"), at: Folder.moment(25))
    }
    #expect(code == "D143")
  }

  @Test(arguments: [("", "李四"), ("停售", ""), ("停\n售", "李四")])
  func `reason and approver are written down`(_ reason: String, _ approver: String) throws {
    let folder = try committed()
    let code = try folder.refusal {
      try folder.seed(
        [Folder.kl8], fallback: fallback(reason: reason, approver: approver),
        at: Folder.moment(25))
    }
    #expect(code == "D144")
  }
}

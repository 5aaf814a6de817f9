import Sampling
import Testing

@testable import Inspection

@Suite struct CommittedRuleTests {
  private let pool = StratumCounts(["A": 200, "B": 30, "C": 1])
  private let eligible = StratumCounts(["A": 200, "B": 1, "C": 1])

  private func quota(_ rule: String, base: StratumCounts) throws -> String {
    let rule = try #require(CommittedRule(rule))
    return rule.quota(base: base, pool: pool, eligible: eligible).text
  }

  @Test func `each stratum has its own share, as far as it has eligible entities`() throws {
    #expect(try quota("3.5% ceil of base; each stratum", base: pool) == "A:7;B:1;C:1")
    #expect(try quota("3.5% floor of base; each stratum", base: pool) == "A:7;B:1;C:0")
  }

  @Test func `one base for all is spread by the pool`() throws {
    let base = StratumCounts(["ALL": 343])
    #expect(try quota("3.5% ceil of base; total; webster", base: base) == "A:12;B:1;C:0")
  }

  @Test func `a number is spread by the pool, up to all that are eligible`() throws {
    #expect(try quota("3 ceil of base; total; webster", base: pool) == "A:3;B:0;C:0")
    #expect(try quota("500 ceil of base; total; webster", base: pool) == "A:200;B:1;C:1")
  }

  @Test(arguments: [
    "", "5%", "5% ceil", "5% ceil of base", "5% up of base; each stratum",
    "3.5 % ceil of base; each stratum", "05 ceil of base; each stratum",
    "5% ceil of base; each stratum; webster",
  ])
  func `another form is no rule`(text: String) {
    #expect(CommittedRule(text) == nil)
  }
}

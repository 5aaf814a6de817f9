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

  @Test func `classes have shares of their own`() throws {
    #expect(
      try quota("A 1% ceil, B 3% ceil, C 100% ceil of base; each stratum", base: pool)
        == "A:2;B:1;C:1")
    #expect(try quota("A 1% ceil, C 2 floor of base; each stratum", base: pool) == "A:2;B:0;C:1")
  }

  @Test(arguments: [
    ("total 5% ceil of base; each stratum 1% ceil; webster", "A:10;B:1;C:1"),
    ("1% ceil of base; total; webster; at least 1", "A:1;B:1;C:1"),
    ("2 ceil of base; total; webster; at least 1", "A:1;B:1;C:1"),
    ("0.5% floor of base; each stratum; at least 1", "A:1;B:1;C:1"),
    ("1% floor of base; each stratum 3% ceil", "A:6;B:1;C:1"),
    ("50% ceil of base; each stratum; ceiling 12%", "A:27;B:0;C:0"),
    ("50% ceil of base; each stratum 1% ceil; at least 1; ceiling 1%", "A:2;B:1;C:1"),
    ("100% ceil of base; each stratum; batches of 40", "A:200;B:1;C:1"),
    ("100% ceil of base; each stratum; 7 batches", "A:200;B:1;C:1"),
    ("50% ceil of base; total; webster; part 2/4 less 42", "A:15;B:1;C:0"),
    ("50% ceil of base; total; webster; part 2/4 less 58; at least 1", "A:1;B:1;C:1"),
    ("total 50% floor of base; each stratum 1% ceil; webster; part 1/1 less 100", "A:13;B:1;C:1"),
  ])
  func `floors win over totals and limits`(rule: String, expected: String) throws {
    #expect(try quota(rule, base: pool) == expected)
  }

  @Test(arguments: [
    ("5% ceil of base; each stratum", "B"), ("5% ceil of base; total; webster", nil),
    ("A 5% ceil of base; each stratum", nil),
  ])
  func `a stratum with a share of its own is missed in the pool`(
    rule: String, missing: String?
  ) throws {
    let rule = try #require(CommittedRule(rule))
    let (base, pool) = (StratumCounts(["A": 2, "B": 3, "C": 0]), StratumCounts(["A": 2]))
    #expect(rule.stratum(of: base, missingIn: pool)?.stratum == missing)
  }

  /// The rule, base and quota of the vector TV2.
  @Test func `the format's own example comes out`() throws {
    let rule = try #require(
      CommittedRule("total 5% ceil of base; each stratum 3.5% ceil; webster"))
    let base = StratumCounts(["A": 320, "B": 170, "C": 60])
    #expect(rule.quota(base: base, pool: base, eligible: base).text == "A:16;B:9;C:3")
  }

  @Test(arguments: [
    "", "5%", "5% ceil", "5% ceil of base", "5% up of base; each stratum",
    "3.5 % ceil of base; each stratum", "05 ceil of base; each stratum",
    "5% ceil of base; each stratum; webster", "total 5% ceil of base; each stratum; webster",
    "A 1% of base; each stratum", "B 3% ceil, A 1% ceil of base; each stratum",
    "A 1% ceil, A 1% ceil of base; each stratum", "A 1% ceil of base; total; webster",
    "5% ceil of base; each stratum; at least 0", "5% ceil of base; each stratum; ceiling 12",
    "5% ceil of base; each stratum; ceiling 12%; at least 1", "5% ceil of base; each stratum ",
    "5% ceil of base; each stratum; at least 1; at least 1", "5.0% ceil of base; each stratum",
    "5% ceil of base; each stratum; batches of 0", "5% ceil of base; each stratum; 0 batches",
    "5% ceil of base; each stratum; 3 batches; batches of 4",
    "5% ceil of base; each stratum; part 1/2 less 0",
    "5% ceil of base; total; webster; part 3/2 less 0",
    "5% ceil of base; total; webster; part 1/2", "5% ceil of base; total; webster; part 1/2 less",
    "5% ceil of base; total; webster; part 01/2 less 0",
    "5% ceil of base; total; webster; at least 1; part 1/2 less 0",
  ])
  func `another form is no rule`(text: String) {
    #expect(CommittedRule(text) == nil)
  }
}

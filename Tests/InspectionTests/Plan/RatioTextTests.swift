import Sampling
import Testing

@testable import Inspection

/// The wordings of domain reference §3.1 that are understood today, and those that must stop.
@Suite struct RatioTextTests {
  private static let understood: [(String, RatioRule)] = [
    ("3.5%", .init(amount: .share(Ratio(35, over: 1000)), sense: .exact)),
    ("３．５％", .init(amount: .share(Ratio(35, over: 1000)), sense: .exact)),
    ("≥5%", .init(amount: .share(Ratio(5, over: 100)), sense: .floor)),
    (">=5%", .init(amount: .share(Ratio(5, over: 100)), sense: .floor)),
    ("不低于5%", .init(amount: .share(Ratio(5, over: 100)), sense: .floor)),
    ("5%以上", .init(amount: .share(Ratio(5, over: 100)), sense: .floor)),
    ("≤3%", .init(amount: .share(Ratio(3, over: 100)), sense: .cap)),
    ("不超过30%", .init(amount: .share(Ratio(30, over: 100)), sense: .cap)),
    ("2‰", .init(amount: .share(Ratio(2, over: 1000)), sense: .exact)),
    ("抽查比例不少于2‰", .init(amount: .share(Ratio(2, over: 1000)), sense: .floor)),
    ("千分之五", .init(amount: .share(Ratio(5, over: 1000)), sense: .exact)),
    ("百分之三点五", .init(amount: .share(Ratio(35, over: 1000)), sense: .exact)),
    ("不低于百分之二十五", .init(amount: .share(Ratio(25, over: 100)), sense: .floor)),
    ("百分之百", .init(amount: .everyone, sense: .exact)),
    ("20户", .init(amount: .count(20), sense: .exact)),
    ("100%", .init(amount: .everyone, sense: .exact)),
    ("全覆盖", .init(amount: .everyone, sense: .exact)),
    (
      "按去年末企业实有总数3.5%比例进行抽取",
      .init(amount: .share(Ratio(35, over: 1000)), sense: .exact, base: .enterprisesAtYearEnd)
    ),
    (
      "抽查比例不低于监管对象的5%",
      .init(amount: .share(Ratio(5, over: 100)), sense: .floor, base: .supervisedObjects)
    ),
  ]

  @Test(arguments: understood) func understands(_ text: String, _ rule: RatioRule) {
    #expect(RatioText.rule(of: text) == rule)
  }

  @Test(arguments: [
    "", "根据实际情况确定", "—", "按专项计划确定", "不低于3%或按专项计划确定", "5", "0.05", "20-10%", "5%8%",
    "1户(实际以联合双随机牵头单位抽查数为准。)", "3.5.1%", "1234%", "百分之", "百分之几",
    "0%", "0‰", "0户", "101%", "500%",
  ])
  func stopsAt(_ text: String) {
    #expect(RatioText.rule(of: text) == nil)
  }
}

/// Exact quotas: the test vectors of domain reference §3.1.
@Suite struct QuotaRuleTests {
  private static let vectors: [(Int, String, Int, String)] = [
    (200, "3.5%", 7, "200 × 3.5% = 7 → 向上取整 → 7"),
    (42_782, "3.5%", 1498, "42782 × 3.5% = 1497.37 → 向上取整 → 1498"),
    (100, "7%", 7, "100 × 7% = 7 → 向上取整 → 7"),
    (100, "55%", 55, "100 × 55% = 55 → 向上取整 → 55"),
    (90, "35%", 32, "90 × 35% = 31.5 → 向上取整 → 32"),
    (3210, "2‰", 7, "3210 × 0.2% = 6.42 → 向上取整 → 7"),
    (7, "10%", 1, "7 × 10% = 0.7 → 向上取整 → 1"),
    (0, "5%", 0, "0 × 5% = 0 → 向上取整 → 0"),
    (1, "3.5%", 1, "1 × 3.5% = 0.035 → 向上取整 → 1"),
    (101, "≥5%", 6, "101 × 5% = 5.05 → 向上取整 → 6"),
    (105, "≤10%", 10, "105 × 10% = 10.5 → 向下取整 → 10"),
    (78_222, "2%", 1565, "78222 × 2% = 1564.44 → 向上取整 → 1565"),
    (9, "全覆盖", 9, "9 × 100% = 9"),
    (500, "20户", 20, "按数量抽取 20 户"),
  ]

  @Test(arguments: vectors)
  func computes(_ count: Int, _ text: String, _ target: Int, _ words: String) throws {
    let rule = QuotaRule(try #require(RatioText.rule(of: text)), preferred: .up)
    #expect(rule.target(of: count) == target)
    #expect(rule.calculation(of: count) == words)
  }

  @Test func roundsExactRatiosAsTheOfficeSetsIt() throws {
    let ratio = try #require(RatioText.rule(of: "3.5%"))
    #expect(QuotaRule(ratio, preferred: .down).target(of: 42_782) == 1497)
    #expect(QuotaRule(ratio, preferred: .half).target(of: 42_782) == 1497)
  }
}

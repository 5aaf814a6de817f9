import Sampling
import Testing

@testable import Inspection

/// Ratios by class, such as `A类1%、B类3%、C类10%、D类100%`: 180 objects of A–D, 45 each.
@Suite struct TierTests {
  private func plan(
    _ tiers: [(String, String)], rest: String? = nil, strata: String = "", base: String = "",
    change: (inout Inputs) throws -> Void = { _ in }
  ) throws -> (plan: TaskPlan?, codes: [String]) {
    let all = tiers + (rest.map { [("其他", $0)] } ?? [])
    var task = Samples.task(ratio: all.map { $0 + $1 }.joined(separator: "、"))
    task.strata = LocatedText(strata, at: Samples.place)
    task.base = LocatedText(base, at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    try change(&inputs)
    let (plan, problems) = Planner(inputs).plan(task, used: [:])
    return (plan, problems.map(\.problem.code))
  }

  private static let letters = [("A类", "1%"), ("B类", "≥3%"), ("C类", "10%"), ("D类", "100%")]
  private static let words = [("低风险", "1%"), ("一般", "≥3%"), ("较高", "10%"), ("高风险", "100%")]

  @Test(arguments: [letters, words])
  func `classes in letters or words make strata by risk`(tiers: [(String, String)]) throws {
    let plan = try #require(try plan(tiers).plan)
    #expect(plan.strata.map(\.label) == ["A类", "B类", "C类", "D类"])
    #expect(plan.strata.map(\.poolCount) == [50, 40, 50, 40])
    #expect(plan.strata.map(\.target) == [1, 2, 5, 40])
    #expect(plan.target == 48)
    #expect(
      plan.rule.text == "A 1% ceil, B 3% ceil, C 10% ceil, D 100% ceil of base; each stratum")
    #expect(plan.committedBase.text == "A:50;B:40;C:50;D:40")
  }

  @Test func `the calculation shows each stratum's own`() throws {
    let plan = try #require(try plan(Self.letters).plan)
    #expect(
      plan.calculation == "A类：50 × 1% = 0.5 → 向上取整 → 1；B类：40 × 3% = 1.2 → 向上取整 → 2；"
        + "C类：50 × 10% = 5 → 向上取整 → 5；D类：40 × 100% = 40")
  }

  @Test func `each class is rounded by its own sense`() throws {
    let plan = try #require(
      try plan([("A类", "≤1%"), ("B类", "3%"), ("C类", "2户"), ("D类", "100%")]).plan)
    #expect(plan.strata.map(\.target) == [0, 2, 2, 40])
    #expect(plan.rule.text.hasPrefix("A 1% floor, B 3% ceil, C 2 ceil, D 100% ceil of base"))
  }

  @Test func `a column of the plan makes strata whose labels the classes name`() throws {
    let plan = try #require(
      try plan([("姚伏所", "5%"), ("宝丰市场监管所", "3%")], strata: "管辖单位").plan)
    #expect(plan.strata.map(\.label) == ["姚伏市场监管所", "宝丰市场监管所"])
    #expect(plan.strata.map(\.target) == [5, 3])
  }

  @Test func `classes go with another column of the plan`() throws {
    let plan = try #require(try plan(Self.letters, strata: "管辖单位").plan)
    #expect(plan.strata.map(\.code.text).prefix(2) == ["S01.A", "S01.B"])
    #expect(plan.strata.count == 8)
    #expect(plan.strata.filter { $0.code.text.hasSuffix("D") }.allSatisfy { $0.quota == 20 })
  }

  @Test func `a class without a ratio of its own takes the common one`() throws {
    let plan = try #require(try plan([("D类", "100%")], rest: "2%").plan)
    #expect(plan.strata.map(\.target) == [1, 1, 1, 40])
  }

  @Test func `five levels and the unclassified have ratios`() throws {
    let tiers = Self.letters + [("E类", "100%"), ("未分类", "3%")]
    let plan = try #require(
      try plan(tiers) {
        $0.entities[1].riskClass = "E"
        $0.entities[2].riskClass = "U"
      }.plan)
    #expect(plan.strata.map(\.code) == ["A", "B", "C", "D", "E", "U"])
    #expect(plan.strata.suffix(2).map(\.target) == [1, 1])
  }

  @Test func `a class without objects is noted`() throws {
    let planned = try plan(Self.letters + [("E类", "100%")])
    #expect(planned.codes == ["P152"])
    #expect(planned.plan?.target == 48)
  }

  @Test(
    arguments: [
      (Array(letters.prefix(3)), "", "", "P151"), (letters + [("甲类", "1%")], "", "", "P150"),
      (letters + [("较高风险", "1%")], "", "", "P150"), (letters, "", "3000", "P159"),
      ([("城关村", "5%"), ("姚伏所", "3%")], "管辖单位", "", "P150"),
    ] as [([(String, String)], String, String, String)])
  func `what isn't clear stops`(
    tiers: [(String, String)], strata: String, base: String, code: String
  ) throws {
    let planned = try plan(tiers, strata: strata, base: base)
    #expect(planned.plan == nil)
    #expect(planned.codes == [code])
  }
}

import Sampling
import Testing

@testable import Inspection

@Suite struct ScopeReaderTests {
  private func count(_ scope: String, rules: [ScopeRule] = []) throws -> Int {
    let entities = try Samples.inputs().entities
    let filter = try ScopeReader(entities: entities, rules: rules).filter(for: scope)
    return entities.count(where: filter.contains)
  }

  @Test(arguments: [
    ("企业", 200), ("个体工商户", 100), ("企业、个体工商户", 300), ("全部", 300), ("各类市场主体", 300),
    ("城关市场监管所", 100), ("城关市场监管所、宝丰市场监管所的企业", 100), ("批发和零售业", 300),
    ("信用风险较高的企业", 50), ("D类企业", 50), ("辖区内企业", 200),
  ])
  func understands(_ scope: String, _ expected: Int) throws {
    #expect(try count(scope) == expected)
  }

  @Test(arguments: ["", "食品生产企业", "除个体工商户外的企业", "企业等"])
  func stopsAt(_ scope: String) throws {
    #expect(throws: TaskProblem.scopeUnresolved(scope)) { try count(scope) }
  }

  @Test func joinsRowsOfTheOfficesTableWithOr() throws {
    let rules = [
      ScopeRule(words: "重点对象", conditions: [.init(field: "信用风险等级", value: "D")]),
      ScopeRule(
        words: "重点对象",
        conditions: [.init(field: "类型", value: "企业"), .init(field: "管辖单位", value: "城关*")]),
    ]
    let entities = try Samples.inputs().entities
    let expected = entities.count {
      $0.riskClass == "D" || $0.kind == .enterprise && $0.station == "城关市场监管所"
    }
    #expect(try count("重点对象", rules: rules) == expected)
  }
}

@Suite struct PlannerTests {
  private func plan(
    _ task: PlanTask, settings: [String: String] = [:], used: [CanonicalID: Int] = [:]
  ) throws -> TaskPlan {
    var inputs = try Samples.inputs(tasks: [task])
    inputs.settings = Samples.settings(settings)
    let (plan, problems) = Planner(inputs).plan(task, used: used)
    #expect(problems.isEmpty)
    return try #require(plan)
  }

  @Test func takesTheObjectsThatCanBeDrawnAsBase() throws {
    let plan = try plan(Samples.task())
    #expect(plan.frame.count == 200)
    #expect(plan.excluded == ["STATE": 20])
    #expect(plan.baseCount == 180)
    #expect(plan.target == 9)
    #expect(plan.quota == 9)
  }

  @Test func drawsExactlyTheShareOfTheYearEndCount() throws {
    var task = Samples.task(ratio: "按去年末企业实有总数3.5%比例进行抽取")
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    let plan = try plan(task, settings: ["去年末企业实有总数": "1003"])
    #expect(plan.target == 36)  // ⌈35.105⌉
    #expect(plan.strata.map(\.code) == ["A", "B", "C", "D"])
    #expect(plan.quota == 36)
  }

  @Test func givesEachStratumItsOwnCeiling() throws {
    var task = Samples.task()
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    let plan = try plan(task)
    #expect(plan.strata.allSatisfy { $0.quota * 20 >= $0.poolCount })
    #expect(plan.quota == plan.strata.reduce(0) { $0 + $1.quota })
  }

  @Test func leavesOutWhoWasDrawnTwiceThisYear() throws {
    let first = try Samples.entity(1).id
    let plan = try plan(Samples.task(), used: [first: 2])
    let member = try #require(plan.frame.first { $0.id == first })
    #expect(member.status == .excluded("CAP"))
    #expect(plan.baseCount == 180)
  }

  @Test func drawsAllThatAreEligibleWhenTheTargetIsLarger() throws {
    let plan = try plan(Samples.task(ratio: "500户"))
    #expect(plan.target == 500)
    #expect(plan.quota == 180)
  }

  private static let broken: [(PlanTask, String)] = [
    (Samples.task(ratio: "根据实际情况确定"), "P101"), (Samples.task(ratio: ""), "P101"),
    (Samples.task(scope: ""), "P104"), (Samples.task(scope: "某些对象"), "P105"),
    (Samples.task(ratio: "按去年末企业实有总数3.5%"), "P103"),
  ]

  @Test(arguments: broken) func stopsWithTheCell(_ task: PlanTask, _ code: String) throws {
    let inputs = try Samples.inputs(tasks: [task])
    let (plan, problems) = Planner(inputs).plan(task, used: [:])
    #expect(plan == nil)
    #expect(problems.map(\.problem.code) == [code])
    #expect(problems.allSatisfy { $0.location != nil })
  }
}

import Sampling
import Testing

@testable import Inspection

/// Bases that the plan gives for each class.
@Suite struct ClassBaseTests {
  private func plan(base: String, ratio: String = "≥5%") throws -> (TaskPlan?, [String]) {
    var task = Samples.task(scope: "全部", ratio: ratio)
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    task.base = LocatedText(base, at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    for index in inputs.entities.indices {
      inputs.entities[index].riskClass = ["A", "B"][index % 2]
    }
    let (plan, problems) = Planner(inputs).plan(task, used: [:])
    return (plan, problems.map(\.problem.code))
  }

  @Test(arguments: ["A:320;B:170", "A类320户、B类170户", "低风险320,一般风险170"])
  func `each stratum has the base of its class`(base: String) throws {
    let plan = try #require(try plan(base: base).0)
    #expect(plan.committedBase.text == "A:320;B:170")
    #expect(plan.strata.map(\.quota) == [16, 9])
    #expect(plan.baseCount == 490)
    #expect(plan.calculation.contains("320 × 5% = 16"))
  }

  @Test func `classes may have ratios and bases`() throws {
    let plan = try #require(try plan(base: "A:320;B:170", ratio: "A类1%、B类10%").0)
    #expect(plan.strata.map(\.quota) == [4, 17])
  }

  @Test(arguments: ["A:320;C:170", "A:320;B:170;C:9", "A:320;低:20;B:1"])
  func `bases that don't fit the strata stop`(base: String) throws {
    let (plan, codes) = try plan(base: base)
    #expect(plan == nil)
    #expect(codes == ["P144"])
  }

  @Test(arguments: ["A:320", "A:320;A:20", "A:三百;B:二百"])
  func `other texts are no bases`(base: String) throws {
    #expect(try plan(base: base).1 == ["P102"])
  }
}

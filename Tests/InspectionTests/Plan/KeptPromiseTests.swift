import Sampling
import Testing

@testable import Inspection

/// What a plan promises holds beside strata, settings, instalments and drawing orders.
@Suite struct KeptPromiseTests {
  /// The plan of a task over the 300 objects of the samples, 280 of which can be drawn.
  private func plan(
    _ ratio: String, settings: [String: String] = [:],
    change: (inout PlanTask, inout Inputs) throws -> Void = { _, _ in }
  ) throws -> (plan: TaskPlan?, codes: [String]) {
    var task = Samples.task(scope: "全部", ratio: ratio)
    var inputs = try Samples.inputs(tasks: [])
    for index in inputs.entities.indices {
      inputs.entities[index].industry = "行业\(index % 40)"
    }
    for (name, value) in settings {
      inputs.settings.values[name] = LocatedText(value, at: Samples.place)
    }
    try change(&task, &inputs)
    inputs.tasks = [task]
    let (plan, problems) = Planner(inputs).plan(task, used: [:])
    return (plan, problems.map(\.problem.code))
  }

  private static func byIndustry(_ task: inout PlanTask, _: inout Inputs) {
    task.strata = LocatedText("行业", at: Samples.place)
  }

  private static func important(_: inout PlanTask, _ inputs: inout Inputs) {
    for index in inputs.items.indices { inputs.items[index].kind = "重点检查事项" }
  }

  @Test func `the end of a range holds over all strata`() throws {
    let plan = try #require(try plan("3%-4%", change: Self.byIndustry).plan)
    #expect(plan.strata.count == 40)
    #expect(plan.quota <= plan.baseCount * 4 / 100)
    #expect(plan.quota * 100 >= plan.baseCount * 3)
  }

  @Test(arguments: ["10%(28户)", "10%(30户)"])
  func `a number beside a ratio holds over all strata`(ratio: String) throws {
    let single = try #require(try plan(ratio).plan)
    let spread = try #require(try plan(ratio, change: Self.byIndustry).plan)
    #expect(spread.quota == single.quota)
  }

  @Test(arguments: ["不超过95%", "90%-95%"])
  func `a limit is kept beside a drawing order`(ratio: String) throws {
    let (plan, codes) = try plan(
      ratio, settings: ["排序抽取起点": "90%"], change: Self.important)
    let drawn = try #require(plan)
    #expect(drawn.quota * 100 <= drawn.baseCount * 95)
    #expect(!codes.contains("P145"))
  }

  @Test func `everybody in place of a number is said`() throws {
    let (plan, codes) = try plan(
      "95%", settings: ["排序抽取起点": "90%"], change: Self.important)
    #expect(try #require(plan).quota == plan?.baseCount)
    #expect(codes.contains("P145"))
  }

  @Test func `an instalment keeps a cap`() throws {
    let whole = try #require(try plan("不超过11%").plan)
    let part = try #require(try plan("不超过11%") { task, _ in task.batch = "1/1" }.plan)
    #expect(part.quota == whole.quota)
  }

  @Test(arguments: [("不超过5%", ""), ("5%", "280"), ("20户", "")])
  func `a larger ratio of a setting leaves a plan's own terms alone`(
    ratio: String, base: String
  ) throws {
    let mark: (inout PlanTask, inout Inputs) throws -> Void = { task, inputs in
      task.base = LocatedText(base, at: Samples.place)
      for index in 0..<40 { inputs.entities[index].tags = ["经营异常名录"] }
    }
    let own = try #require(try plan(ratio, change: mark).plan)
    let (raised, codes) = try plan(ratio, settings: ["重点对象抽查比例": "30%"], change: mark)
    #expect(try #require(raised).quota == own.quota)
    #expect(codes.contains("P146"))
  }

  @Test(arguments: ["0", "000", "A:0;B:0"])
  func `a base of nothing stops`(base: String) throws {
    let codes = try plan("5%") { task, _ in task.base = LocatedText(base, at: Samples.place) }.codes
    #expect(codes == ["P102"])
  }

  @Test func `rows with an instalment, a number or days of their own are tasks of their own`()
    throws
  {
    var table = try SmallTable([
      ["抽查任务编号", "抽查任务名称", "抽查事项", "抽查对象范围", "抽查比例", "批次", "开始日期", "结束日期", "发起部门"],
      ["1", "甲", "公示", "企业", "10%", "1/4", "2021-01-01", "2021-03-31", "信用科"],
      ["2", "甲", "公示", "企业", "10%", "2/4", "2021-04-01", "2021-06-30", "信用科"],
      ["", "甲", "公示", "企业", "10%", "3/4", "2021-07-01", "2021-09-30", "信用科"],
      ["", "甲", "登记", "企业", "10%", "", "", "", ""],
      ["", "甲", "登记", "企业", "10%", "3/4", "2021-10-01", "2021-12-31", "信用科"],
    ])
    let tasks = PlanImporter.tasks(
      of: [table.headed], year: nil, itemNames: [], log: &table.log)
    #expect(tasks.map(\.batch) == ["1/4", "2/4", "3/4", "3/4"])
    #expect(tasks[2].items.map(\.text) == ["公示", "登记"])
  }
}

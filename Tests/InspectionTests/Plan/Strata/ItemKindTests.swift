import Sampling
import Testing

@testable import Inspection

/// Important items have no limit, general ones need one (seed 001 part 2 (二)): 180 objects.
@Suite struct ItemKindTests {
  private func plan(
    ratio: String, kinds: [String], settings: [String: String] = [:], strata: String = "",
    change: (inout PlanTask) -> Void = { _ in }
  ) throws -> (plan: TaskPlan?, codes: [String]) {
    var task = Samples.task(ratio: ratio)
    task.items = kinds.indices.map { LocatedText("示例事项\($0)", at: Samples.place) }
    task.strata = LocatedText(strata, at: Samples.place)
    change(&task)
    var inputs = try Samples.inputs(tasks: [task])
    inputs.items = kinds.enumerated().map { number, kind in
      var item = CheckItem(name: "示例事项\(number)", location: Samples.place)
      item.kind = kind
      return item
    }
    inputs.settings = Samples.settings(settings)
    let (plan, problems) = Planner(inputs).plan(task, used: [:])
    return (plan, problems.map(\.problem.code))
  }

  private let limit = "一般事项比例上限"

  @Test(arguments: ["≥5%", "100%", "不少于20户"])
  func `general items are refused without a limit`(ratio: String) throws {
    let planned = try plan(ratio: ratio, kinds: ["一般检查事项"])
    #expect(planned.plan == nil)
    #expect(planned.codes == ["P153"])
  }

  @Test(arguments: ["5%", "≤5%", "20户"])
  func `a ratio that is a limit itself will do`(ratio: String) throws {
    #expect(try plan(ratio: ratio, kinds: ["一般检查事项"]).codes == [])
  }

  @Test(arguments: ["≥5%", "100%"])
  func `important items and those of no kind need none`(ratio: String) throws {
    #expect(try plan(ratio: ratio, kinds: ["重点检查事项"]).codes == [])
    #expect(try plan(ratio: ratio, kinds: [""]).codes == [])
  }

  @Test func `the limit of the settings holds and is committed`() throws {
    let plan = try #require(
      try plan(ratio: "≥5%", kinds: ["一般检查事项"], settings: [limit: "10%"]).plan)
    #expect(plan.quota == 9)
    #expect(plan.rule.text == "5% ceil of base; each stratum; ceiling 10%")
    #expect(
      plan.calculation == "180 × 5% = 9 → 向上取整 → 9；全任务不超过 10%（18 户）")
  }

  @Test func `a cap above the limit is cut to it, spread over the strata`() throws {
    let plan = try #require(
      try plan(
        ratio: "≤20%", kinds: ["一般检查事项"], settings: [limit: "7%"], strata: "信用风险等级"
      ).plan)
    #expect(plan.quota == 12)  // ⌊12.6⌋
    #expect(plan.target == 12)
    #expect(plan.strata.map(\.quota) == [3, 3, 3, 3])
    #expect(plan.calculation.contains("A类：50 × 20% = 10 → 向下取整 → 10，按比例上限分配 → 3"))
  }

  @Test func `of an exact ratio that is the limit, rounding up never passes it`() throws {
    let planned = try plan(
      ratio: "7%", kinds: ["一般检查事项"], settings: [limit: "7%"], strata: "信用风险等级")
    #expect(planned.codes == [])
    #expect(planned.plan?.quota == 12)  // ⌊12.6⌋, not ⌈3.5⌉ + ⌈2.8⌉ + ⌈3.5⌉ + ⌈2.8⌉
  }

  @Test(arguments: ["20%", "100%", "40户"])
  func `whatever isn't a cap is refused above the limit`(ratio: String) throws {
    let planned = try plan(ratio: ratio, kinds: ["一般检查事项"], settings: [limit: "7%"])
    #expect(planned.plan == nil)
    #expect(planned.codes == ["P154"])
  }

  @Test func `a floor above the limit is refused`() throws {
    let planned = try plan(ratio: "≥5%", kinds: ["一般检查事项"], settings: [limit: "4.9%"])
    #expect(planned.plan == nil)
    #expect(planned.codes == ["P154"])
  }

  @Test func `where rounding leaves no number between them, the floor wins and it is said`() throws
  {
    let planned = try plan(
      ratio: "≥5%", kinds: ["一般检查事项"], settings: [limit: "5.1%"], strata: "信用风险等级")
    #expect(planned.codes == ["P156"])
    #expect(planned.plan?.quota == 10)  // ⌈2.5⌉ + ⌈2⌉ + ⌈2.5⌉ + ⌈2⌉ above ⌊9.18⌋
  }

  @Test func `a cap holds for the whole task beside lower bounds of the strata`() throws {
    let planned = try plan(ratio: "≤5%", kinds: [""], strata: "信用风险等级，每层至少3户")
    #expect(planned.codes == ["P156"])
    #expect(planned.plan?.quota == 12)  // 4 × 3 above ⌊9⌋
    let kept = try plan(ratio: "≤8%", kinds: [""], strata: "信用风险等级，每层至少3户")
    #expect(kept.codes == [])
    #expect(kept.plan?.quota == 14)  // ⌊14.4⌋
  }

  @Test func `of mixed items the stricter rule holds, with a warning`() throws {
    let planned = try plan(ratio: "5%", kinds: ["重点检查事项", "一般检查事项"])
    #expect(planned.codes == ["P155"])
    #expect(try plan(ratio: "≥5%", kinds: ["重点检查事项", "一般检查事项"]).codes == ["P153"])
  }

  @Test func `everybody is drawn in batches of the plan's size`() throws {
    let plan = try #require(
      try plan(ratio: "100%", kinds: ["重点检查事项"]) {
        $0.batchSize = LocatedText("80户", at: Samples.place)
      }.plan)
    #expect(plan.rule.text == "100% ceil of base; each stratum; batches of 80")
    #expect(plan.order == "排序抽取：共 3 批，每批 80 户（最后一批 20 户）")
    #expect(plan.strata.map(\.reserve) == [0])
  }

  @Test func `a number of batches makes them even`() throws {
    let plan = try #require(
      try plan(ratio: "全覆盖", kinds: ["重点检查事项"]) {
        $0.batchCount = LocatedText("7批", at: Samples.place)
      }.plan)
    #expect(plan.rule.text == "100% ceil of base; each stratum; 7 batches")
    #expect(plan.order == "排序抽取：共 7 批，每批 25—26 户")
  }

  @Test func `from the settings' share on, important tasks draw everybody in order`() throws {
    let settings = ["排序抽取起点": "50%", "每批户数": "40"]
    let planned = try plan(ratio: "≥50%", kinds: ["重点检查事项"], settings: settings)
    #expect(planned.plan?.quota == 180)
    #expect(planned.plan?.rule.text == "100% ceil of base; each stratum; batches of 40")
    let below = try plan(ratio: "≥49%", kinds: ["重点检查事项"], settings: settings)
    #expect(below.plan?.quota == 89)
    let unknown = try plan(ratio: "≥50%", kinds: [""], settings: settings)
    #expect(unknown.plan?.quota == 90)
  }

  @Test func `batches that aren't used or aren't understood are named`() throws {
    func codes(_ ratio: String, _ kind: String, _ size: String, _ count: String) throws -> [String]
    {
      try plan(ratio: ratio, kinds: [kind]) {
        $0.batchSize = LocatedText(size, at: Samples.place)
        $0.batchCount = LocatedText(count, at: Samples.place)
      }.codes
    }
    #expect(try codes("5%", "重点检查事项", "40", "") == ["P158"])
    #expect(try codes("5%", "一般检查事项", "40", "") == ["P158"])
    #expect(try codes("100%", "重点检查事项", "0", "") == ["P157"])
    #expect(try codes("100%", "重点检查事项", "", "若干") == ["P157"])
    #expect(try codes("100%", "重点检查事项", "40", "3") == ["P157"])
  }
}

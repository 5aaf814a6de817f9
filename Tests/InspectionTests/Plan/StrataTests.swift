import Sampling
import Testing

@testable import Inspection

@Suite struct StrataTests {
  private func plan(
    _ columns: String, change: (inout Inputs) throws -> Void = { _ in }
  ) throws -> (labels: [String: String]?, codes: [String]) {
    var task = Samples.task()
    task.strata = LocatedText(columns, at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    try change(&inputs)
    let (plan, problems) = Planner(inputs).plan(task, used: [:])
    let labels = plan?.strata.map { ($0.code.text, $0.label) }
    return (labels.map { Dictionary(uniqueKeysWithValues: $0) }, problems.map(\.problem.code))
  }

  @Test func `makes one stratum without columns`() throws {
    #expect(try plan("").labels == ["ALL": "全部"])
  }

  @Test func `risk classes are their own codes`() throws {
    let found = try plan("信用风险等级") { $0.entities[1].riskClass = "U" }
    #expect(found.labels == ["A": "A类", "B": "B类", "C": "C类", "D": "D类", "U": "未分类"])
  }

  @Test func `numbers other labels in the order of their bytes and joins columns`() throws {
    let found = try plan("管辖单位、信用风险等级") {
      for index in $0.entities.indices { $0.entities[index].riskClass = "A" }
    }
    #expect(found.labels == ["S01.A": "姚伏市场监管所·A类", "S02.A": "宝丰市场监管所·A类"])
  }

  @Test(arguments: ["不存在的列", "行业、不存在的列", "监管标签"])
  func `stops at a column that is missing or empty`(_ columns: String) throws {
    #expect(try plan(columns).codes == ["P117"])
  }

  @Test func `stops at more columns than a code can hold`() throws {
    #expect(try plan("类型、管辖单位、行业、信用风险等级").codes == ["P118"])
  }
}

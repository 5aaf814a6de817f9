import Sampling
import Testing

@testable import Inspection

/// Words of a scope that could let in too few or too many.
@Suite struct ScopeRuleTests {
  private func plan(
    _ scope: String, rules: [ScopeRule] = [], change: (inout Inputs) throws -> Void = { _ in }
  ) throws -> (count: Int?, codes: [String]) {
    var inputs = try Samples.inputs(tasks: [Samples.task(scope: scope)])
    inputs.scopeRules = rules
    try change(&inputs)
    let (plan, problems) = Planner(inputs).plan(inputs.tasks[0], used: [:])
    return (plan?.frame.count, problems.map(\.problem.code))
  }

  @Test(arguments: ["个体工商户、城关市场监管所", "D类企业、宝丰市场监管所", "企业和批发和零售业", "城关市场监管所，企业"])
  func `stops at a list of words of different columns`(_ scope: String) throws {
    #expect(try plan(scope).codes == ["P105"])
  }

  @Test func `a name may begin with a filler word`() throws {
    let found = try plan("和平市场监管所的企业") {
      for index in $0.entities.indices.prefix(30) {
        $0.entities[index].station = "和平市场监管所"
      }
    }
    #expect(found.count == 20)
  }

  @Test func `a type of the registry is a word of a scope`() throws {
    let found = try plan("有限责任公司(自然人独资)") { $0.entities[1].type = "有限责任公司（自然人独资）" }
    #expect(found.count == 1)
  }

  @Test(arguments: [("行业", "餐饮业"), ("监管类别", "重点"), ("管辖单位", "城关*队")])
  func `stops at a value that no object has`(_ field: String, _ value: String) throws {
    let rules = [
      ScopeRule(words: "重点对象", conditions: [.init(field: "类型", value: "企业")]),
      ScopeRule(words: "重点对象", conditions: [.init(field: field, value: value)]),
    ]
    #expect(try plan("重点对象", rules: rules).codes == ["P116"])
  }

  @Test(arguments: ["D", "D类", "高风险", "信用风险高"])
  func `understands a risk class as registries write it`(_ value: String) throws {
    let rules = [ScopeRule(words: "重点对象", conditions: [.init(field: "信用风险等级", value: value)])]
    #expect(try plan("重点对象", rules: rules).count == 75)
  }

  @Test func `finds a column whatever marks its heading carries`() throws {
    let rules = [ScopeRule(words: "连锁", conditions: [.init(field: "*经营方式：", value: "连锁")])]
    let found = try plan("连锁", rules: rules) { $0.entities[1].others["经营方式".headingKey] = "连锁" }
    #expect(found.count == 1)
  }

  @Test func `stops where nothing in scope can be drawn`() throws {
    let found = try plan("企业") {
      for index in $0.entities.indices {
        $0.entities[index].status = .init(word: "注销", isDrawable: false)
      }
    }
    #expect(found.codes == ["P107"])
  }
}

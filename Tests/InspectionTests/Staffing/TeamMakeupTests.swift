import Sampling
import Testing

@testable import Inspection

/// What a team is made up of besides its range: departments, leaders, experts, assistants.
struct TeamMakeupTests {
  private func codes(_ sample: StaffingSample) throws -> [String] {
    try #require(throws: Findings.self) { _ = try sample.staffing }.diagnostics
      .map(\.problem.code)
  }

  private func joint(_ dispatch: String, partners: [String]) throws -> StaffingSample {
    var sample = try StaffingSample(dispatch)
    try sample.add(20...23, unit: "政策法规室")
    sample.task.partners = partners
    return sample
  }

  @Test func `each department that takes part gives one`() throws {
    let sample = try joint("全局内随机", partners: ["政策法规室"])
    #expect(try sample.units == ["*": [["信用监管室"], ["政策法规室"]]])
  }

  @Test func `a joint team still has somebody of the station`() throws {
    let sample = try joint("单一所内随机", partners: ["政策法规室"])
    #expect(try sample.units["st001"] == [["信用监管室"], ["政策法规室"], ["城关市场监管所"]])
  }

  @Test func `the plan may ask for more of each department`() throws {
    var sample = try joint("全局内随机", partners: ["政策法规室", "信用监管室"])
    sample.demand(perDepartment: "2人")
    #expect(try sample.units == ["*": [["信用监管室"], ["信用监管室"], ["政策法规室"], ["政策法规室"]]])
    #expect(try sample.labels["*"]?[3] == "dept@政策法规室")
    #expect(try sample.planner.composition == "4（各部门至少 2 人）")
  }

  @Test func `the stations as a department are whom the mode sends`() throws {
    let sample = try joint("局机关与市场监管所随机", partners: ["各市场监管所"])
    #expect(try sample.units["st002"] == [["信用监管室"], ["宝丰市场监管所"]])
    #expect(try sample.planner.absentPartners.isEmpty)
  }

  @Test func `a department that isn't in the roster sends its own`() throws {
    let sample = try joint("全局内随机", partners: ["示例消防大队"])
    #expect(try sample.planner.absentPartners == ["示例消防大队"])
    #expect(try sample.units["*"]?.count == 2)
  }

  @Test func `a department is found by the larger unit, too`() throws {
    var sample = try joint("全局内随机", partners: ["县商务局"])
    try sample.add(30...31, unit: "办公室") { $0.affiliations = ["县商务局"] }
    #expect(try sample.units["*"]?[1] == ["办公室"])
  }

  @Test func `only whom the roster allows to lead leads`() throws {
    var sample = try StaffingSample("")
    for index in sample.inputs.inspectors.indices {
      sample.inputs.inspectors[index].canLead = index == 2
    }
    let staffing = try sample.staffing
    let leaders = staffing.pools.first { $0.labels.contains("lead@信用监管室") }
    #expect(leaders?.members == [sample.inputs.inspectors[2].id])
  }

  @Test func `without a word of the roster the post decides`() throws {
    var sample = try StaffingSample("")
    sample.inputs.settings = Samples.settings(["组长职务": "科长、所长"])
    #expect(try codes(sample) == ["P112"])
    sample.inputs.inspectors[1].post = "副科长"
    let leaders = try sample.staffing.pools.first { $0.labels.contains("lead@信用监管室") }
    #expect(leaders?.members == [sample.inputs.inspectors[1].id])
  }

  @Test func `experts and assistants have places behind the officers'`() throws {
    var sample = try StaffingSample("单一所内随机")
    try sample.add(40...41, unit: "示例检测中心") { $0.isExpert = true }
    try sample.add(42...42, unit: "城关市场监管所") { $0.isAssistant = true }
    try sample.add(43...43, unit: "宝丰市场监管所") { $0.isAssistant = true }
    sample.demand(experts: "1", assistants: "1")
    #expect(
      try sample.units["st001"] == [["信用监管室"], ["城关市场监管所"], ["示例检测中心"], ["城关市场监管所"]])
    #expect(try sample.labels["st001"]?.suffix(2) == ["expert@", "assist@城关市场监管所"])
    #expect(try sample.planner.composition == "2（另派专家 1 人，另派辅助人员 1 人）")
  }

  @Test func `experts have the speciality that the items ask for`() throws {
    var sample = try StaffingSample("")
    sample.inputs.items[0].requiredSpeciality = "食品"
    sample.inputs.inspectors[7].specialities = ["食品"]
    try sample.add(40...41, unit: "示例检测中心") {
      $0.isExpert = true
      $0.specialities = $0.id.text == "P1040" ? ["食品检验"] : ["电梯检验"]
    }
    sample.demand(experts: "1")
    let experts = try sample.staffing.pools.first { $0.labels.contains("expert@食品") }
    #expect(experts?.members.map(\.text) == ["P1040"])
  }

  @Test(arguments: [
    ("两三个", "", "D202"), ("1", "", "D202"), ("", "若干", "D202"), ("", "10", "D202"),
    ("", "1", "P112"),
  ])
  func `stops at numbers that can't be met`(size: String, experts: String, code: String) throws {
    var sample = try StaffingSample("")
    sample.demand(size: size, experts: experts)
    #expect(try codes(sample) == [code])
  }

  @Test func `stops where even one check can't get its team`() throws {
    var sample = try StaffingSample("单一所内随机")
    sample.demand(size: "6")
    #expect(try codes(sample) == ["D209"])
  }
}

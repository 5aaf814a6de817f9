import Sampling
import Testing

@testable import Inspection

/// Groups that the roster forms beforehand.
struct CheckGroupTests {
  /// Two groups, each of two officers of the bureau and two of a station.
  private func sample(_ dispatch: String = "") throws -> StaffingSample {
    var sample = try StaffingSample(dispatch)
    sample.demand(unit: "检查组")
    for (name, members) in [("第一检查组", [0, 1, 4, 7]), ("第二检查组", [2, 3, 5, 8])] {
      for (place, index) in members.enumerated() {
        sample.inputs.inspectors[index].group = name
        sample.inputs.inspectors[index].canLead = place == 0
      }
    }
    return sample
  }

  private func codes(_ sample: StaffingSample) throws -> [String] {
    try #require(throws: Findings.self) { _ = try sample.staffing }.diagnostics
      .map(\.problem.code)
  }

  private func names(_ sample: StaffingSample) throws -> [String] {
    try sample.staffing.groups.values.map(\.name).sorted()
  }

  @Test func `a group is one inspector of one place`() throws {
    let staffing = try sample().staffing
    #expect(staffing.places.map(\.number) == [0])
    #expect(Set(staffing.inspectors) == Set(staffing.groups.keys))
    #expect(staffing.groups.count == 2)
  }

  @Test func `its pool says who belongs to it`() throws {
    let sample = try sample()
    let group = try #require(try sample.staffing.groups.values.first { $0.name == "第一检查组" })
    #expect(group.label == "group@第一检查组=P1000+P1001+P1004+P1007")
    #expect(PoolLabel.words("groups@bureau;" + group.label) == "检查组（全局）")
  }

  @Test func `its id follows from its members alone`() throws {
    var sample = try sample()
    let before = Set(try sample.staffing.groups.keys)
    for index in [0, 1, 4, 7] { sample.inputs.inspectors[index].group = "甲组" }
    #expect(Set(try sample.staffing.groups.keys) == before)
    sample.inputs.inspectors[7].group = ""
    #expect(Set(try sample.staffing.groups.keys) != before)
  }

  @Test func `only groups of the initiator with enough officers and all specialities go`() throws {
    var sample = try sample()
    sample.inputs.items[0].requiredSpeciality = "食品"
    sample.inputs.inspectors[5].specialities = ["食品"]
    #expect(try names(sample) == ["第二检查组"])
    sample.task.initiator = LocatedText("城关市场监管所", at: Samples.place)
    #expect(try codes(sample) == ["D206"])
  }

  @Test func `crosswise no group has a member of the object's own station`() throws {
    let sample = try sample("交叉")
    let staffing = try sample.staffing
    let pools = Dictionary(uniqueKeysWithValues: staffing.pools.map { ($0.name, $0.members) })
    for (unit, station) in [("st001", "城关市场监管所"), ("st002", "宝丰市场监管所")] {
      let place = try #require(staffing.places.first { $0.unit == unit })
      let groups = (pools[place.pool] ?? []).compactMap { staffing.groups[$0] }
      #expect(!groups.isEmpty)
      #expect(groups.allSatisfy { !$0.members.contains { $0.unit == station } })
    }
  }

  @Test(arguments: [[], [0, 1]])
  func `a group has one leader`(leaders: [Int]) throws {
    var sample = try sample()
    for index in [0, 1, 4, 7] {
      sample.inputs.inspectors[index].canLead = leaders.contains(index)
    }
    #expect(try codes(sample) == ["D205"])
  }

  @Test func `who recused keeps his whole group away`() throws {
    let staffing = try sample().staffing
    let group = try #require(staffing.groups.values.first { $0.name == "第一检查组" })
    let member = group.officers[0].id
    #expect(staffing.aliases[member] == [member, group.id])
  }

  @Test func `carries as much as its most burdened member`() throws {
    var sample = try sample()
    sample.inputs.inspectors[1].cap = 7
    sample.inputs.inspectors[4].weight = 3
    let staffing = try sample.staffing
    let group = try #require(staffing.groups.values.first { $0.name == "第一检查组" })
    #expect(staffing.limits[group.id]?.cap == 7)
    #expect(staffing.limits[group.id]?.weight == 3)
  }
}

import Sampling
import Testing

@testable import Inspection

/// Draws with every kind of team, from the plan to the forms; both verifiers repeat them from the
/// frozen files.
struct StaffedDrawTests {
  /// Draws a task into the ledger of a folder.
  private func draw(_ sample: StaffingSample, in folder: String) throws -> Ledger {
    var inputs = sample.inputs
    inputs.tasks = [sample.task]
    var ledger = try Ledger(workFolder: folder, for: .writing)
    _ = try DrawStage(inputs, date: Samples.day).draw(
      nil, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "1"), in: &ledger)
    return ledger
  }

  /// Draws a task, has it verified twice, and hands over its record.
  private func draw(_ sample: StaffingSample) throws -> DrawRecord {
    try Samples.withFolder { folder in
      _ = try draw(sample, in: folder)
      #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
      if IndependentVerifier.isAvailable {
        let (isVerified, text) = try IndependentVerifier.run(on: folder)
        #expect(isVerified, "\(text)")
      }
      return try #require(
        try RecordReader(Ledger(workFolder: folder, for: .reading)).records().first)
    }
  }

  private func units(_ sample: StaffingSample) -> [String: String] {
    Dictionary(uniqueKeysWithValues: sample.inputs.inspectors.map { ($0.name, $0.unit) })
  }

  @Test func `crosswise nobody of the object's own station comes along`() throws {
    var sample = try StaffingSample("所所交叉随机")
    sample.demand(size: "3")
    let record = try draw(sample)
    let units = units(sample)
    for entity in record.entities {
      let members = WrittenList.values(in: entity["组员"])
      #expect(members.count == 2)
      #expect(members.allSatisfy { units[$0] != entity["管辖单位"] && units[$0] != "信用监管室" })
    }
    #expect(record.facts["选派方式"] == "所所交叉随机")
  }

  @Test func `experts and assistants come in addition and are marked`() throws {
    var sample = try StaffingSample("")
    try sample.add(40...42, unit: "示例检测中心") { $0.isExpert = true }
    try sample.add(50...51, unit: "城关市场监管所") {
      $0.isAssistant = true
      $0.certificates = []
    }
    sample.demand(experts: "1", assistants: "1")
    let record = try draw(sample)
    for entity in record.entities {
      let members = WrittenList.values(in: entity["组员"])
      #expect(members.count == 3)
      #expect(members[1].hasSuffix("（专家）"))
      #expect(members[2].hasSuffix("*"))
    }
    #expect(Set(record.entities.map { WrittenList.values(in: $0["组员"])[1] }).count == 3)
  }

  @Test func `each department of a joint check has its officer`() throws {
    var sample = try StaffingSample("局机关与市场监管所随机")
    try sample.add(20...23, unit: "政策法规室")
    sample.task.partners = ["政策法规室", "示例消防大队"]
    let units = units(sample)
    for entity in try draw(sample).entities {
      let team = [entity["组长"]] + WrittenList.values(in: entity["组员"])
      let departments = Set(team.map { units[$0] ?? "" })
      #expect(departments == ["信用监管室", "政策法规室", entity["管辖单位"]])
    }
  }

  /// Two fixed groups of three.
  private func groups() throws -> StaffingSample {
    var sample = try StaffingSample("")
    sample.demand(unit: "检查组")
    for (group, members) in [("第一检查组", [3, 0, 4]), ("第二检查组", [1, 5, 2])] {
      for (place, index) in members.enumerated() {
        sample.inputs.inspectors[index].group = group
        sample.inputs.inspectors[index].canLead = place == 0
      }
    }
    return sample
  }

  @Test func `the statistics count the members of a fixed group, each of them`() throws {
    try Samples.withFolder { folder in
      let attempts = try draw(groups(), in: folder).state().attempts
      let loads = try InspectorLoads(of: attempts)
      let places = 3 * (attempts.first?.checks.count ?? 0)
      #expect(loads.inspectorCount == 6)
      #expect(loads.placeCount == places)
      #expect(loads.pairCounts.reduce(0) { $0 + $1.key * $1.value } == places)
    }
  }

  @Test func `a fixed group goes as a whole under its own name`() throws {
    let record = try draw(groups())
    let teams = Set(
      record.entities.map { "\($0["检查组"])：\($0["组长"])，\($0["组员"])" })
    #expect(teams == ["第一检查组：张3，张0、张4", "第二检查组：张1，张2、张5"])
    #expect(record.groups.count == 2)
    #expect(record.groups.compactMap { Int($0["户数"]) }.reduce(0, +) == record.entities.count)
  }

  @Test func `without caps everybody can go to all checks and all reserves`() throws {
    try Samples.withFolder { folder in
      let ledger = try draw(StaffingSample(""), in: folder)
      let commit = try #require(try ledger.state().attempts.first?.commit)
      let (quota, reserves) = (9, 1)
      #expect(Set(try FrozenFiles(of: commit).inspectors.map(\.cap)) == [quota + reserves])
    }
  }

  @Test func `weights and caps are frozen`() throws {
    var sample = try StaffingSample("")
    sample.inputs.settings.values["每人上限"] = LocatedText("4", at: Samples.place)
    sample.inputs.inspectors[0].weight = 3
    let record = try draw(sample)
    let leaders = Dictionary(grouping: record.entities) { $0["组长"] }.mapValues(\.count)
    #expect(leaders.values.max() ?? 0 <= 4)
    #expect((leaders["张0"] ?? 0) <= 1)
  }
}

import Sampling
import Testing

@testable import Inspection

/// What a frame's columns say, held against its members one by one.
@Suite struct FrameTests {
  private let plan: TaskPlan
  private let names: [String]

  /// More objects than fit into one piece, in no order, some with names that need quotes.
  init() throws {
    var task = Samples.task(scope: "全部")
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    let sample = inputs.entities
    inputs.entities = Registry(
      try (0..<9000).map { index in
        let number = index * 7919 % 9000
        var entity = sample[number % 300]
        entity.id = try CanonicalID("E" + String(100_000 + number))
        entity.code = entity.id.text
        entity.name = number % 11 == 0 ? "示例“\(number)”号,\"店\"" : "=示例\(number)号店"
        if number % 13 == 0 { entity.status = .init(word: "吊销", isDrawable: false) }
        return entity
      })
    inputs.exemptions = try [5, 6, 13].map { number in
      Exemption(
        entity: try CanonicalID("E" + String(100_000 + number)), reason: "涉密单位", approver: "张三")
    }
    let used = try Dictionary(
      uniqueKeysWithValues: (0..<400).map {
        (try CanonicalID("E" + String(100_000 + 20 * $0)), $0 % 4)
      })
    names = inputs.entities.map(\.name)
    plan = try #require(Planner(inputs).plan(task, used: used).plan)
  }

  @Test func `members are in the order of their ids`() {
    #expect(plan.frame.map(\.id) == plan.frame.map(\.id).sorted())
    #expect(plan.frame.count == 9000)
  }

  @Test func `counts are those of the members`() {
    let members = Array(plan.frame)
    let reasons = members.compactMap { $0.exclusion?.reason }
    #expect(plan.excluded == Dictionary(reasons.map { ($0, 1) }, uniquingKeysWith: +))
    #expect(Set(reasons) == ["STATE", "CAP", "LIST"])
    let eligible = members.filter { $0.status == .eligible }
    for (counts, some) in [(plan.frame.unitCounts, members), (plan.frame.eligibleCounts, eligible)]
    {
      #expect(counts == Dictionary(some.map { ($0.unit, 1) }, uniquingKeysWith: +))
    }
    for stratum in plan.strata {
      let own = members.filter { $0.stratum == stratum.code }
      #expect(stratum.frameCount == own.count)
      #expect(stratum.eligibleCount == own.count { $0.status == .eligible })
    }
  }

  /// Room for one digest a shelf, for some and for all.
  @Test(arguments: [0, 100_000, 64 << 20])
  func `the registry is frozen as its rows one by one would be`(room: Int) throws {
    let rows = plan.frame.map { member in
      RegistryRow(
        id: member.id, stratum: member.stratum, status: member.status, used: member.used,
        unit: member.unit, name: names[member.index])
    }
    var population = Population()
    for row in rows {
      population.insert(
        PopulationRow(id: row.id, stratum: row.stratum, status: row.status, used: row.used))
    }
    let folder = try TemporaryFolder()
    let frozen = FrozenFrame(plan.frame, room: TextRoom(bytes: room, folder: folder.path))
    var bytes: [UInt8] = []
    #expect(try frozen.digest { bytes += $0 } == population.digest())
    #expect(bytes == FrozenTable.bytes(rows))
    #expect(try frozen.registry.content.bytes() == bytes)
  }

  @Test func `excluded objects are listed as their rows one by one would be`() throws {
    var bytes: [UInt8] = []
    let frozen = FrozenFrame(plan.frame)
    let digest = try frozen.digest(handing: { _ in }, excluded: { bytes += $0 })
    #expect(try digest == frozen.digest { _ in })
    let table = try #require(FieldTable(bytes: bytes))
    let rows = plan.frame.compactMap { member in
      member.exclusion.map { exclusion in
        [
          member.id.text, names[member.index], exclusion.status.text, "不抽取", exclusion.ruleWords,
          exclusion.evidenceWords,
        ]
      }
    }
    #expect(table.rows == rows)
  }

  @Test(arguments: ["全部", "企业", "宝丰市场监管所的A类企业", "个体工商户、企业", "甲类"])
  func `a scope splits objects as it would one by one`(scope: String) throws {
    let entities = try Samples.inputs().entities
    let rules = [("A", "城关*"), ("B", "宝丰*")].map { risk, station in
      ScopeRule(
        words: "甲类",
        conditions: [
          .init(field: "信用风险等级", value: risk), .init(field: "管辖单位", value: station),
        ])
    }
    let filter = try ScopeReader(entities: entities, rules: rules).filter(for: scope)
    let places = entities.indices.reversed().map(UInt32.init)
    let (members, outside) = filter.split(places, of: entities)
    #expect(members == places.filter { filter.contains(entities[Int($0)]) })
    let obstacles = entities.filter { !filter.contains($0) }.map(filter.obstacle)
    #expect(outside == Dictionary(obstacles.map { ($0, 1) }, uniquingKeysWith: +))
  }
}

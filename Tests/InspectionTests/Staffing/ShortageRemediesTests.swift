import Sampling
import Testing

@testable import Inspection

/// What would resolve a shortage: each remedy is tried before it is named.
struct ShortageRemediesTests {
  /// Four objects of station st001 and two of st002; leaders L1 and L2, members A1, A2 and B1.
  private struct Office {
    var files = FrozenFiles()
    let checks = (1...6).map { CanonicalID.sample("E\($0)") }

    init(cap: Int = 6) {
      files.objects = checks.enumerated().map { index, id in
        RegistryRow(
          id: id, stratum: "ALL", status: .eligible, used: 0, unit: index < 4 ? "st001" : "st002",
          name: "示例商店\(index + 1)")
      }
      files.codes = [
        CodeRow(kind: "unit", code: "st001", label: "城关所"),
        CodeRow(kind: "unit", code: "st002", label: "宝丰所"),
      ]
      files.inspectors = ["L1", "L2", "A1", "A2", "B1"].map {
        InspectorRow(id: .sample($0), units: 0, weight: 1, cap: cap)
      }
      for (unit, members, label) in [("st001", ["A1", "A2"], "城关所"), ("st002", ["B1"], "宝丰所")] {
        add(unit, 0, ["L1", "L2"], label: "lead@信用监管室")
        add(unit, 1, members, label: label)
      }
    }

    private mutating func add(_ unit: String, _ place: Int, _ names: [String], label: String) {
      let members = names.map { CanonicalID.sample($0) }
      let pool = Code.pool(of: members)
      files.places.append(PlaceRow(unit: unit, place: place, pool: pool))
      guard !files.pools.contains(where: { $0.pool == pool }) else { return }
      files.pools += members.map { PoolRow(pool: pool, inspector: $0, label: label) }
    }

    func remedies() throws -> ShortageRemedies {
      let seed = Seed(commitment: .zero, sources: [try #require(Seed.Source(typed: "1"))])
      return try ShortageRemedies(files, checks: checks, seed: seed)
    }

    /// What it says, each remedy in words.
    func words() throws -> [String] {
      let words = try ShortageWords(files: files, checks: checks, staff: [:])
      return try remedies().found.map(words.text)
    }
  }

  private func pool(_ members: String...) -> Code {
    .pool(of: members.map { CanonicalID.sample($0) })
  }

  @Test func `nothing is short where everybody may go everywhere`() throws {
    #expect(try Office().remedies().shortages.isEmpty)
  }

  @Test func `each part is named with all that it lacks`() throws {
    let shortages = try Office(cap: 1).remedies().shortages
    #expect(shortages.map(\.missing).sorted() == [1, 2, 4])
    #expect(shortages.map(\.places.count).sorted() == [2, 4, 6])
  }

  @Test func `the cap is raised as little as does`() throws {
    #expect(
      try Office(cap: 2).remedies().found.first
        == .raiseCap(of: [.sample("L1"), .sample("L2")], to: 3))
  }

  @Test func `as few people are added as do`() throws {
    let found = try Office(cap: 2).remedies().found
    #expect(found.contains(.add([.init(pool: pool("L1", "L2"), count: 1)])))
  }

  @Test func `leaders may come from the range where that helps`() throws {
    var office = Office(cap: 2)
    #expect(!(try office.remedies().found.contains(.leadersFromRange)))
    office.files.inspectors = office.files.inspectors.map {
      $0.id.text.hasPrefix("L")
        ? $0 : InspectorRow(id: $0.id, units: 0, weight: 1, cap: 6)
    }
    #expect(try office.remedies().found.contains(.leadersFromRange))
  }

  @Test func `members may come from other stations where that helps`() throws {
    var office = Office()
    office.files.recusals = [RecusalRow(inspector: .sample("B1"), id: .sample("E5"), reason: "亲属")]
    #expect(
      try office.remedies().found == [
        .add([.init(pool: pool("B1"), count: 1)]), .wholeOffice,
        .dropRecusals(office.files.recusals),
      ])
    #expect(
      try office.words() == [
        "增加“宝丰所” 1 人", "把选派方式放宽为各所人员混合（如“全所混合随机”）", "核实回避，撤回不成立的：B1回避示例商店5",
      ])
  }

  @Test func `only the recusals that matter are named`() throws {
    var office = Office()
    office.files.recusals = [("B1", "E5"), ("A1", "E1"), ("L1", "E5")].map {
      RecusalRow(inspector: .sample($0.0), id: .sample($0.1), reason: "亲属")
    }
    #expect(
      try office.remedies().found.contains(
        .dropRecusals([RecusalRow(inspector: .sample("B1"), id: .sample("E5"), reason: "亲属")])))
  }
}

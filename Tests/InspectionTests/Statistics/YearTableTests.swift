import Sampling
import Testing

@testable import Inspection

/// The year's table over a real ledger.
struct YearTableTests {
  private static let tasks = [
    Samples.task(1), Samples.task(2, scope: "个体工商户"), Samples.task(3, scope: "全部", ratio: "20户"),
  ]

  private func draw(_ inputs: Inputs, in folder: String) throws {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    let date = try #require(CalendarDate(iso: "2021-03-19"))
    _ = try DrawStage(inputs, date: date).draw(
      nil, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "43"), in: &ledger)
  }

  private func void(_ task: Int, _ inputs: Inputs, in folder: String) throws {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    let date = try #require(CalendarDate(iso: "2021-03-20"))
    _ = try DrawStage(inputs, date: date).void(
      task, reason: "名录有误", approver: "王五", in: &ledger)
  }

  /// The lists of the table by their names in the template.
  private func lists(
    voiding task: Int? = nil
  ) throws -> [String: [[String]]] {
    var lists: [String: [[String]]] = [:]
    try Samples.withFolder { folder in
      let inputs = try Samples.inputs(tasks: Self.tasks)
      try draw(inputs, in: folder)
      if let task { try void(task, inputs, in: folder) }
      let statistics = try YearStatistics(of: Ledger(workFolder: folder, for: .reading))
      let form = StatisticsForm.content(of: statistics)
      lists = Dictionary(uniqueKeysWithValues: form.lists.map { ($0.name, $0.rows) })
    }
    return lists
  }

  private func column(_ index: Int, _ rows: [[String]]?) -> [String] {
    rows?.map { $0[index] } ?? []
  }

  @Test func everyStratumIsHeldAgainstItsQuota() throws {
    let rows = try lists()[""]
    #expect(column(4, rows) == ["9", "5", "20"])
    #expect(column(5, rows) == ["9", "5", "20"])
    #expect(Set(column(10, rows)) == ["按应抽数抽取"])
  }

  @Test func drawsAddUpToWhatWasDrawn() throws {
    let rows = try #require(try lists()["次数"])
    let total = rows.reduce(0) { $0 + (Int($1[0]) ?? 0) * (Int($1[1]) ?? 0) }
    #expect(total == 34)
  }

  @Test func placesAddUpToThoseOfTheTeams() throws {
    let lists = try lists()
    let places = try #require(lists["任务量"])
    #expect(places.reduce(0) { $0 + (Int($1[0]) ?? 0) * (Int($1[1]) ?? 0) } == 68)
    let pairs = try #require(lists["搭档"])
    #expect(pairs.reduce(0) { $0 + (Int($1[0]) ?? 0) * (Int($1[1]) ?? 0) } == 34)
  }

  @Test func aVoidDrawCountsOnlyAsVoid() throws {
    let lists = try lists(voiding: 2)
    #expect(column(4, lists[""]) == ["9", "20"])
    #expect(column(3, lists["部门"]) == ["1"])
    #expect(column(4, lists["部门"]) == ["1"])
    #expect(lists["作废"]?.map { Array($0[2...]) } == [["2021-03-20", "选派之后", "名录有误"]])
  }

  /// 可抽户数, 应抽数, 抽中, 撤出, 后增 and 现有 of the strata of an amended draw.
  private func counts(of draw: AmendedDraw) throws -> [[Int]] {
    let ledger = try Ledger(workFolder: draw.folder.path, for: .reading)
    let form = StatisticsForm.content(of: try YearStatistics(of: ledger))
    return form.lists[0].rows.map { $0[3..<9].compactMap { Int($0) } }
  }

  @Test func whoLeavesAndWhoFollowsIsCounted() throws {
    let draw = try AmendedDraw()
    let before = try counts(of: draw)
    #expect(before.allSatisfy { $0[1...] == [3, 3, 0, 0, 3] })
    try draw.withdraw([try #require(try draw.attempt().checks.first).id])
    let after = try counts(of: draw)
    #expect(after[0][1...] == [3, 3, 1, 1, 3])
    #expect(after[1...] == before[1...])
  }

  @Test func whoWasOmittedJoinsTheObjectsThatCouldBeDrawn() throws {
    let draw = try AmendedDraw()
    let before = try counts(of: draw)
    try draw.add(try draw.omitted(isDue: false))
    #expect(try counts(of: draw)[0][0...] == [before[0][0] + 1, 3, 3, 0, 0, 3])
    try draw.add(try draw.omitted(isDue: true))
    #expect(try counts(of: draw)[0][0...] == [before[0][0] + 2, 3, 3, 0, 1, 4])
  }

  @Test func placesFollowTheirNewHolders() throws {
    let draw = try AmendedDraw()
    let inspector = try #require(try draw.attempt().checks.first?.team.first)
    try draw.replace(inspector)
    let ledger = try Ledger(workFolder: draw.folder.path, for: .reading)
    let loads = try YearStatistics(of: ledger).loads
    #expect(loads.placeCount == 24)
    #expect(loads.inspectorCounts[0, default: 0] >= 1)
  }

  @Test func noPersonIsNamed() throws {
    let names = try Samples.inputs(tasks: Self.tasks).inspectors.map(\.name) + ["王五"]
    let text = try lists(voiding: 2).values.joined().joined().joined()
    #expect(!names.contains(where: text.contains))
  }

  @Test func aLedgerWithoutResultsHasNoTable() throws {
    try Samples.withFolder { folder in
      let ledger = try Ledger(workFolder: folder, for: .writing)
      #expect(throws: DrawRefusal.nothingDrawn) { try YearStatistics(of: ledger) }
    }
  }
}

import Sampling
import Testing

@testable import Inspection

@Suite struct LedgerDrawsTests {
  private func date() throws -> CalendarDate {
    try #require(CalendarDate(year: 2021, month: 3, day: 19))
  }

  private func drawn(_ tasks: [PlanTask], in folder: String) throws -> Ledger {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    _ = try DrawStage(Samples.inputs(tasks: tasks), date: date()).draw(
      nil, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "m"), in: &ledger)
    return ledger
  }

  /// Two tasks that draw everybody who can be drawn meet at every object.
  @Test func readsTasksTeamsAndWindowsFromTheLedger() throws {
    try Samples.withFolder { folder in
      var second = Samples.task(2, scope: "D类企业", ratio: "100%")
      second.partners = ["示例消防大队"]
      let ledger = try drawn([Samples.task(1, scope: "企业", ratio: "100%"), second], in: folder)
      let lists = try LedgerDraws.lists(of: ledger)
      let plan = VisitPlan(ofLedger: lists)
      #expect(lists.tasks.map(\.name) == ["任务1 示例任务1", "任务2 示例任务2"])
      #expect(lists.tasks[1].departments == ["信用监管室", "示例消防大队"])
      #expect(plan.visits.count == lists.draws.count { $0.task == 1 })
      #expect(plan.mergedDrawCount == plan.visits.count * 2)
      #expect(plan.visits.allSatisfy { $0.team.count >= 2 && $0.team[0].unit == "信用监管室" })
      #expect(plan.visits.allSatisfy { $0.missingDepartments == ["示例消防大队"] })
      #expect(lists.isTest)
    }
  }

  @Test func aVoidDrawIsNoDraw() throws {
    try Samples.withFolder { folder in
      var ledger = try drawn([Samples.task()], in: folder)
      _ = try DrawStage(Samples.inputs(), date: date()).void(
        1, reason: "名录有误", approver: "李四", in: &ledger)
      #expect(try LedgerDraws.lists(of: ledger).draws.isEmpty)
    }
  }

  @Test func aWorkFolderAndAListOfItsLedgerAreSources() throws {
    try Samples.withFolder { folder in
      _ = try drawn([Samples.task()], in: folder)
      let ledger = try Ledger(workFolder: folder, for: .reading)
      let count = try LedgerDraws.lists(of: ledger).draws.count
      let event = try #require(ledger.events.first { $0.kind == .result }).label.folder
      let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      let whole = try DrawnSources(paths: [base])
      #expect(whole.lists.draws.count == count && whole.diagnostics.isEmpty)
      let list = try DrawnSources(paths: ["\(base)/台账/\(event)/名单.csv"])
      #expect(list.lists.draws.count == count && list.lists.draws[0].team.count == 2)
      let reserves = try DrawnSources(paths: ["\(base)/台账/\(event)/候补.csv"])
      #expect(reserves.diagnostics.map(\.problem.code) == ["P197"])
    }
  }

  @Test func ourOwnFormsAreLists() throws {
    try Samples.withFolder { folder in
      let ledger = try drawn([Samples.task()], in: folder)
      let lists = try LedgerDraws.lists(of: ledger)
      _ = try OutputFolder(folder).write(RecordReader(ledger).records())
      for name in ["任务1-选派（抽取）记录单.xlsx", "任务1-选派（抽取）记录单.csv", "任务1-抽查情况记录表.csv"] {
        let sources = try DrawnSources(paths: ["\(folder)/输出/\(name)"])
        #expect(sources.lists.draws.map(\.id) == lists.draws.map(\.id), "\(name)")
        #expect(sources.lists.tasks.map(\.window) == lists.tasks.map(\.window), "\(name)")
        #expect(sources.lists.draws.allSatisfy { $0.team.count == 2 }, "\(name)")
      }
    }
  }
}

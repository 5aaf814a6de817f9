import Testing

@testable import Inspection

@Suite struct PlanOverviewTests {
  private func codes(_ change: (inout PlanTask) -> Void) throws -> [String] {
    var task = Samples.task()
    change(&task)
    let inputs = try Samples.inputs(tasks: [task])
    let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
    return try Samples.withFolder { folder in
      let ledger = try Ledger(workFolder: folder, for: .reading)
      return try DrawStage(inputs, date: date).overview(on: ledger).diagnostics
        .map(\.problem.code)
    }
  }

  @Test func `warns of words in the plan that have no effect`() throws {
    #expect(try codes { _ in } == [])
    #expect(try codes { $0.stations = ["城关所"] } == ["P119"])
    #expect(
      try codes { $0.riskRule = LocatedText("高风险提高5个百分点", at: Samples.place) } == ["P120"])
  }

  @Test(arguments: [("20%", ["P138", "P138", "P135"]), ("25%", ["P138", "P138"])])
  func `holds tasks that share a ratio against it`(own: String, found: [String]) throws {
    let shared = "抽查比例之和≥50%"
    var inputs = try Samples.inputs(
      tasks: [Samples.task(1, ratio: shared), Samples.task(2, ratio: shared)])
    inputs.ratioDecisions = ["1", "2"].map {
      RatioDecision(task: $0, ratio: own, reason: "按监管实际", approver: "赵六")
    }
    let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
    let codes = try Samples.withFolder { folder in
      try DrawStage(inputs, date: date).overview(on: Ledger(workFolder: folder, for: .reading))
        .diagnostics.map(\.problem.code)
    }
    #expect(codes == found)
  }

  @Test func `collects the problems of every task`() throws {
    let tasks = [Samples.task(1, ratio: "视情"), Samples.task(2, scope: "某些"), Samples.task(3)]
    let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
    try Samples.withFolder { folder in
      let overview = try DrawStage(Samples.inputs(tasks: tasks), date: date)
        .overview(on: Ledger(workFolder: folder, for: .reading))
      #expect(overview.tasks.map(\.task.number) == [3])
      #expect(overview.diagnostics.map(\.problem.code) == ["P101", "P105"])
    }
  }
}

import Testing

@testable import Inspection

@Suite struct TaskExplanationTests {
  private func lines(
    _ task: String, _ change: (inout PlannedYear) -> Void = { _ in }
  ) throws -> [String] {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      change(&year)
      return try year.overview(on: "2021-03-01", in: folder)
        .explanation(of: task, entities: year.inputs.entities).lines
    }
  }

  @Test func `a task is found by number, code and name`() throws {
    let lines = try lines("2")
    #expect(lines.first == "任务2 示例任务2")
    #expect(try self.lines("2021-02") == lines)
    #expect(try self.lines("示例 任务2") == lines)
  }

  @Test func `every step from the registry to the number drawn is said`() throws {
    let text = try lines("1").joined(separator: "\n")
    for step in [
      "抽查对象范围：企业", "名录库总数             300", "减：不在抽查对象范围   100  范围：企业",
      "减：登记状态不可抽      20", "可抽                   180",
      "读作：不低于 5%，向上取整", "抽查基数：180（候选库中登记状态可抽的对象数）", "180 × 5% = 9 → 向上取整 → 9",
    ] { #expect(text.contains(step), "\(step)") }
  }

  @Test func `each exclusion is listed with its rule`() throws {
    let lines = try lines("1") { year in
      let firm = year.inputs.entities[1]
      for day in ["2021-01-05", "2021-02-05"] {
        guard let date = CalendarDate(iso: day) else { continue }
        year.inputs.pastDraws.append(PastDraw(entity: firm.id, date: date, task: "上年任务"))
      }
    }
    #expect(lines.contains { $0.hasPrefix("  减：本年抽查次数已满") && $0.contains("    1  ") })
    let row = try #require(lines.first { $0.contains("示例1号商店") })
    #expect(row.contains("同一年度内最多抽查 2 次"))
    #expect(row.contains("2021-01-05 上年任务"))
  }

  @Test func `an unknown task is refused with the list of tasks`() throws {
    #expect(throws: PlanRefusal.taskUnknown("9", names: ["1 示例任务1", "2 示例任务2"])) { try lines("9") }
  }

  @Test func `a task that can't be worked out says why`() throws {
    let findings = try #require(throws: Findings.self) {
      try lines("1") { $0.inputs.tasks[0].ratio = LocatedText("视情", at: Samples.place) }
    }
    let errors = findings.diagnostics.filter { $0.problem.severity == .error }
    #expect(errors.map(\.problem.code) == ["P101"])
  }
}

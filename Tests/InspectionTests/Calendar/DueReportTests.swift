import Testing

@testable import Inspection

/// What is due in a work folder.
@Suite struct DueReportTests {
  private func report(_ draw: AmendedDraw, on day: String) throws -> DueReport {
    var inputs = try Samples.inputs(tasks: [Samples.task(), Samples.task(2)])
    inputs.tasks[1].end = Samples.day("2021-03-25")
    inputs.settings = Samples.settings(["年度": "2021", "半年报告已报": "2021-05-22"])
    return try DueReport(
      Ledger(workFolder: draw.folder.path, for: .reading), inputs: inputs, on: Samples.day(day))
  }

  @Test func `one line a task says how many objects are due`() throws {
    let lines = try report(AmendedDraw(), on: "2021-12-20").lines(showsAll: false)
    #expect(
      lines.map { $0.replacing(/天：示例.*/, with: "天") } == [
        "逾期", "  2021-03-25 任务2 示例任务2：抽取，已逾期 270 天", "  2021-03-31 年度计划公布，已逾期 264 天",
        "  2021-11-20 年终报告报送，已逾期 30 天", "15 天内到期",
        "  2021-12-31 任务1 示例任务1：检查 12 户，还有 11 天", "已办 1 项，其中逾期办结 1 项",
      ])
  }

  @Test func `every object has a line of its own where asked`() throws {
    let draw = try AmendedDraw()
    let lines = try report(draw, on: "2021-12-20").lines(showsAll: true)
    for check in try draw.attempt().checks {
      #expect(lines.count { $0.contains("（\(check.id)），自 2021-03-19 起算") } == 1)
    }
  }

  @Test func `what is overdue alarms`() throws {
    let draw = try AmendedDraw()
    #expect(try !report(draw, on: "2021-03-20").isAlarming)
    #expect(try report(draw, on: "2021-03-26").isAlarming)
  }

  @Test func `the table holds everything in order`() throws {
    let draw = try AmendedDraw()
    let report = try report(draw, on: "2021-12-20")
    #expect(report.rows.count == 12 + 4)
    #expect(report.rows.allSatisfy { $0.count == DueReport.heading.count })
    #expect(report.rows.map { $0[1] } == report.rows.map { $0[1] }.sorted())
    let written = try OutputFolder(draw.folder.path).write(report)
    #expect(written.names == ["期限.csv"])
  }
}

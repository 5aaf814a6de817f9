import Sampling
import Testing

@testable import Inspection

@Suite struct VisitPlanTests {
  /// A task from a month to another one of 2026.
  private func task(
    _ name: String, _ months: ClosedRange<Int>? = 3...5, departments: [String] = ["甲局"]
  ) -> DrawnLists.Task {
    let window = months.flatMap { months in
      VisitWindow(
        start: CalendarDate(year: 2026, month: months.lowerBound, day: 1),
        end: CalendarDate.lastDay(year: 2026, month: months.upperBound))
    }
    return .init(
      name: name, departments: departments, items: ["\(name)事项", "公示信息检查"],
      window: window ?? .unstated)
  }

  private func draw(
    _ task: Int, _ id: String, team: [(String, String)] = [], recused: [String] = []
  ) throws -> DrawnLists.Draw {
    var draw = DrawnLists.Draw(task: task, id: try CanonicalID(id), name: id + "号商店")
    draw.team = try team.map { .init(id: try CanonicalID($0.0), name: $0.0, unit: $0.1) }
    draw.recused = Set(try recused.map { try CanonicalID($0) })
    return draw
  }

  private func plan(_ tasks: [DrawnLists.Task], _ draws: [DrawnLists.Draw]) -> VisitPlan {
    var lists = DrawnLists()
    lists.tasks = tasks
    lists.draws = draws
    return VisitPlan(ofLedger: lists)
  }

  @Test func threeDepartmentsVisitOneObjectTogether() throws {
    let tasks = [
      task("登记", departments: ["信用室"]), task("食品", 4...6, departments: ["食品室"]),
      task("消防", 5...7, departments: ["消防大队"]),
    ]
    let plan = plan(
      tasks,
      [
        try draw(0, "E1", team: [("P1", "信用室"), ("P2", "城关所")]), try draw(0, "E2"),
        try draw(1, "E1", team: [("P3", "食品室"), ("P2", "城关所")]),
        try draw(2, "E1", team: [("P4", "消防大队"), ("P5", "消防大队")]),
      ])
    #expect(plan.visits.count == 1)
    let visit = try #require(plan.visits.first)
    #expect(visit.draws == [0, 2, 3])
    #expect(visit.window.words == "2026-05-01 至 2026-05-31")
    #expect(visit.team.map(\.name) == ["P1", "P2", "P3", "P4", "P5"])
    #expect(visit.missingDepartments == [])
    #expect(plan.singles.map(\.draw) == [1])
    #expect(plan.mergedDrawCount + plan.singles.count == 4)
  }

  @Test func aChainOfWindowsMakesAsFewVisitsAsItCan() throws {
    let tasks = [task("甲", 1...3), task("乙", 3...5), task("丙", 5...7), task("丁", 7...9)]
    let plan = plan(tasks, try (0..<4).map { try draw($0, "E1") })
    #expect(plan.visits.map(\.draws) == [[0, 1], [2, 3]])
    #expect(
      plan.visits.map(\.window.words) == ["2026-03-01 至 2026-03-31", "2026-07-01 至 2026-07-31"])
  }

  @Test func tasksWithoutACommonDayStayApart() throws {
    let plan = plan([task("甲", 1...2), task("乙", 3...4)], [try draw(0, "E1"), try draw(1, "E1")])
    #expect(plan.visits.isEmpty)
    #expect(plan.singles.map(\.reason) == [.otherWindow, .otherWindow])
  }

  @Test func aTaskWithoutWindowJoinsAndIsRemarked() throws {
    let plan = plan([task("甲", nil), task("乙", 3...4)], [try draw(0, "E1"), try draw(1, "E1")])
    #expect(plan.visits.map(\.draws) == [[0, 1]])
    let row = try #require(VisitForm.content(of: plan).lists[0].rows.first)
    #expect(row.last == "有任务未注明期限，请核对；检查人员不足 2 人，请补派")
    #expect(row[6] == "2026-03-01 至 2026-04-30")
  }

  @Test func anOfficerWhoRecusedStaysAtHomeAndTheNextLeaderLeads() throws {
    let tasks = [task("甲", departments: ["信用室"]), task("乙", departments: ["食品室"])]
    let plan = plan(
      tasks,
      [
        try draw(0, "E1", team: [("P1", "信用室"), ("P2", "城关所")]),
        try draw(1, "E1", team: [("P3", "食品室"), ("P4", "食品室")], recused: ["P1"]),
      ])
    let visit = try #require(plan.visits.first)
    #expect(visit.team.map(\.name) == ["P3", "P2", "P4"])
    #expect(visit.missingDepartments == ["信用室"])
  }

  @Test func theSameTaskCountsAnObjectOnce() throws {
    let plan = plan([task("甲")], [try draw(0, "E1"), try draw(0, "E1")])
    #expect(plan.visits.isEmpty)
    #expect(plan.singles.map(\.reason) == [.onlyDraw, .repeated])
  }

  /// Every object drawn by some of six tasks with windows of all kinds.
  @Test func everyDrawIsInThePlanOnceAndEveryVisitHasACommonDay() throws {
    var seed: UInt64 = 20_260_101
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<200 {
      let tasks = (0..<6).map { number in
        let first = 1 + next(10)
        return task("任务\(number)", next(8) == 0 ? nil : first...min(12, first + next(4)))
      }
      let draws = try (0..<6).flatMap { task in
        try (0..<12).filter { _ in next(2) == 0 }.map { try draw(task, "E\($0)") }
      }
      let plan = plan(tasks, draws)
      let all = plan.visits.flatMap(\.draws) + plan.singles.map(\.draw)
      #expect(all.sorted() == Array(draws.indices), "seed \(seed)")
      for visit in plan.visits {
        #expect(Set(visit.draws.map { draws[$0].id }).count == 1)
        let windows = visit.draws.map { tasks[draws[$0].task].window }
        let common = windows.reduce(VisitWindow?.some(.unstated)) { all, window in
          all.flatMap { $0.common(with: window) }
        }
        #expect(common == visit.window, "seed \(seed)")
      }
    }
  }
}

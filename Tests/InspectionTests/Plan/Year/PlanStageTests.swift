import Testing

@testable import Inspection

@Suite struct PlanStageTests {
  /// Publishes the plan, changes it, and adjusts on a day with reason and approver.
  private func adjust(
    on day: String, _ change: (inout PlannedYear) throws -> Void
  ) throws -> PlanStage.Outcome {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      try change(&year)
      let outcome = try year.adjust(on: day, in: folder, reason: "上级统一部署", approver: "李四")
      #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
      return outcome
    }
  }

  private func refusal(_ body: () throws -> Void) throws -> PlanRefusal {
    try #require(throws: PlanRefusal.self) { try body() }
  }

  @Test func `the first run publishes and the second finds nothing new`() throws {
    try Samples.withFolder { folder in
      let year = try PlannedYear()
      guard case .published(let first) = try year.adjust(on: "2021-03-01", in: folder),
        case .unchanged(let second) = try year.adjust(on: "2021-03-02", in: folder)
      else {
        Issue.record("published, then unchanged")
        return
      }
      #expect(first.number == 1)
      #expect(second.event.number == first.event.number)
      #expect(first.tasks.map(\.title) == ["2021-01 示例任务1", "2021-02 示例任务2"])
      #expect(try Verifier.report(workFolder: folder).isVerified)
    }
  }

  @Test(arguments: [("2021-05-25", true), ("2021-05-26", false)])
  func `a task may be changed until seven days before it starts`(
    day: String, isAllowed: Bool
  ) throws {
    let change: (inout PlannedYear) -> Void = {
      $0.inputs.tasks[1].ratio = LocatedText("≥6%", at: Samples.place)
    }
    guard isAllowed else {
      let refusal = try refusal { _ = try adjust(on: day, change) }
      #expect(refusal.code == "D124")
      return
    }
    guard case .adjusted(let version, let changes) = try adjust(on: day, change) else {
      Issue.record("the plan is adjusted")
      return
    }
    #expect(version.number == 2)
    #expect(changes.flatMap(\.rows).map { $0["项目"] } == ["抽查比例"])
    #expect(changes.flatMap(\.rows).map { [$0["调整前"], $0["调整后"]] } == [["≥5%", "≥6%"]])
  }

  @Test(arguments: [("2021-05-25", false), ("2021-05-26", true)])
  func `a task may not be moved near to its new start`(day: String, isRefused: Bool) throws {
    // The old start is 1 June; the new one three days earlier or later.
    for newStart in ["2021-05-29", "2021-06-04"] {
      let change: (inout PlannedYear) -> Void = {
        $0.inputs.tasks[1].start = CalendarDate(iso: newStart)
      }
      let isTooEarly = newStart < "2021-06-01" && day > "2021-05-22"
      if isRefused || isTooEarly {
        #expect(try refusal { _ = try adjust(on: day, change) }.code == "D124")
      } else {
        _ = try adjust(on: day, change)
      }
    }
  }

  @Test func `the notice is the office's own, and stands in the event`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      year.set(["计划调整提前天数": "30"])
      try year.adjust(on: "2021-01-10", in: folder)
      year.inputs.tasks.removeLast()
      let late = try refusal {
        try year.adjust(on: "2021-05-03", in: folder, reason: "取消", approver: "李四")
      }
      #expect(late.code == "D124")
      try year.adjust(on: "2021-05-02", in: folder, reason: "取消", approver: "李四")
      let plan = try #require(try Ledger(workFolder: folder, for: .reading).events.last)
      #expect(plan.fields["notice"] == "30")
    }
  }

  @Test func `tasks are added and cancelled, and stay in the history`() throws {
    let outcome = try adjust(on: "2021-03-01") { year in
      year.inputs.tasks[1] = PlannedYear.task(3, from: (9, 1), to: (10, 31))
    }
    guard case .adjusted(_, let changes) = outcome else {
      Issue.record("the plan is adjusted")
      return
    }
    #expect(changes.map(\.word) == ["增加", "取消"])
    #expect(changes.map(\.task.title) == ["2021-03 示例任务3", "2021-02 示例任务2"])
  }

  @Test(arguments: [("", "李四"), ("部署", ""), (" ", "李四"), ("一\n二", "李四")])
  func `an adjustment needs a reason and an approver`(reason: String, approver: String) throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      year.inputs.tasks.removeLast()
      let refusal = try refusal {
        try year.adjust(on: "2021-01-11", in: folder, reason: reason, approver: approver)
      }
      #expect(refusal == .reasonMissing)
      #expect(try Ledger(workFolder: folder, for: .reading).events.count == 1)
    }
  }

  @Test func `a drawn task is changed only after a void`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      try year.draw(1, on: "2021-01-11", in: folder)
      let published = year
      year.inputs.tasks.removeFirst()
      let drawn = try refusal {
        try year.adjust(on: "2021-01-12", in: folder, reason: "取消", approver: "李四")
      }
      #expect(
        drawn == .committed(task: "2021-01 示例任务1", number: 1, event: "0002-承诺-任务1"))
      var ledger = try Ledger(workFolder: folder, for: .writing)
      _ = try DrawStage(published.inputs, date: .sample("2021-01-12"))
        .void(1, reason: "名录有误", approver: "李四", in: &ledger)
      _ = consume ledger
      try year.adjust(on: "2021-01-12", in: folder, reason: "取消", approver: "李四")
      #expect(try Verifier.report(workFolder: folder).isVerified)
    }
  }

  @Test(arguments: [true, false])
  func `a task keeps its number when others come and go`(isCoded: Bool) throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      if !isCoded {
        for index in year.inputs.tasks.indices { year.inputs.tasks[index].code = "" }
      }
      try year.adjust(on: "2021-01-10", in: folder)
      try year.draw(2, on: "2021-01-11", in: folder)
      var added = PlannedYear.task(3, from: (9, 1), to: (10, 31))
      if !isCoded { added.code = "" }
      year.inputs.tasks = [added, year.inputs.tasks[1]]
      try year.adjust(on: "2021-01-12", in: folder, reason: "部署", approver: "李四")
      try year.draw(on: "2021-01-13", in: folder)
      let ledger = try Ledger(workFolder: folder, for: .reading)
      #expect(try ledger.state().plans.map(\.numbers) == [[1, 2], [3, 2]])
      #expect(try RecordReader(ledger).records().map(\.taskNumber) == [2, 3])
      #expect(try year.overview(on: "2021-01-14", in: folder).plan.map(\.number) == [3, 2])
      #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
    }
  }

  @Test func `a number is never given twice`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      for number in 3...4 {
        year.inputs.tasks[1] = PlannedYear.task(number, from: (9, 1), to: (10, 31))
        try year.adjust(on: "2021-01-12", in: folder, reason: "部署", approver: "李四")
      }
      let plans = try Ledger(workFolder: folder, for: .reading).state().plans
      #expect(plans.map(\.numbers) == [[1, 2], [1, 3], [1, 4]])
    }
  }

  @Test func `another order of the tasks is no adjustment`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      year.inputs.tasks.swapAt(0, 1)
      guard case .unchanged = try year.adjust(on: "2021-01-11", in: folder) else {
        Issue.record("nothing has changed")
        return
      }
      try year.draw(1, on: "2021-01-11", in: folder)
      let record = try #require(
        try RecordReader(Ledger(workFolder: folder, for: .reading)).records().first)
      #expect(record.facts["任务名称"] == "示例任务1")
    }
  }

  @Test func `a registered plan is drawn only as it is registered`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      year.inputs.tasks[0].ratio = LocatedText("≥6%", at: Samples.place)
      let changed = try refusal { try year.draw(on: "2021-01-11", in: folder) }
      #expect(changed == .unregistered(version: 1, task: "2021-01 示例任务1", change: "变更"))
      try PlannedYear().draw(on: "2021-01-11", in: folder)
      #expect(try Verifier.report(workFolder: folder).isVerified)
    }
  }

  @Test func `a plan without tasks is not registered`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      year.inputs.tasks = []
      #expect(try refusal { try year.adjust(on: "2021-01-10", in: folder) } == .empty)
    }
  }

  @Test(arguments: ["=1", "'", "'=", "a\"b", "一,二", "一\n二", "一\r\n二", "+-@", "\t", "\u{FEFF}甲"])
  func `every text of a plan comes back as it was`(text: String) throws {
    var task = PlannedYear.task(1, from: (3, 1), to: (5, 31))
    task.frequency = LocatedText(text, at: Samples.place)
    let tasks = [RegisteredTask]([task])
    #expect([RegisteredTask](bytes: tasks.bytes) == tasks)
  }

  @Test func `a plan registered with fewer columns is still read`() throws {
    let text = "\u{FEFF}抽查任务编号,抽查任务名称,抽查比例\n2021-01,示例任务1,≥5%\n"
    let task = try #require([RegisteredTask](bytes: Array(text.utf8))?.first)
    #expect(task.title == "2021-01 示例任务1")
    #expect(task[.ratio] == "≥5%")
    #expect(task[.batch] == "")
    let swapped = "\u{FEFF}抽查任务名称,抽查任务编号\n示例任务1,2021-01\n"
    #expect([RegisteredTask](bytes: Array(swapped.utf8)) == nil)
  }

  @Test func `a plan of another year or an earlier day is refused`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      try year.adjust(on: "2021-01-10", in: folder)
      year.inputs.tasks.removeLast()
      let backdated = try refusal {
        try year.adjust(on: "2021-01-09", in: folder, reason: "取消", approver: "李四")
      }
      #expect(backdated.code == "D126")
      year.set(["年度": "2022"])
      let other = try refusal {
        try year.adjust(on: "2021-01-11", in: folder, reason: "取消", approver: "李四")
      }
      #expect(other == .otherYear(registered: 2021, found: 2022))
    }
  }
}

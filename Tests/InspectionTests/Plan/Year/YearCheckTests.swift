import Testing

@testable import Inspection

@Suite struct YearCheckTests {
  @Test func `a plan that keeps every rule is as it should be`() throws {
    let outcomes = try PlannedYear().outcomes()
    #expect(outcomes.map(\.rule) == YearRule.allCases)
    #expect(outcomes.allSatisfy { $0.fields["结果"] == "符合" })
  }

  @Test func `items of the checklist that no task checks are named`() throws {
    var year = try PlannedYear()
    year.inputs.items += ["价格检查", "广告检查"].map { CheckItem(name: $0, location: Samples.place) }
    let problem = try #require(
      try year.outcomes().flatMap(\.diagnostics).first?.problem as? YearProblem)
    #expect(problem == .itemsUncovered(["价格检查", "广告检查"]))
  }

  @Test func `an item is covered however its name is spaced`() throws {
    var year = try PlannedYear()
    year.inputs.items += [CheckItem(name: "公示信息 检查", location: Samples.place)]
    #expect(try year.codes() == [])
  }

  @Test(arguments: [
    ("", [], ["P171"]), ("", ["商务局"], []), ("部门联合", [], []), ("跨部门", [], []), ("是", [], []),
    ("本部门", [], ["P171"]), ("否", [], ["P171"]), ("非联合", [], ["P171"]),
  ])
  func `a year needs one joint task`(words: String, partners: [String], codes: [String]) throws {
    var year = try PlannedYear()
    for index in year.inputs.tasks.indices {
      year.inputs.tasks[index].joint = index == 0 ? words : ""
      year.inputs.tasks[index].partners = index == 0 ? partners : []
    }
    #expect(try year.codes() == codes)
  }

  @Test(arguments: [
    ("2021-01-01", "2021-12-31", []), ("2020-12-31", "2021-12-31", ["P173"]),
    ("2021-11-01", "2022-01-01", ["P173"]), ("2020-01-01", "2020-12-31", ["P172"]),
    ("2022-01-01", "2022-03-31", ["P172"]), ("2021-02-01", "2021-03-01", []),
    ("2021-02-01", "2021-02-28", ["P174"]),
  ])
  func `windows lie within the year and aren't over`(
    start: String, end: String, codes: [String]
  ) throws {
    var year = try PlannedYear()
    year.inputs.tasks.removeLast()
    year.inputs.tasks[0].start = CalendarDate(iso: start)
    year.inputs.tasks[0].end = CalendarDate(iso: end)
    #expect(try year.codes(on: "2021-03-01") == codes)
  }

  @Test func `only a window in another year stops the plan`() throws {
    let end = try CalendarDate.sample("2022-01-01")
    #expect(YearProblem.windowOutsideYear(start: end, end: end, year: 2021).severity == .error)
    #expect(YearProblem.windowAcrossYears(start: end, end: end, year: 2021).severity == .warning)
  }

  @Test(arguments: [
    ("每年2次", 2, []), ("每年2次", 1, ["P177"]), ("不少于2次/年", 1, ["P177"]), ("每季度1次", 2, ["P177"]),
    ("1次/年", 1, []), ("不超过2次/年", 1, []), ("对同一单位每2年抽查不超过1次", 1, []),
    ("根据实际情况确定", 1, []), ("", 1, []), ("每年2次", 0, ["P170"]),
  ])
  func `an item is in as many tasks as the checklist asks for`(
    frequency: String, taskCount: Int, codes: [String]
  ) throws {
    var year = try PlannedYear()
    year.inputs.items[0].frequency = frequency
    for index in year.inputs.tasks.indices.dropFirst(taskCount) {
      year.inputs.tasks[index].items = []
    }
    #expect(try year.codes() == codes)
  }

  @Test(arguments: [
    ("2次/年", "10%", ["P180"]), ("", "10%;2次/年", ["P180"]), ("1次/年", "10%", []),
    ("对同一单位不超过2次/年", "10%", []), ("每年不少于1次", "10%", []),
  ])
  func `a task stands in the plan as often as it is to run`(
    frequency: String, ratio: String, codes: [String]
  ) throws {
    var year = try PlannedYear()
    let place = year.inputs.tasks[0].location
    year.inputs.tasks[0].frequency = LocatedText(frequency, at: place)
    year.inputs.tasks[0].ratio = LocatedText(ratio, at: place)
    #expect(try year.codes() == codes)
  }

  @Test func `a task that was drawn is never over`() throws {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      year.inputs.tasks.removeLast()
      try year.draw(on: "2021-05-31", in: folder)
      #expect(try year.codes(on: "2021-06-01", folder: folder) == ["P176"])
    }
  }

  @Test func `tasks without a window are named together`() throws {
    var year = try PlannedYear()
    for index in year.inputs.tasks.indices {
      year.inputs.tasks[index].start = nil
      year.inputs.tasks[index].end = nil
    }
    #expect(try year.codes() == ["P175"])
  }

  @Test(arguments: [
    ("2021-03-31", nil, []), ("2021-04-01", nil, ["P176"]), ("2021-04-15", "4月15日", []),
    ("2021-04-16", "04-15", ["P176"]),
  ])
  func `a plan is due on a day`(today: String, due: String?, codes: [String]) throws {
    var year = try PlannedYear()
    year.set(due.map { ["计划公布期限": $0] } ?? [:])
    #expect(try year.codes(on: today) == codes)
  }

  @Test func `a plan published in time stays in time`() throws {
    try Samples.withFolder { folder in
      let year = try PlannedYear()
      try year.adjust(on: "2021-03-31", in: folder)
      #expect(try year.codes(on: "2021-05-01", folder: folder) == [])
    }
  }

  @Test func `tasks over the same objects at the same time can be merged`() throws {
    var year = try PlannedYear()
    year.inputs.tasks[1].start = year.inputs.tasks[0].end
    let found = try year.outcomes().flatMap(\.diagnostics)
    #expect(
      found.map(\.problem) as? [YearProblem] == [
        .mergeable(name: "示例任务1", other: "示例任务2", commonCount: 200)
      ])
  }

  @Test func `tasks over other objects need no merging`() throws {
    var year = try PlannedYear()
    year.inputs.tasks[1].start = year.inputs.tasks[0].end
    year.inputs.tasks[1].scope = LocatedText("个体工商户", at: Samples.place)
    #expect(try year.codes() == [])
  }
}

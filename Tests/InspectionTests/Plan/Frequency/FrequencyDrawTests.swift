import Sampling
import Testing

@testable import Inspection

/// Draws in which earlier ones and lists decide who may be drawn, from the tables to the proof.
@Suite struct FrequencyDrawTests {
  private func draw(
    _ inputs: Inputs, in folder: String, on day: String = "2021-03-19", task: Int? = nil
  ) throws {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    let seed = try SeedChoice(typed: "42")
    _ = try DrawStage(inputs, date: Samples.day(day)).draw(
      task, seed: seed, machineSeed: seed, in: &ledger)
  }

  /// The drawn objects of each task, once both verifiers agree that all is right.
  private func drawn(in folder: String) throws -> [Set<String>] {
    #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
    if IndependentVerifier.isAvailable {
      let other = try IndependentVerifier.run(on: folder)
      #expect(other.isVerified, "\(other.text)")
    }
    return try RecordReader(Ledger(workFolder: folder, for: .reading)).records()
      .map { Set($0.entities.map { $0["编号"] }) }
  }

  private func tasks(_ count: Int, ratio: String = "60户") -> [PlanTask] {
    (1...count).map { number in
      var task = Samples.task(number, ratio: ratio)
      task.code = "海双〔2021〕\(number)号"
      return task
    }
  }

  @Test func `an item isn't checked twice at one object within its interval`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: tasks(3))
      inputs.items[0].frequency = "对同一单位每2年抽查不超过1次"
      try draw(inputs, in: folder)
      let drawn = try drawn(in: folder)
      #expect(drawn.map(\.count) == [60, 60, 60])
      #expect(drawn.reduce(Set()) { $0.union($1) }.count == 180)
    }
  }

  @Test func `a draw outside the ledger counts for its items`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: tasks(1, ratio: "100%"))
      inputs.items[0].frequency = "对同一单位每2年抽查不超过1次"
      inputs.pastDraws = try [
        (1, "2019-03-20", ["公示信息检查"]), (2, "2019-03-19", ["公示信息检查"]), (4, "2020-05-01", ["登记事项检查"]),
        (5, "2020-05-01", []),
      ].map { number, day, items in
        PastDraw(
          entity: try Samples.entity(number).id, date: Samples.day(day), task: "上级抽查",
          items: items)
      }
      try draw(inputs, in: folder)
      let drawn = try #require(try drawn(in: folder).first)
      #expect(drawn.count == 179)
      #expect(!drawn.contains(try Samples.entity(1).id.text))
    }
  }

  @Test func `another item doesn't wait for the interval`() throws {
    try Samples.withFolder { folder in
      var tasks = tasks(2, ratio: "100%")
      tasks[1].items = [LocatedText("登记事项检查", at: Samples.place)]
      var inputs = try Samples.inputs(tasks: tasks)
      inputs.items[0].frequency = "对同一单位每2年抽查不超过1次"
      inputs.items.append(CheckItem(name: "登记事项检查", location: Samples.place))
      try draw(inputs, in: folder)
      #expect(try drawn(in: folder).map(\.count) == [180, 180])
    }
  }

  @Test func `instalments of a task draw distinct objects`() throws {
    try Samples.withFolder { folder in
      var tasks = tasks(3, ratio: "84%")
      for index in tasks.indices {
        tasks[index].name = "全年任务"
        tasks[index].batch = "\(index + 1)/3"
      }
      try draw(Samples.inputs(tasks: tasks), in: folder)
      let drawn = try drawn(in: folder)
      #expect(drawn.map(\.count) == [51, 50, 51])
      #expect(drawn.reduce(Set()) { $0.union($1) }.count == 152)
    }
  }

  @Test func `a draw of the ledger and one outside it reach the limit`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: tasks(2, ratio: "100%"))
      let id = try Samples.entity(1).id
      inputs.pastDraws = [PastDraw(entity: id, date: Samples.day("2021-01-04"), task: "上级抽查")]
      try draw(inputs, in: folder)
      let drawn = try drawn(in: folder)
      #expect(drawn[0].contains(id.text) && !drawn[1].contains(id.text))
    }
  }

  @Test func `objects on a list are drawn more often`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: tasks(4, ratio: "100%"))
      let id = try Samples.entity(1).id
      inputs.listEntries = [ListEntry(list: "投诉举报名单", entity: id)]
      inputs.settings.values["重点对象年度上限"] = LocatedText("3", at: Samples.place)
      try draw(inputs, in: folder, task: 1)
      try draw(inputs, in: folder, task: 2)
      try draw(inputs, in: folder, task: 3)
      #expect(try drawn(in: folder).map(\.count) == [180, 180, 1])
    }
  }

  @Test func `objects to be checked more often can be a stratum of their own`() throws {
    var task = Samples.task(scope: "全部", ratio: "≥5%")
    task.strata = LocatedText("重点对象", at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    inputs.listEntries = try (0..<40).map {
      ListEntry(list: "经营异常名录", entity: try Samples.entity($0).id)
    }
    let plan = try #require(Planner(inputs).plan(task, used: [:]).plan)
    let counts = Dictionary(uniqueKeysWithValues: plan.strata.map { ($0.label, $0.frameCount) })
    #expect(counts == ["重点对象": 40, "其他对象": 260])
  }

  @Test(arguments: [("20%", 8, 12), ("3%", nil, 14), (nil, nil, 14)])
  func `a setting raises the ratio of objects to be checked more often`(
    setting: String?, focused: Int?, others: Int
  ) throws {
    let task = Samples.task(scope: "全部", ratio: "≥5%")
    var inputs = try Samples.inputs(tasks: [task])
    inputs.listEntries = try (0..<40).map {
      ListEntry(list: "经营异常名录", entity: try Samples.entity($0).id)
    }
    if let setting {
      inputs.settings.values["重点对象抽查比例"] = LocatedText(setting, at: Samples.place)
    }
    let plan = try #require(Planner(inputs).plan(task, used: [:]).plan)
    #expect(plan.strata.first { $0.label == "重点对象" }?.quota == focused)
    #expect(plan.quota - (focused ?? 0) == others)
  }

  @Test func `a named list is a pool of its own while it holds`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: [Samples.task(scope: "投诉举报名单", ratio: "100%")])
      inputs.listEntries = try (0..<30).map { number in
        ListEntry(
          list: "投诉举报", entity: try Samples.entity(number).id, source: "12345",
          listed: Samples.day(number < 20 ? "2021-02-01" : "2021-04-01"))
      }
      try draw(inputs, in: folder)
      #expect(try drawn(in: folder).map(\.count) == [18])
      try draw(inputs, in: folder, on: "2021-05-01")
    }
  }

  @Test func `exclusions are listed with their evidence`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: tasks(2, ratio: "100%"))
      inputs.settings.values["抽查间隔天数"] = LocatedText("90", at: Samples.place)
      inputs.exemptions = [
        Exemption(entity: try Samples.entity(1).id, reason: "涉密单位", approver: "赵六")
      ]
      try draw(inputs, in: folder, task: 1)
      let state = try Ledger(workFolder: folder, for: .reading).state()
      let overview = try DrawStage(inputs, date: Samples.day)
        .overview(on: Ledger(workFolder: folder, for: .reading))
      let rows = overview.tasks[1].exclusionRows(naming: inputs.entities)
      #expect(rows.count == 200)
      let words = Set(rows.map { $0["规则"] })
      #expect(words == ["登记状态不可抽取", "本单位对同一对象 90 天内最多抽查 1 次", "列入不抽名单"])
      let near = try #require(rows.first { $0["规则"].hasPrefix("本单位") })
      let label = try #require(state.attempts[0].result?.label.folder)
      #expect(near["依据"] == "2021-03-19 示例任务1（\(label)）")
      #expect(rows.contains { $0["依据"] == "涉密单位（批准人：赵六）" })
      let paper = try state.attempts[0].commit.table("excluded.csv")
      #expect(paper.rows.count == 21)
    }
  }

  @Test func `the account adds up to the registry`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs(tasks: tasks(2))
      inputs.settings.values["抽查间隔天数"] = LocatedText("90", at: Samples.place)
      try draw(inputs, in: folder, task: 1)
      let plans = try DrawStage(inputs, date: Samples.day)
        .overview(on: Ledger(workFolder: folder, for: .reading)).tasks
      for plan in plans {
        let counts = plan.accountRows.map { ($0["项目"], Int($0["户数"]) ?? -1) }
        let left = counts.filter { $0.0.hasPrefix("减") }.reduce(0) { $0 + $1.1 }
        #expect(counts.first?.1 == 300 && (counts.last?.1 ?? 0) + left == 300)
      }
    }
  }

  @Test func `objects out of the scope are counted by what keeps them out`() throws {
    let inputs = try Samples.inputs(tasks: [Samples.task(scope: "宝丰市场监管所的A类企业")])
    let plan = try #require(Planner(inputs).plan(inputs.tasks[0], used: [:]).plan)
    #expect(plan.outside == [.station: 200, .riskClass: 75])
    #expect(plan.frame.count + plan.outside.values.reduce(0, +) == plan.registryCount)
    let words = plan.accountRows[1]["说明"]
    #expect(words == "范围：宝丰市场监管所的A类企业；其中信用风险等级不符 75 户，管辖单位不符 200 户")
  }

  @Test(.timeLimit(.minutes(1))) func `many objects with many draws are planned at once`() throws {
    var inputs = try Samples.inputs(tasks: [Samples.task(scope: "全部")])
    inputs.entities = Registry(try (0..<20_000).map { try Samples.entity($0) })
    inputs.items[0].frequency = "对同一单位每2年抽查不超过1次"
    inputs.settings.values["抽查间隔天数"] = LocatedText("90", at: Samples.place)
    let past = inputs.entities.enumerated().flatMap { number, entity in
      ["2020-03-01", "2020-07-01", "2019-01-01"].prefix(number % 4).map {
        PastDraw(entity: entity.id, date: Samples.day($0), task: "上级抽查", items: ["公示信息检查"])
      }
    }
    let earlier = try EarlierDraws(in: LedgerState([]), past: past, year: 2021)
    let plan = Planner(inputs).plan(inputs.tasks[0], after: earlier).plan
    #expect(plan?.excluded == ["INTERVAL": 15_000])
  }
}

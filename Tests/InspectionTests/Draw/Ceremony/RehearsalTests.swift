import Sampling
import Testing

@testable import Inspection

@Suite struct RehearsalTests {
  private func report(
    _ inputs: Inputs, in folder: String, after tasks: [Int] = []
  ) throws -> RehearsalReport {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    let stage = DrawStage(inputs, date: Samples.day)
    for task in tasks { _ = try stage.commit(task, event: nil, in: &ledger) }
    return try stage.rehearse(nil, on: ledger)
  }

  private func inputs(
    officers: Int, dispatch: String = "", tasks: Int = 1
  ) throws -> Inputs {
    var inputs = try Samples.inputs(
      tasks: (1...tasks).map {
        Samples.task($0, scope: $0 == 1 ? "企业" : "个体工商户", dispatch: dispatch)
      })
    inputs.inspectors = Array(inputs.inspectors.prefix(officers))
    return inputs
  }

  @Test func `says the same every time and writes nothing into the ledger`() throws {
    try Samples.withFolder { folder in
      let reports = try (0..<2).map { _ in try report(Samples.inputs(), in: folder).lines }
      #expect(reports[0] == reports[1])
      #expect(reports[0][0].hasPrefix(VerificationReport.testHeading))
      #expect(reports[0].contains { $0.contains("100 次试抽都能完成选派") })
      #expect(try Ledger(workFolder: folder, for: .reading).events.isEmpty)
    }
  }

  @Test func `a team that nobody can make up is named before any seed`() throws {
    try Samples.withFolder { folder in
      let findings = #expect(throws: Findings.self) {
        try report(inputs(officers: 1), in: folder)
      }
      #expect(findings?.diagnostics.map(\.problem.code) == ["D209"])
    }
  }

  @Test func `counts the seeds without an assignment and names the shortage`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs()
      inputs.settings = Samples.settings(["单位名称": "示例局", "每人上限": "1"])
      let lines = try report(inputs, in: folder).lines
      #expect(lines.contains { $0.contains("100 次试抽中有 100 次无法完成选派") })
      #expect(lines.contains { $0.contains("组长（信用监管室）") && $0.contains("还缺") })
    }
  }

  @Test func `names a place that one officer nearly always has`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs()
      inputs.inspectors = [
        try Samples.officer(0, unit: "信用监管室"), try Samples.officer(1, unit: "城关市场监管所"),
      ]
      let lines = try report(inputs, in: folder).lines
      #expect(lines.contains { $0.contains("组长：张0") })
      #expect(lines.contains { $0.contains("第 2 席：张1") })
    }
  }

  @Test func `an even choice predicts nobody`() throws {
    try Samples.withFolder { folder in
      let lines = try report(Samples.inputs(), in: folder).lines
      #expect(lines.contains("三、可以预测的席位（最可能的一人超过一半）：无"))
    }
  }

  @Test func `alarms for small pools and for pools that shrank`() throws {
    try Samples.withFolder { folder in
      let before = try report(inputs(officers: 16, tasks: 2), in: folder, after: [1])
      #expect(!before.lines.contains { $0.contains("全局只有") })
      let after = try report(inputs(officers: 11, tasks: 2), in: folder)
      #expect(after.lines.contains { $0.contains("全局只有 11 人，比上次承诺的 16 人减少 30% 以上") })
      #expect(after.lines.contains { $0.contains("组长（信用监管室）只有 4 人，不足 5 人") })
    }
  }

  @Test(arguments: [(5, 7, false), (5, 8, true), (4, nil, true), (5, nil, false), (7, 10, false)])
  func `more than three tenths must have gone`(_ now: Int, _ before: Int?, _ alarms: Bool) throws {
    func rows(_ count: Int) throws -> [PoolRow] {
      let ids = try (0..<count).map { try CanonicalID("P\($0)") }
      return ids.map { PoolRow(pool: .pool(of: ids), inspector: $0, label: "bureau") }
    }
    try Samples.withFolder { folder in
      var ledger = try Ledger(workFolder: folder, for: .writing)
      if let before {
        let earlier = try rows(before)
        try SampleDraw().commit(to: &ledger, freezing: { $0.pools = earlier })
      }
      let found = try PoolAlarm.all(of: rows(now), after: ledger.events)
      #expect(found.isEmpty == !alarms)
    }
  }

  @Test func `its seeds are bound to a test that no real commitment is`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs()
      inputs.settings = Samples.settings(["单位名称": "示例局"])
      var ledger = try Ledger(workFolder: folder, for: .writing)
      let commit = try DrawStage(inputs, date: Samples.day).commit(1, event: nil, in: &ledger)
      let real = try commit.commitment()
      #expect(real["test"] == "no")
      let test = KeyValueDocument(
        title: real.title, entries: real.entries.merging(["test": "yes"]) { $1 })
      let seed = Rehearsal.seed(1, of: test)
      try ledger.append(
        .seed, name: "种子-任务1",
        fields: [
          "at": "2021-03-19", "by": "示例局", "commit": "1", "task": commit.fields["task"] ?? "",
        ],
        files: ["seed.txt": Array(seed.document.text.utf8)])
      _ = consume ledger
      let findings = try Verifier.report(workFolder: folder).findings.map(\.code)
      #expect(findings == ["L123"])
    }
  }

  @Test func `a committed task is not rehearsed any more`() throws {
    _ = try Samples.withFolder { folder in
      #expect(throws: DrawRefusal.alreadyCommitted(task: 1, event: "0001-承诺-任务1")) {
        try report(Samples.inputs(), in: folder, after: [1])
      }
    }
  }
}

import Sampling
import Testing

@testable import Inspection

/// What must never lead to a second, unrecorded draw or to a ledger that doesn't verify.
@Suite struct RedrawGuardTests {
  private let event = "cwl.kl8/2021080"

  private func day(_ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: 2021, month: 3, day: day))
  }

  private func withLedger(_ body: (inout Ledger, String) throws -> Void) throws {
    try Samples.withFolder { folder in
      var ledger = try Ledger(workFolder: folder, for: .writing)
      try body(&ledger, folder)
      _ = consume ledger
      #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
    }
  }

  private func draw(
    _ inputs: Inputs, _ task: Int? = nil, seed: SeedChoice?, on date: CalendarDate,
    in ledger: inout Ledger
  ) throws -> [DrawStage.Outcome] {
    try DrawStage(inputs, date: date)
      .draw(task, seed: seed, machineSeed: SeedChoice(typed: "machine"), in: &ledger)
  }

  private func commit(_ inputs: Inputs, in ledger: inout Ledger) throws {
    let seed = SeedEvent(name: event, time: "2021-03-22T21:30+08:00")
    _ = try DrawStage(inputs, date: day(19)).commit(nil, event: seed, in: &ledger)
  }

  private func refusal(_ body: () throws -> Void) throws -> String {
    try #require(throws: DrawRefusal.self) { try body() }.code
  }

  @Test func `a renamed task is not drawn again`() throws {
    try withLedger { ledger, _ in
      let typed = try SeedChoice(typed: "42")
      _ = try draw(Samples.inputs(), seed: typed, on: day(19), in: &ledger)
      var task = Samples.task()
      task.code = "2021-01"
      let renamed = try Samples.inputs(tasks: [task])
      let code = try refusal {
        _ = try draw(renamed, seed: SeedChoice(typed: "43"), on: day(19), in: &ledger)
      }
      #expect(code == "D112")
      #expect(try refusal { try commit(renamed, in: &ledger) } == "D112")
    }
  }

  @Test func `a public source draws the task that waits for it and no other`() throws {
    try withLedger { ledger, _ in
      let inputs = try Samples.inputs(tasks: [Samples.task(1), Samples.task(2, scope: "全部")])
      try commit(inputs, in: &ledger)
      let source = try SeedChoice(
        source: event + "/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80")
      let outcomes = try draw(inputs, seed: source, on: day(23), in: &ledger)
      #expect(outcomes.count == 1)
      #expect(ledger.events.map(\.kind) == [.commit, .seed, .result, .match])
    }
  }

  @Test func `a public source that no commitment names is refused`() throws {
    try withLedger { ledger, _ in
      let source = try SeedChoice(
        source: event + "/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80")
      for task in [nil, 1] {
        let code = try refusal {
          _ = try draw(Samples.inputs(), task, seed: source, on: day(23), in: &ledger)
        }
        #expect(code == "D113")
      }
      #expect(ledger.events.isEmpty)
    }
  }

  @Test func `a task committed to a typed seed takes no public one`() throws {
    try withLedger { ledger, _ in
      let inputs = try Samples.inputs()
      _ = try DrawStage(inputs, date: day(19)).commit(1, event: nil, in: &ledger)
      let source = try SeedChoice(
        source: event + "/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80")
      let code = try refusal { _ = try draw(inputs, 1, seed: source, on: day(23), in: &ledger) }
      #expect(code == "D103")
      #expect(ledger.events.count == 1)
    }
  }

  @Test func `nothing is drawn from an event that is still to come`() throws {
    try withLedger { ledger, _ in
      let inputs = try Samples.inputs()
      try commit(inputs, in: &ledger)
      let source = try SeedChoice(
        source: event + "/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80")
      let code = try refusal { _ = try draw(inputs, 1, seed: source, on: day(21), in: &ledger) }
      #expect(code == "D114")
      #expect(ledger.events.count == 1)
    }
  }

  @Test func `goes on after a crash between seed and result with the seed of the ledger`() throws {
    try withLedger { ledger, _ in
      let inputs = try Samples.inputs()
      let commit = try DrawStage(inputs, date: day(19)).commit(1, event: nil, in: &ledger)
      let seed = Seed(
        commitment: try commit.commitment().digest,
        sources: [try SeedChoice(typed: "before").source])
      try ledger.append(
        .seed, name: "种子-任务1",
        fields: ["at": "2021-03-19", "by": "示例局", "task": "计划任务1", "commit": "1"],
        files: ["seed.txt": Array(seed.document.text.utf8)])
      let other = try refusal {
        _ = try draw(inputs, seed: SeedChoice(typed: "other"), on: day(19), in: &ledger)
      }
      #expect(other == "D101")
      _ = try draw(inputs, seed: nil, on: day(20), in: &ledger)
      let record = try #require(try RecordReader(ledger).records().first)
      #expect(record.facts["种子来源"] == "typed/before")
    }
  }

  @Test func `names with line breaks stay on one line`() throws {
    try withLedger { ledger, _ in
      var task = Samples.task()
      task.code = "海角〔2021〕\n1号"
      var inputs = try Samples.inputs(tasks: [task])
      inputs.settings = Samples.settings(["单位名称": "海角县\n市场监督管理局"])
      _ = try draw(inputs, seed: SeedChoice(typed: "42"), on: day(19), in: &ledger)
      #expect(ledger.events[0].fields["by"] == "海角县 市场监督管理局")
      #expect(ledger.events[0].fields["task"] == "海角〔2021〕 1号")
    }
  }

  @Test func `a void must name reason and approver in one line each`() throws {
    try withLedger { ledger, _ in
      let inputs = try Samples.inputs()
      _ = try draw(inputs, seed: SeedChoice(typed: "42"), on: day(19), in: &ledger)
      let stage = try DrawStage(inputs, date: day(20))
      for (reason, approver) in [("名录\n有误", "李四"), ("名录有误", ""), ("　", "李四")] {
        let code = try refusal {
          _ = try stage.void(1, reason: reason, approver: approver, in: &ledger)
        }
        #expect(code == "D110")
      }
      let unknown = try refusal {
        _ = try stage.void(2, reason: "甲", approver: "乙", in: &ledger)
      }
      #expect(unknown == "D108")
    }
  }

  @Test func `a committed task may be void and committed anew to an event`() throws {
    try withLedger { ledger, folder in
      let inputs = try Samples.inputs()
      let stage = try DrawStage(inputs, date: day(19))
      _ = try stage.commit(1, event: nil, in: &ledger)
      #expect(throws: DrawRefusal.alreadyCommitted(task: 1, event: "0001-承诺-任务1")) {
        try stage.commit(1, event: nil, in: &ledger)
      }
      _ = try stage.void(1, reason: "改用公开种子", approver: "李四", in: &ledger)
      #expect(throws: DrawRefusal.nothingToVoid(task: 1)) {
        try stage.void(1, reason: "甲", approver: "乙", in: &ledger)
      }
      try commit(inputs, in: &ledger)
      let source = try SeedChoice(
        source: event + "/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80")
      _ = try draw(inputs, seed: source, on: day(23), in: &ledger)
      let record = try #require(try RecordReader(ledger).records().first)
      #expect(record.facts["第几次抽取"] == "第2次抽取")
      #expect(record.facts["重抽原因"] == "改用公开种子")
      #expect(record.facts["可信等级"] == "B")
    }
  }

  @Test func `a plan without tasks has nothing to commit`() throws {
    try withLedger { ledger, _ in
      let empty = try Samples.inputs(tasks: [])
      #expect(try refusal { try commit(empty, in: &ledger) } == "D108")
    }
  }
}

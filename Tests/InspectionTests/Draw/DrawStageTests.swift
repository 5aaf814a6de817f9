import Sampling
import Testing

@testable import Inspection

@Suite struct DrawStageTests {
  private func seed(_ text: String) throws -> SeedChoice {
    try SeedChoice(typed: text)
  }

  private func date() throws -> CalendarDate {
    try #require(CalendarDate(year: 2021, month: 3, day: 19))
  }

  private func draw(
    _ inputs: Inputs, in folder: String, task: Int? = nil, seed text: String? = "42"
  ) throws -> [DrawStage.Outcome] {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    return try DrawStage(inputs, date: date()).draw(
      task, seed: text.map(seed), machineSeed: seed("machine-1"), in: &ledger)
  }

  @Test func drawsEveryTaskAndVerifies() throws {
    try Samples.withFolder { folder in
      let tasks = [
        Samples.task(1), Samples.task(2, scope: "个体工商户", dispatch: "局机关与市场监管所随机"),
        Samples.task(3, scope: "全部", ratio: "20户", dispatch: "单一所内随机"),
      ]
      _ = try draw(Samples.inputs(tasks: tasks), in: folder)
      let report = try Verifier.report(workFolder: folder)
      #expect(report.findings.map(\.message) == [])
      #expect(report.eventCount == 12)
      let records = try RecordReader(Ledger(workFolder: folder, for: .reading)).records()
      #expect(records.map(\.entities.count) == [9, 5, 20])
      #expect(records.allSatisfy { $0.facts["可信等级"] == "D" && $0.isTest })
    }
  }

  @Test func `a draw that knows its overview writes the same ledger`() throws {
    let inputs = try Samples.inputs(tasks: [Samples.task(1), Samples.task(2, scope: "全部")])
    let journals = try [false, true].map { isKnowing in
      try Samples.withFolder { folder in
        var ledger = try Ledger(workFolder: folder, for: .writing)
        let stage = try DrawStage(inputs, date: date())
        let overview = try stage.overview(on: ledger)
        _ = try (isKnowing ? stage.knowing(overview) : stage).draw(
          nil, seed: seed("42"), machineSeed: seed("machine-1"), in: &ledger)
        return ledger.journal
      }
    }
    #expect(journals[0] == journals[1] && !journals[0].isEmpty)
  }

  @Test func verifiesAStratumWithoutAnybodyToDraw() throws {
    try Samples.withFolder { folder in
      var task = Samples.task()
      task.strata = LocatedText("信用风险等级", at: Samples.place)
      var inputs = try Samples.inputs(tasks: [task])
      for index in inputs.entities.indices where inputs.entities[index].riskClass == "D" {
        inputs.entities[index].status = .init(word: "注销", isDrawable: false)
      }
      _ = try draw(inputs, in: folder)
      #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
      let record = try #require(
        try RecordReader(Ledger(workFolder: folder, for: .reading)).records().first)
      #expect(record.strata.map { $0["实抽数"] } == ["3", "2", "3", "0"])
      #expect(record.strata.map { $0["候选库数"] } == ["50", "50", "50", "50"])
    }
  }

  @Test func sendsTheObjectsOwnStation() throws {
    try Samples.withFolder { folder in
      let inputs = try Samples.inputs(tasks: [Samples.task(dispatch: "局机关与市场监管所随机")])
      _ = try draw(inputs, in: folder)
      let record = try #require(
        try RecordReader(Ledger(workFolder: folder, for: .reading)).records().first)
      let units = Dictionary(uniqueKeysWithValues: inputs.inspectors.map { ($0.name, $0.unit) })
      for entity in record.entities {
        #expect(units[entity["组长"]] == "信用监管室")
        #expect(units[entity["组员"]] == entity["管辖单位"])
      }
    }
  }

  @Test func locksWhatIsDrawn() throws {
    try Samples.withFolder { folder in
      let inputs = try Samples.inputs()
      _ = try draw(inputs, in: folder)
      let again = try draw(inputs, in: folder)
      #expect(again.count == 1)
      guard case .locked(task: 1) = again[0] else {
        Issue.record("a second run must find the task locked")
        return
      }
      #expect(try Ledger(workFolder: folder, for: .reading).events.count == 4)
    }
  }

  @Test func refusesAnotherSeed() throws {
    try Samples.withFolder { folder in
      _ = try draw(Samples.inputs(), in: folder)
      #expect(
        throws: DrawRefusal.lockedSeed(task: 1, drawn: "typed/42", asked: "typed/43")
      ) { try draw(Samples.inputs(), in: folder, seed: "43") }
      #expect(try Ledger(workFolder: folder, for: .reading).events.count == 4)
    }
  }

  @Test func refusesAnotherRatioAndAnotherRegistry() throws {
    try Samples.withFolder { folder in
      _ = try draw(Samples.inputs(), in: folder)
      let more = try Samples.inputs(tasks: [Samples.task(ratio: "≥6%")])
      #expect(throws: DrawRefusal.self) { try draw(more, in: folder) }
      var fewer = try Samples.inputs()
      fewer.entities.removeFirst(2)
      #expect(throws: DrawRefusal.self) { try draw(fewer, in: folder, seed: nil) }
      #expect(try Ledger(workFolder: folder, for: .reading).events.count == 4)
    }
  }

  @Test func drawsAgainOnlyAfterAVoid() throws {
    try Samples.withFolder { folder in
      let inputs = try Samples.inputs()
      _ = try draw(inputs, in: folder)
      var ledger = try Ledger(workFolder: folder, for: .writing)
      let stage = try DrawStage(inputs, date: date())
      #expect(throws: DrawRefusal.reasonMissing) {
        try stage.void(1, reason: " ", approver: "李四", in: &ledger)
      }
      _ = try stage.void(1, reason: "名录有误", approver: "李四", in: &ledger)
      _ = try stage.draw(1, seed: seed("43"), machineSeed: seed("m"), in: &ledger)
      let record = try #require(try RecordReader(ledger).records().first)
      #expect(record.facts["第几次抽取"] == "第2次抽取")
      #expect(record.facts["重抽原因"] == "名录有误")
      #expect(ledger.events.count { $0.kind == .commit } == 2)
    }
  }

  @Test func isTheSameInAnotherFolder() throws {
    let digests = try (0..<2).map { _ in
      try Samples.withFolder { folder in
        _ = try draw(Samples.inputs(), in: folder)
        return try Ledger(workFolder: folder, for: .reading).head
      }
    }
    #expect(digests[0] == digests[1])
  }

  @Test func waitsForThePublicEvent() throws {
    try Samples.withFolder { folder in
      let event = try #require(
        SeedEvent(name: "cwl.kl8/2021080", time: "2021-03-22T21:30+08:00"))
      var ledger = try Ledger(workFolder: folder, for: .writing)
      let stage = try DrawStage(Samples.inputs(), date: date())
      _ = try stage.commit(1, event: event, in: &ledger)
      #expect(throws: DrawRefusal.sourceMissing(task: 1, event: event.name)) {
        try stage.draw(nil, seed: nil, machineSeed: seed("m"), in: &ledger)
      }
      let value = try SeedChoice(
        source: "cwl.kl8/2021080/"
          + "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80")
      let day = try #require(CalendarDate(year: 2021, month: 3, day: 22))
      let later = try DrawStage(Samples.inputs(), date: day)
      #expect(throws: DrawRefusal.valueMalformed(.happy8, value: "03.07")) {
        let short = try SeedChoice(source: "cwl.kl8/2021080/03.07")
        return try later.draw(nil, seed: short, machineSeed: seed("m"), in: &ledger)
      }
      _ = try later.draw(nil, seed: value, machineSeed: seed("m"), in: &ledger)
      let record = try #require(try RecordReader(ledger).records().first)
      #expect(record.facts["可信等级"] == "B")
    }
  }

  @Test func namesTheShortageBeforeTheResultIsWritten() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs()
      inputs.settings.values["每人上限"] = LocatedText("2", at: Samples.place)
      let findings = try #require(throws: Findings.self) { try draw(inputs, in: folder) }
      #expect(findings.diagnostics.map(\.problem.code) == ["D201"])
      #expect(try Ledger(workFolder: folder, for: .reading).events.map(\.kind) == [.commit, .seed])
    }
  }
}

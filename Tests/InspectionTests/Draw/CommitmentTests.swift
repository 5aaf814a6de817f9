import Sampling
import Testing

@testable import Inspection

@Suite struct CommitmentTests {
  private func commitment(
    _ inputs: Inputs, event: SeedEvent? = nil
  ) throws -> KeyValueDocument {
    try Samples.withFolder { folder in
      let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
      var ledger = try Ledger(workFolder: folder, for: .writing)
      return try DrawStage(inputs, date: date).commit(1, event: event, in: &ledger).commitment()
    }
  }

  private let keys: Set = [
    "base", "base.source", "code", "date", "file.codes", "file.history", "file.inspectors",
    "file.places", "file.pools", "file.recusals", "file.registry", "file.rejected", "ledger.n",
    "ledger.prev", "mix", "mode", "population.count", "population.root", "quota",
    "rejected.count", "reserve", "rule", "seed.event.01", "seed.fallback", "suite", "task", "test",
  ]

  @Test func `carries the keys of the format and no other`() throws {
    #expect(try Set(commitment(Samples.inputs()).entries.keys) == keys)
    let event = SeedEvent(name: "cwl.kl8/2021080", time: "2021-03-22T21:30+08:00")
    let open = try commitment(Samples.inputs(), event: event)
    #expect(Set(open.entries.keys) == keys.union(["seed.event.01.at"]))
  }

  @Test func `says how the quota follows`() throws {
    let document = try commitment(Samples.inputs())
    let expected = [
      "base": "ALL:180", "base.source": "pool", "quota": "ALL:9", "reserve": "ALL:1",
      "rule": "5% ceil of base; each stratum", "mix": "16", "test": "yes", "task": "计划任务1",
      "date": "2021-03-19", "ledger.n": "0", "seed.event.01": "typed",
    ]
    #expect(document.entries.filter { expected[$0.key] != nil } == expected)
  }

  @Test func `names a base of the settings and how a total is spread`() throws {
    var task = Samples.task(ratio: "按去年末企业实有总数3.5%")
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    inputs.settings = Samples.settings(["去年末企业实有总数": "1003", "候补比例": "0%"])
    let document = try commitment(inputs)
    #expect(document["base"] == "ALL:1003")
    #expect(document["base.source"] == "settings/去年末企业实有总数")
    #expect(document["rule"] == "3.5% ceil of base; total; webster")
    #expect(document["quota"].flatMap(StratumCounts.init(text:))?.total == 36)
    #expect(document["reserve"] == "A:0;B:0;C:0;D:0")
  }
}

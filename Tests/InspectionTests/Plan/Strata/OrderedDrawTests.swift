import Sampling
import Testing

@testable import Inspection

/// From the plan to the forms: draws with bounds, classes and batches, which both verifiers prove.
@Suite struct OrderedDrawTests {
  private func records(
    _ change: (inout PlanTask, inout Inputs) -> Void
  ) throws -> [DrawRecord] {
    try Samples.withFolder { folder in
      var task = Samples.task(ratio: "100%")
      var inputs = try Samples.inputs()
      inputs.items[0].kind = "重点检查事项"
      change(&task, &inputs)
      inputs.tasks = [task]
      try draw(inputs, in: folder)
      #expect(try Verifier.report(workFolder: folder).findings.map(\.message) == [])
      if IndependentVerifier.isAvailable {
        let other = try IndependentVerifier.run(on: folder)
        #expect(other.isVerified, "\(other.text)")
      }
      return try RecordReader(Ledger(workFolder: folder, for: .reading)).records()
    }
  }

  private func draw(_ inputs: Inputs, in folder: String) throws {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    let seed = try SeedChoice(typed: "42")
    _ = try DrawStage(inputs, date: Samples.day("2021-03-19"))
      .draw(nil, seed: seed, machineSeed: seed, in: &ledger)
  }

  @Test func `everybody is drawn, and tickets over all strata fix the batches`() throws {
    let record = try #require(
      try records { task, _ in
        task.strata = LocatedText("信用风险等级", at: Samples.place)
        task.batchSize = LocatedText("40", at: Samples.place)
      }.first)
    #expect(record.facts["排序抽取"] == "排序抽取：共 5 批，每批 40 户（最后一批 20 户）")
    #expect(record.facts["实抽数"] == "180")
    #expect(record.reserves.isEmpty)
    let order = record.entities.sorted { $0["抽取号码"] < $1["抽取号码"] }
    #expect(order.map { $0["检查顺序"] } == (1...180).map(String.init))
    #expect(order.map { $0["检查批次"] } == (0..<180).map { "第\($0 / 40 + 1)批" })
    #expect(order[40]["备注"] == "第2批第41位")
  }

  @Test func `forms show the batch`() throws {
    let records = try records { task, _ in task.batchCount = LocatedText("3", at: Samples.place) }
    let record = try #require(records.first)
    let first = try #require(record.entities.first)
    let form = try #require(RecordForm.contents(of: record).first)
    #expect(form.values["抽取顺位"] == "1（第1批第1位）")
    #expect(form.extraValues["检查批次"] == "第1批")
    #expect(SlipForm.content(of: record).values["计算式"].hasSuffix("；排序抽取：共 3 批，每批 60 户"))
    #expect(first["备注"] == "第1批第1位")
    let summary = try #require(SummaryForm.content(of: records.map(TaskWork.init)).lists.first)
    #expect(summary.rows.first?.last?.hasPrefix("排序抽取：共 3 批，每批 60 户") == true)
  }

  @Test(arguments: [
    ("40户", "信用风险等级；每层至少2户", ["各层最低比例": "20%"], 40),
    ("≤2%", "信用风险等级，每层至少2户", [:], 8), ("≤12%", "信用风险等级", ["一般事项比例上限": "5%"], 9),
    ("3户", "信用风险等级", ["每层至少抽取": "1"], 4),
  ])
  func `bounds are committed and proved`(
    ratio: String, strata: String, settings: [String: String], count: Int
  ) throws {
    let record = try #require(
      try records { task, inputs in
        task.ratio = LocatedText(ratio, at: Samples.place)
        task.strata = LocatedText(strata, at: Samples.place)
        inputs.items[0].kind = "一般检查事项"
        inputs.settings = Samples.settings(settings)
      }.first)
    #expect(record.entities.count == count)
    #expect(record.strata.count == 4)
    #expect(record.facts["排序抽取"].isEmpty)
  }
}

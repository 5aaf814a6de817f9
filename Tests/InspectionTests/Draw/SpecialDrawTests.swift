import Sampling
import Testing

@testable import Inspection

@Suite struct SpecialDrawTests {
  /// A work folder with twenty products beside its enterprises.
  private func inputs() throws -> Inputs {
    var inputs = try Samples.inputs(tasks: [Samples.task(scope: "重点工业产品库", ratio: "3批次")])
    inputs.entities += (1...20).map { number in
      var product = Entity(
        id: .derived(fromName: "示例电热毯", distinguishing: String(number)), code: "", name: "示例电热毯",
        status: .init(word: "", isDrawable: true), location: Samples.place)
      product.isSpecial = true
      product.pools = ["重点工业产品库"]
      product.ownColumns = ["规格型号", "批号"]
      product.others = ["规格型号": "150×80", "批号": "B\(number)"]
      return product
    }
    return inputs
  }

  @Test func productsKeepTheirColumnsOnListsAndRecordForms() throws {
    try Samples.withFolder { folder in
      let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
      do {
        var ledger = try Ledger(workFolder: folder, for: .writing)
        _ = try DrawStage(inputs(), date: date).draw(
          nil, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "m"), in: &ledger)
      }
      let records = try RecordReader(Ledger(workFolder: folder, for: .reading)).records()
      let record = try #require(records.first)
      #expect(record.entities.count == 3)
      #expect(record.entities.allSatisfy { $0["对象信息"].hasPrefix("规格型号：150×80；批号：B") })
      let forms = try WrittenForms(records)
      let form = try #require(forms.names.first { $0.hasPrefix("任务1-抽查情况记录表-") })
      #expect(try forms.texts(form).contains(record.entities[0]["对象信息"]))
      #expect(try Verifier.report(workFolder: folder).findings.isEmpty)
    }
  }
}

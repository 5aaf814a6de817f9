import Spreadsheet
import Testing

@testable import Inspection

@Suite struct PlanFormsTests {
  /// The forms of a plan that was published, and in which a task was changed, added and cancelled.
  private func forms() throws -> WrittenForms {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      year.set(["上级部门": "示例市局"])
      year.inputs.tasks[0].frequency = LocatedText("=1", at: Samples.place)
      try year.adjust(on: "2021-01-10", in: folder)
      year.inputs.tasks[0].ratio = LocatedText("≥6%", at: Samples.place)
      year.inputs.tasks[1] = PlannedYear.task(3, from: (9, 1), to: (10, 31))
      try year.adjust(on: "2021-02-01", in: folder, reason: "上级统一部署", approver: "李四")
      let forms = try WrittenForms()
      let ledger = try Ledger(workFolder: folder, for: .reading)
      _ = try Forms.write(
        plans: ledger.state().plans, into: forms.folder, templates: FormTemplates())
      return forms
    }
  }

  @Test(arguments: [FormKind.planNotice, .planFiling])
  func `the last version is published, as it is worded`(kind: FormKind) throws {
    let texts = try forms().texts("\(kind.rawValue).xlsx")
    #expect(texts.contains("2021-01"))
    #expect(texts.contains("≥6%"))
    #expect(texts.contains("=1"))
    #expect(texts.contains("2021年3月1日 至 2021年5月31日"))
    #expect(texts.contains("11"))  // ⌈6% of 180⌉
    #expect(texts.contains("2021-03"))
    #expect(!texts.contains("2021-02"))
    #expect(texts.contains { $0.contains("第2版（调整后）") })
    #expect(texts.contains(FormText.testNotice))
  }

  @Test func `the copy for the level above names it and has lines to sign`() throws {
    let texts = try forms().texts("年度抽查工作计划（备案）.xlsx")
    #expect(texts.contains("备案单位：示例市局"))
    #expect(texts.contains("填报单位（盖章）：示例局"))
    #expect(["编制人：", "审核人："].allSatisfy(texts.contains))
  }

  @Test func `the history shows every step, with a cancelled task`() throws {
    let rows = try forms().rows("计划调整记录.csv").map { row in
      row.cells.map { row.text(of: $0) }
    }
    #expect(rows.contains { $0.contains("公布") && $0.contains("共 2 项任务") })
    let steps = rows.filter { $0.contains("李四") }
    #expect(steps.map { $0[4] } == ["变更", "增加", "取消"])
    #expect(steps.allSatisfy { $0.contains("2021-02-01") && $0.contains("上级统一部署") })
    #expect(steps[0].contains("≥5%") && steps[0].contains("≥6%"))
    #expect(steps[2].contains("2021-02 示例任务2"))
  }

  @Test(arguments: [FormKind.planNotice, .planFiling, .planHistory])
  func `workbook and CSV say the same`(kind: FormKind) throws {
    let forms = try forms()
    let texts = try forms.texts("\(kind.rawValue).xlsx").joined(separator: "\n")
    for value in try forms.values("\(kind.rawValue).csv") where !value.isEmpty {
      // A CSV file marks what a spreadsheet would take for a formula.
      let text = value.hasPrefix("'=") ? String(value.dropFirst()) : value
      #expect(texts.filter { !$0.isWhitespace }.contains(text))
    }
  }
}

import Testing

@testable import Inspection

@Suite struct StatutoryMinimumTests {
  private func year(_ ratio: String, scope: String = "企业", base: String? = nil) throws
    -> PlannedYear
  {
    var year = try PlannedYear()
    year.inputs.tasks.removeLast()
    year.inputs.tasks[0].ratio = LocatedText(ratio, at: Samples.place)
    year.inputs.tasks[0].scope = LocatedText(scope, at: Samples.place)
    year.set(base.map { ["去年末企业实有总数": $0] } ?? [:])
    return year
  }

  @Test(arguments: [
    // ⌈3% of 180⌉ = ⌈5.4⌉ = 6 of the registry; of the office's own number, exactly 6 and one more.
    ("6户", nil, []), ("5户", nil, ["P178"]), ("6户", "200", []), ("6户", "201", ["P178"]),
    ("7户", "201", []),
  ])
  func `three percent are met or missed by one`(
    ratio: String, base: String?, codes: [String]
  ) throws {
    #expect(try year(ratio, base: base).codes() == codes)
  }

  @Test func `the share is the office's own`() throws {
    var year = try year("9户")
    year.set(["法定年度抽查最低比例": "5%"])
    #expect(try year.codes() == [])
    year.set(["法定年度抽查最低比例": "6%"])
    #expect(try year.codes() == ["P178"])
  }

  @Test func `of a mixed task only the enterprises that it can't miss count`() throws {
    // 90 of the 100 others can be drawn: 96 objects are sure to hold 6 enterprises.
    #expect(try year("96户", scope: "全部").codes() == [])
    #expect(try year("95户", scope: "全部").codes() == ["P178"])
  }

  @Test func `what was drawn counts as drawn, until it is void`() throws {
    try Samples.withFolder { folder in
      let year = try year("6户")
      try year.draw(on: "2021-03-19", in: folder)
      let counted = try #require(
        try year.outcomes(folder: folder).first { $0.rule == .minimum })
      #expect(counted.diagnostics.isEmpty)
      #expect(counted.calculation.contains("待抽任务至少抽到企业 0 户（与其他对象同层的按最少计），本年已抽企业 6 户"))
      var ledger = try Ledger(workFolder: folder, for: .writing)
      _ = try DrawStage(year.inputs, date: .sample("2021-03-20"))
        .void(1, reason: "名录有误", approver: "李四", in: &ledger)
      _ = consume ledger
      let open = try #require(try year.outcomes(folder: folder).first { $0.rule == .minimum })
      #expect(open.calculation.contains("待抽任务至少抽到企业 6 户（与其他对象同层的按最少计），本年已抽企业 0 户"))
    }
  }

  @Test func `what was drawn this year outside the ledger counts, each enterprise once`() throws {
    var year = try year("5户")
    let firms = year.inputs.entities.filter { $0.kind == .enterprise }
    for (id, date) in [
      (firms[0].id, "2021-01-05"), (firms[0].id, "2021-02-05"), (firms[1].id, "2020-12-31"),
    ] {
      year.inputs.pastDraws.append(PastDraw(entity: id, date: try .sample(date), task: "旧"))
    }
    #expect(try year.codes() == [])
    year.inputs.pastDraws.removeFirst(2)
    #expect(try year.codes() == ["P178"])
  }

  @Test func `the calculation is shown`() throws {
    let outcome = try #require(
      try year("6户", base: "1003").outcomes().first { $0.rule == .minimum })
    #expect(
      outcome.calculation == "企业 1003 户（去年末企业实有总数） × 3% = 30.09，至少 31 户；"
        + "待抽任务至少抽到企业 6 户（与其他对象同层的按最少计），本年已抽企业 0 户，合计 6 户")
  }
}

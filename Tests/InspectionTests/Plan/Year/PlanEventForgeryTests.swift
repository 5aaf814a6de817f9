import Testing

@testable import Inspection

/// Plan events whose chain is right, but whose contents nobody should believe.
@Suite struct PlanEventForgeryTests {
  private static let fields = [
    "at": "2021-01-11", "by": "示例局", "version": "2", "year": "2021", "notice": "7",
    "reason": "部署", "approver": "李四",
  ]

  /// What a verification says after a second version with these fields, tasks and changes.
  private func facts(
    _ fields: [String: String] = [:], listing changes: [PlanChange]? = nil,
    draw: Bool = false, _ change: (inout PlannedYear) -> Void
  ) throws -> [LedgerProblem.Fact] {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      let old = [RegisteredTask](year.inputs.tasks)
      try year.adjust(on: "2021-01-10", in: folder)
      if draw { try year.draw(1, on: "2021-01-10", in: folder) }
      change(&year)
      let new = [RegisteredTask](year.inputs.tasks)
      var ledger = try Ledger(workFolder: folder, for: .writing)
      try ledger.append(
        .plan, name: "计划-第2版", fields: Self.fields.merging(fields) { $1 },
        files: [
          "plan.csv": new.bytes, "变更.csv": (changes ?? PlanChange.all(from: old, to: new)).bytes,
          "数量.csv": Array("\u{FEFF}任务序号,计划抽查户数\n1,9\n".utf8),
        ])
      _ = consume ledger
      return try Verifier.report(workFolder: folder).findings.map(\.fact)
    }
  }

  @Test func `an honest adjustment is verified`() throws {
    #expect(try facts { $0.inputs.tasks.removeLast() } == [])
  }

  @Test func `a list of changes that hides one is found`() throws {
    #expect(
      try facts(listing: []) { $0.inputs.tasks.removeLast() } == [
        .wrongDocument(file: "变更.csv", line: 2)
      ])
  }

  @Test func `a notice shorter than stated is found`() throws {
    #expect(
      try facts(["at": "2021-05-26"]) { $0.inputs.tasks.removeLast() } == [
        .shortNotice(task: "2021-02 示例任务2", days: 6, notice: 7)
      ])
  }

  @Test func `a drawn task that was changed all the same is found`() throws {
    let found = try facts(draw: true) { $0.inputs.tasks.removeFirst() }
    guard case .adjustedAfterCommit(task: "2021-01 示例任务1", _)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1)
  }

  @Test func `a commitment outside the registered plan is found`() throws {
    try Samples.withFolder { folder in
      try PlannedYear().adjust(on: "2021-01-10", in: folder)
      var ledger = try Ledger(workFolder: folder, for: .writing)
      try SampleDraw(task: "2021-09").commit(to: &ledger)
      _ = consume ledger
      let found = try Verifier.report(workFolder: folder).findings.map(\.fact)
      #expect(found.contains(.unplanned(task: "2021-09", version: 1)))
    }
  }

  @Test(arguments: [
    ("version", "3"), ("version", ""), ("year", "2022"), ("at", "2021-1-09"), ("reason", ""),
    ("approver", ""), ("notice", "seven"),
  ])
  func `a field that isn't what it must be is named`(key: String, value: String) throws {
    #expect(
      try facts([key: value]) { $0.inputs.tasks.removeLast() } == [
        .wrongValue(file: "event.txt", key: key, found: value)
      ])
  }

  @Test(arguments: [
    ("plan.csv", ""), ("plan.csv", "抽查任务名称\n甲\n"), ("plan.csv", "\u{FEFF}抽查任务名称,别的\n甲,乙\n"),
    ("数量.csv", "\u{FEFF}任务序号,计划抽查户数\n1,多\n"), ("数量.csv", "\u{FEFF}任务序号,计划抽查户数\n2,3\n1,3\n"),
  ])
  func `a plan in another form is malformed`(file: String, text: String) throws {
    try Samples.withFolder { folder in
      let tasks = [RegisteredTask](try PlannedYear().inputs.tasks)
      var ledger = try Ledger(workFolder: folder, for: .writing)
      try ledger.append(
        .plan, name: "计划-第1版", fields: Self.fields.merging(["version": "1"]) { $1 },
        files: [
          "plan.csv": tasks.bytes, "数量.csv": Array("\u{FEFF}任务序号,计划抽查户数\n".utf8),
        ].merging([file: Array(text.utf8)]) { $1 })
      _ = consume ledger
      #expect(
        try Verifier.report(workFolder: folder).findings.map(\.fact) == [.malformed(file: file)])
    }
  }
}

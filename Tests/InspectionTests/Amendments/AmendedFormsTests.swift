import Sampling
import Testing

@testable import Inspection

/// What forms, visits and the status say after amendments, from the ledger alone.
@Suite struct AmendedFormsTests {
  private let draw: AmendedDraw

  init() throws { draw = try AmendedDraw() }

  private func record() throws -> DrawRecord {
    try #require(
      try RecordReader(Ledger(workFolder: draw.folder.path, for: .reading)).records().first)
  }

  @Test func `a draw without amendments says so`() throws {
    #expect(try record().changes.isEmpty)
    #expect(try record().facts["变更情况"] == "无")
  }

  @Test func `the record lists the present objects with their numbers and codes`() throws {
    let before = try record()
    try draw.withdraw([try draw.attempt().checks[1].id])
    let after = try record()
    #expect(after.entities.map { $0["抽取顺位"] } == ["1"] + (3...13).map(String.init))
    #expect(
      after.entities.dropLast().map { $0["表格编号"] }
        == before.entities.map { $0["表格编号"] }.enumerated().filter { $0.offset != 1 }.map(\.element))
    #expect(after.entities.last?["备注"] == "递补")
    #expect(after.entities.last?["检查对象名称"].isEmpty == false)
    #expect(after.entities.last?["组长"].isEmpty == false)
    #expect(after.reserves.count == before.reserves.count - 1)
  }

  @Test func `the changes name who went, who came, why, and who approved`() throws {
    let check = try draw.attempt().checks[0]
    let names = try OfficerNames(draw.attempt())
    try draw.replace(check.team[0])
    let row = try #require(try record().changes.first)
    let new = try #require(try draw.attempt().checks.first).team[0]
    #expect(row["变更种类"] == "更换（组长）")
    #expect(row["变更前"] == names.name(of: check.team[0]))
    #expect(row["变更后"] == names.name(of: new))
    #expect(row["原因"] == "健康状况：登记机关通知")
    #expect(row["批准人"] == "王五")
    #expect(row["变更日期"] == "2021-03-19")
    #expect(try record().entities[0]["组长"] == names.name(of: new))
    #expect(try record().entities[0]["备注"] == "人员有更换")
  }

  @Test func `every kind of amendment has its row`() throws {
    let checks = try draw.attempt().checks
    try draw.withdraw([checks[0].id])
    try draw.extend("B:1")
    try draw.add(draw.omitted(isDue: true))
    try draw.recuse(checks[1].team[1], from: checks[1].id)
    let correction = try Correction(
      of: 3, object: checks[1].id.text, field: "检查结果", from: "甲", to: "乙")
    try draw.amend {
      _ = try draw.stage.correct(1, correction, signer: "赵六", draw.approval, in: &$0)
    }
    let kinds = try record().changes.map { $0["变更种类"] }
    #expect(Set(kinds).isSuperset(of: ["撤出", "递补", "扩大", "补入", "回避（组员）", "更正（检查结果）"]))
    #expect(try record().changes.last?["批准人"] == "王五、赵六（签字）")
  }

  @Test func `visits go to the present objects with their present teams`() throws {
    let gone = try draw.attempt().checks[0]
    try draw.withdraw([gone.id])
    try draw.replace(try draw.attempt().checks[0].team[0])
    let lists = try LedgerDraws.lists(of: Ledger(workFolder: draw.folder.path, for: .reading))
    let attempt = try draw.attempt()
    #expect(lists.draws.map(\.id) == attempt.checks.map(\.id))
    #expect(lists.draws.map { $0.team.map(\.id) } == attempt.checks.map(\.team))
    #expect(lists.draws.allSatisfy { !$0.name.isEmpty })
  }

  @Test func `rates count the places given up, exactly`() throws {
    let before = try draw.attempt()
    let officer = before.checks[0].team[0]
    let held = before.places[officer, default: 0]
    try draw.replace(officer)
    let status = try StatusReport(Ledger(workFolder: draw.folder.path, for: .reading))
    let name = try OfficerNames(before).name(of: officer)
    #expect(status.officers == [ReplacementRate(name: name, given: held, places: held)])
    #expect(
      status.approvers == [ReplacementRate(name: "王五", given: held, places: 24 + held)])
    #expect(status.isAlarming == (held >= 2))
    #expect(status.tasks.map(\.stage) == [.complete])
  }

  @Test func `an amendment says who came and who went, and nothing of earlier ones`() throws {
    try draw.extend("A:1")
    let before = try Ledger(workFolder: draw.folder.path, for: .reading).events.count
    let gone = try draw.attempt().checks[0]
    try draw.withdraw([gone.id])
    let attempt = try draw.attempt()
    let lines = try AmendmentRecord.lines(
      of: Ledger(workFolder: draw.folder.path, for: .reading), after: before)
    let names = try ObjectNames(attempt)
    let next = try #require(attempt.checks.last).line
    #expect(
      lines == [
        "撤出　\(names.name(of: gone.id))：第 \(gone.line.rank) 位 → 撤出",
        "递补　\(names.name(of: next.ticket.id))：候补第 \(next.rank) 位 → 递补",
      ])
  }

  @Test func `an open withdrawal is named`() throws {
    try draw.withdraw([try draw.attempt().checks[0].id])
    try draw.dropLastEvent()
    let status = try StatusReport(Ledger(workFolder: draw.folder.path, for: .reading))
    let event = try #require(try draw.attempt().openWithdrawal).label.folder
    #expect(status.tasks.map(\.stage) == [.withdrawn(event: event)])
    #expect(status.taskLines(in: "示例局").first?.contains(event) == true)
  }

  @Test(arguments: [(1, 1, false), (2, 10, false), (2, 9, true), (3, 15, false), (3, 14, true)])
  func `a rate over a fifth is high from two places on`(given: Int, places: Int, isHigh: Bool) {
    #expect(ReplacementRate(name: "张三", given: given, places: places).isHigh == isHigh)
  }
}

import Sampling
import Testing

@testable import Inspection

/// Lists of what was sent out, as offices fill them in.
@Suite struct TransmittalListTests {
  private let folder: ReturnedFolder
  private let forms: [IssuedForm]

  init() throws {
    folder = try ReturnedFolder()
    forms = try IssuedForms(Ledger(workFolder: folder.draw.folder.path, for: .reading)).forms
  }

  private func code(_ index: Int) -> String { forms[index].code.description }

  @discardableResult
  private func collect(_ lines: [String]) throws -> ResultCollection {
    let text = lines.joined(separator: "\n").replacing("CODE", with: code(0))
    return try folder.collect([("清单.csv", Array(text.utf8))]).collection
  }

  private func sent(_ index: Int = 0) throws -> [TransmittalRow] {
    try folder.draw.attempt().transmittals[forms[index].id] ?? []
  }

  private func tasks() throws -> [TaskStanding] {
    try TaskStanding.all(in: Ledger(workFolder: folder.draw.folder.path, for: .reading))
  }

  private func lastNumber() throws -> Int {
    try Ledger(workFolder: folder.draw.folder.path, for: .reading).events.count
  }

  private static let letters = "表格编号,第一次邮寄单号,第一次邮寄日期,第一次签收日期,第一次退信日期"

  @Test func `letters are recorded before any result, once`() throws {
    let lines = [
      Self.letters, "CODE,XA1,2021-03-22,,2021年3月30日", "\(code(1)),XA2,2021-03-22,2021-03-24,",
      "\(code(2)),,,,",
    ]
    let first = try collect(lines)
    #expect(first.found == [] && first.readyCount == 2)
    #expect(try sent().map(\.answer) == ["退信"])
    #expect(try sent(1).map(\.answer) == ["签收"])
    let again = try collect(lines)
    #expect(again.readyCount == 0 && again.unchangedCount == 2)
    try folder.draw.expectVerified()
  }

  @Test func `our own list comes back with its days`() throws {
    _ = try OutputFolder(folder.draw.folder.path).write(tasks(), on: ReturnedFolder.day)
    let path = "\(folder.draw.folder.path)/\(OutputFolder.name)/任务1-邮寄清单（第一次）.csv"
    let text = String(decoding: try Disk.bytes(of: path), as: UTF8.self)
    let filled = text.replacing(
      "□挂号信\n□EMS\",,,,,", with: "☑挂号信\n□EMS\",XA1,2021-03-22,,2021-03-30,")
    #expect(filled != text)
    let collection = try folder.collect([("清单.csv", Array(filled.utf8))]).collection
    #expect(collection.found == [])
    #expect(collection.readyCount == 12)
  }

  @Test func `our own list of entries comes back with its days, and its results tell nothing`()
    throws
  {
    try collect(["表格编号,检查结果,检查日期,结果说明", "CODE,其他,2021-04-01,注销"])
    _ = try OutputFolder(folder.draw.folder.path).write(tasks(), on: ReturnedFolder.day)
    let path = "\(folder.draw.folder.path)/\(OutputFolder.name)/任务1-抽查情况录入表.csv"
    let text = String(decoding: try Disk.bytes(of: path), as: UTF8.self)
    let filled = text.replacing(",2021-04-01,,\r\n", with: ",2021-04-01,张三,2021-04-08\r\n")
    #expect(filled != text)
    let collection = try folder.collect([("录入.csv", Array(filled.utf8))]).collection
    #expect(collection.found == [] && collection.readyCount == 1)
    #expect(try sent().map(\.sentOn) == [Samples.day("2021-04-08")])
  }

  @Test func `later lists may only fill what was empty`() throws {
    try collect(["表格编号,第一次邮寄日期,第一次邮寄单号", "CODE,2021-03-22,XA1"])
    try collect(["表格编号,第一次邮寄日期,第一次退信日期", "CODE,2021-03-22,2021-03-30"])
    #expect(try sent().map(\.values.last) == ["退信"])
    let changed = try collect(["表格编号,第一次邮寄日期", "CODE,2021-03-23"])
    #expect(changed.found == ["R123 B2"])
    try folder.draw.expectVerified()
  }

  @Test(arguments: [
    ("表格编号,第一次邮寄日期", "CODE,上周", "R132 B2"),
    ("表格编号,第一次邮寄日期", "CODE,2020-03-22", "R110 B2"),
    ("表格编号,第一次邮寄日期", "CODE,2021-05-21", "R110 B2"),
    ("表格编号,第一次邮寄日期,第一次退信日期", "CODE,,2021-03-30", "R112 C2"),
    ("表格编号,第一次邮寄日期,第一次退信日期", "CODE,2021-03-30,2021-03-22", "R111 C2"),
    (letters, "CODE,,2021-03-22,2021-03-24,2021-03-30", "R104 E2"),
    ("表格编号,提醒日期,提醒情况", "CODE,2021-03-22,打13800000000接通", "R125 C2"),
    ("表格编号,移送种类,接收单位,移送日期", "CODE,转交,县局,2021-04-01", "R132 B2"),
    ("表格编号,移送种类,接收单位,移送日期", "CODE,移送办案机构,,2021-04-01", "R112 D2"),
    (
      "表格编号,移送种类,接收单位,移送日期,反馈日期,反馈内容", "CODE,移送办案机构,县局,2021-04-01,2021-04-09,", "R112 E2"
    ), ("表格编号,录入日期", "1-1-aaaaaa,2021-04-01", "R115 A2"),
  ])
  func `a row that can't be used is found at its cell`(
    heading: String, row: String, found: String
  ) throws {
    let collection = try collect([heading, row])
    #expect(collection.found == [found])
    #expect(collection.readyCount == 0)
    #expect(try sent().isEmpty)
  }

  @Test func `two letters too far apart are told`() throws {
    let collection = try collect([
      "表格编号,第一次邮寄日期,第一次退信日期,第二次邮寄日期,第二次退信日期",
      "CODE,2021-03-22,2021-03-30,2021-05-01,2021-05-09",
    ])
    #expect(collection.found == ["R127 E2"])
    #expect(collection.readyCount == 1)
  }

  @Test func `an unreachable object needs no days on its form when its letters are known`() throws {
    try collect([
      "表格编号,第一次邮寄日期,第一次退信日期,第二次邮寄日期,第二次退信日期",
      "CODE,2021-03-22,2021-03-30,2021-04-10,2021-04-19",
    ])
    let result = try collect(["表格编号,检查结果,检查日期", "CODE,无法联系,2021-04-20"])
    #expect(result.found == [] && result.readyCount == 1)
    let other = try collect([
      "表格编号,检查结果,检查日期,第一次邮寄日期", "CODE,无法联系,2021-04-20,2021-03-25",
    ])
    #expect(other.found == ["R123 D2"])
    let facts = try #require(try CheckFacts.all(in: folder.draw.attempt()).first)
    #expect(facts.mailings.count == 2)
  }

  @Test func `hand-overs of one kind to two offices both count`() throws {
    try collect([
      "表格编号,移送种类,接收单位,移送文号,移送日期,反馈日期,反馈内容",
      "CODE,移送其他部门,县消防救援大队,1号,2021-04-01,,", "CODE,抄告,县应急管理局,,2021-04-02,2021-04-09,已处理",
    ])
    #expect(try sent().map(\.receiver) == ["县应急管理局", "县消防救援大队"].sorted())
    try folder.draw.expectVerified()
  }

  @Test func `what was sent can be corrected`() throws {
    try collect(["表格编号,第一次邮寄日期", "CODE,2021-03-22"])
    let number = try lastNumber()
    let correction = try Correction(
      of: number, object: forms[0].id.text, field: "第一次邮寄·日期", from: "", to: "2021年3月23日")
    try folder.draw.amend {
      _ = try AmendmentStage(on: ReturnedFolder.day).correct(
        1, correction, signer: "赵六", folder.draw.approval, in: &$0)
    }
    #expect(try sent().map(\.sentOn) == [Samples.day("2021-03-23")])
    try folder.draw.expectVerified()
    try folder.draw.forgeLastEvent { _, texts in
      texts["更正.csv"] = texts["更正.csv"]?.replacing("2021-03-22", with: "2021-03-21")
    }
    #expect(try folder.draw.faults().map { LedgerProblem($0, at: nil).code } == ["L207"])
  }

  @Test(arguments: [
    ("退信", "拒收", "L121"), ("2021-03-22", "2020-03-22", "L206"),
    ("2021-03-30", "2021-05-30", "L206"),
    ("第一次邮寄", "移送办案机构", "L121"), ("2021-03-30", "2021-03-20", "L121"),
  ])
  func `what somebody forged is found`(text: String, forged: String, code: String) throws {
    try collect([Self.letters, "CODE,XA1,2021-03-22,,2021-03-30"])
    try folder.draw.forgeLastEvent { _, texts in
      texts["transmittals.csv"] = texts["transmittals.csv"]?.replacing(text, with: forged)
    }
    #expect(try folder.draw.faults().map { LedgerProblem($0, at: nil).code } == [code])
  }

  @Test(arguments: [("XA1", "XA2", "L202"), (",2021-03-30,退信", ",,", "L203")])
  func `a later event that changes or repeats is found`(
    text: String, forged: String, code: String
  ) throws {
    try collect(["表格编号,第一次邮寄日期,第一次邮寄单号", "CODE,2021-03-22,XA1"])
    try collect(["表格编号,第一次邮寄日期,第一次退信日期", "CODE,2021-03-22,2021-03-30"])
    try folder.draw.forgeLastEvent { _, texts in
      texts["transmittals.csv"] = texts["transmittals.csv"]?.replacing(text, with: forged)
    }
    #expect(try folder.draw.faults().map { LedgerProblem($0, at: nil).code } == [code])
  }

  @Test func `what isn't entered in time counts as not done, where the office sets a time`() throws
  {
    try collect(["表格编号,检查结果,检查日期", "CODE,未发现问题,2021-04-01", "\(code(1)),未发现问题,2021-04-01"])
    try collect(["表格编号,录入日期", "CODE,2021-04-05"])
    let ledger = try Ledger(workFolder: folder.draw.folder.path, for: .reading)
    var inputs = Inputs()
    let date = Samples.day("2021-05-20")
    #expect(try EntryRule(ledger, inputs: inputs, on: date).missedCount == 0)
    inputs.settings = Samples.settings(["录入期限": "10日"])
    let rule = try EntryRule(ledger, inputs: inputs, on: date)
    #expect(rule.missedCount == 1)
    let summary = try WorkSummary(
      of: ledger, through: date, inputs: inputs, completing: rule.applied)
    #expect(summary.tasks[0].checks.count { $0.checkedOn != nil } == 1)
    #expect(try EntryRule(ledger, inputs: inputs, on: Samples.day("2021-04-11")).missedCount == 0)
  }
}

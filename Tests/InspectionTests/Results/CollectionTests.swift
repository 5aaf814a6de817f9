import Foundation
import Sampling
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct CollectionTests {
  @Test func `what is recorded is verified, and the same again changes nothing`() throws {
    let folder = try ReturnedFolder()
    var form = try folder.soundForm()
    form["证据材料"] = "现场照片3张"
    let files = [("表.xlsx", FilledForm.workbook([form, try folder.soundForm(1)]))]
    let first = try folder.collect(files)
    #expect(first.events.map(\.label.name) == ["结果-任务1"])
    #expect(first.collection.readyCount == 2)
    try folder.draw.expectVerified()
    let again = try folder.collect(files)
    #expect(again.events.isEmpty)
    #expect(again.collection.unchangedCount == 2 && again.collection.isClean)
    let record = try #require(try folder.record(of: form))
    #expect(record.row.results == [.nothingFound])
    #expect(record.row.day(.checked) == Samples.day("2021-04-01"))
    #expect(record.row[.evidence] == "现场照片3张")
    #expect(record.items.map(\.name) == ["公示信息检查", "登记事项检查"])
    #expect(record.items.map(\.result) == [.nothingFound, .nothingFound])
    #expect(record.enteredOn == ReturnedFolder.day)
  }

  @Test func `what came later is added, what differs isn't`() throws {
    let folder = try ReturnedFolder()
    var form = try folder.soundForm()
    try folder.collect(form, on: Samples.day("2021-05-06"))
    form["完结日期"] = "2021-05-10"
    #expect(try folder.collect(form).events.count == 1)
    try folder.draw.expectVerified()
    #expect(try folder.record(of: form)?.row.day(.completed) == Samples.day("2021-05-10"))
    form["检查日期"] = "2021年4月2日"
    let other = try folder.collect(form)
    #expect(other.events.isEmpty)
    #expect(other.collection.found == ["R123 B35"])
  }

  @Test func `a correction changes what is on record, in the words of the ledger`() throws {
    let folder = try ReturnedFolder()
    let form = try folder.soundForm()
    let event = try #require(try folder.collect(form).events.first)
    let object = try #require(try folder.record(of: form)).id.text
    try correct(folder, event, object, "检查结果", to: "发现问题已责令改正")
    try correct(folder, event, object, "登记事项检查", to: "责令改正")
    try correct(folder, event, object, "检查日期", from: "2021年4月1日", to: "2021.4.3")
    try folder.draw.expectVerified()
    let record = try #require(try folder.record(of: form))
    #expect(record.row.results == [.orderedToMend])
    #expect(record.items.map(\.result) == [.nothingFound, .orderedToMend])
    #expect(record.row[.checked] == "2021-04-03")
  }

  @Test(arguments: [
    ("检查结果", "", "基本正常"), ("检查结果", "责令改正", "责令停止"), ("价格检查", "", "责令改正"),
    ("检查日期", "", "不详"), ("登记事项检查", "", "责令改正"),
  ])
  func `a correction that can't be is refused`(field: String, old: String, new: String) throws {
    let folder = try ReturnedFolder()
    let form = try folder.soundForm()
    let event = try #require(try folder.collect(form).events.first)
    let object = try #require(try folder.record(of: form)).id.text
    let refusal = #expect(throws: AmendmentRefusal.self) {
      // An item may be corrected before the whole, not into what the whole isn't.
      try correct(folder, event, object, field, from: old, to: new)
    }
    #expect(refusal?.code == "D174")
  }

  private func correct(
    _ folder: ReturnedFolder, _ event: LedgerEvent, _ object: String, _ field: String,
    from old: String = "", to new: String
  ) throws {
    let correction = try Correction(
      of: event.number, object: object, field: field, from: old, to: new)
    let stage = AmendmentStage(on: ReturnedFolder.day)
    try folder.draw.amend {
      _ = try stage.correct(1, correction, signer: "赵六", folder.draw.approval, in: &$0)
    }
  }

  @Test func `the same form twice counts once`() throws {
    let folder = try ReturnedFolder.shared.get()
    let form = FilledForm.workbook([try folder.soundForm()])
    let collection = try folder.read([("甲.xlsx", form), ("乙.xlsx", form)])
    #expect(collection.found == ["R131"])
    #expect(collection.readyCount == 1)
  }

  @Test func `two officers with different results are shown at both cells`() throws {
    let folder = try ReturnedFolder.shared.get()
    let one = try folder.soundForm()
    var other = one
    other["检查日期"] = "2021年4月2日"
    let collection = try folder.read([
      ("甲.xlsx", FilledForm.workbook([one])), ("乙.xlsx", FilledForm.workbook([other])),
    ])
    #expect(collection.found == ["R122 B35", "R122 B35"])
    #expect(collection.inputs.diagnostics.map(\.location?.file) == ["乙.xlsx", "甲.xlsx"])
    #expect(collection.readyCount == 0)
  }

  @Test func `what one form leaves blank another may say`() throws {
    let folder = try ReturnedFolder.shared.get()
    let one = try folder.soundForm()
    var other = one
    try other.untick("未发现问题")
    other[cell: "C13"] = ""
    other["证据材料"] = "照片"
    let collection = try folder.read([
      ("甲.xlsx", FilledForm.workbook([one])), ("乙.xlsx", FilledForm.workbook([other])),
    ])
    #expect(collection.found == [])
    #expect(collection.readyCount == 1)
  }

  @Test func `a withdrawn object's form is refused`() throws {
    let folder = try ReturnedFolder()
    let form = try folder.soundForm()
    let check = try #require(
      try folder.draw.attempt().checks.first {
        FormCode(of: $0, task: 1).description == form.code
      })
    try folder.draw.withdraw([check.id])
    #expect(try folder.read(form).found == ["R116 F3"])
  }

  @Test func `every file is accounted for`() throws {
    let folder = try ReturnedFolder.shared.get()
    let collection = try folder.read([
      ("照片.jpg", Array("jpg".utf8)), ("坏.xlsx", Array("PK\u{3}\u{4}".utf8)),
      ("通讯录.csv", Array("姓名,备注\n张三,\n".utf8)),
      ("表.xlsx", FilledForm.workbook([try folder.soundForm()])),
    ])
    #expect(
      collection.files.map(\.outcome) == [
        .rejected, .ignored, .read(checks: 1, rejected: 0), .ignored,
      ])
    #expect(collection.files.map(\.name) == ["坏.xlsx", "照片.jpg", "表.xlsx", "通讯录.csv"])
    #expect(
      collection.totalWords
        == "共 4 个文件：读取 1，忽略 2，拒收 1；涉及 1 户：记入 1，以前已记且一致 0，待改正 0。")
  }

  @Test func `an error workbook marks the cell, and comes back corrected`() throws {
    let folder = try ReturnedFolder()
    var form = try folder.soundForm()
    form["检查日期"] = ""
    let collection = try folder.collect(form).collection
    #expect(collection.found == ["R109 B22"])
    let output = OutputFolder(folder.draw.folder.path)
    let report = try collection.writeBack(to: output)
    #expect(report.names == ["核对-表.xlsx", "核对报告.xlsx", "核对报告.csv", "核对报告.html"])
    let returns = "\(folder.draw.folder.path)/\(OutputFolder.returnsName)"
    #expect(try String(contentsOfFile: "\(returns)/核对报告.csv", encoding: .utf8).contains("R109"))
    let file = try SpreadsheetFile.open(path: "\(returns)/核对-表.xlsx")
    let index = try #require(file.sheets.firstIndex { $0.name == form.sheet })
    var corrected = try FilledForm(file, sheet: index)
    #expect(corrected.cells.values.contains { $0.contains("R109") })
    corrected[cell: "B35"] = "2021年4月1日"
    let again = try folder.collect(corrected)
    #expect(again.collection.found == [])
    #expect(again.events.count == 1)
  }

  @Test func `what is on record reaches deadlines and the summary`() throws {
    let folder = try ReturnedFolder()
    try folder.collect(folder.soundForm())
    let ledger = try Ledger(workFolder: folder.draw.folder.path, for: .reading)
    let attempt = try #require(try ledger.state().attempts.last)
    let checks = try CheckFacts.all(in: attempt)
    let known = checks.filter { $0.endedOn != nil }
    #expect(known.count == 1)
    #expect(known.first?.resultOn == ReturnedFolder.day)
    #expect(known.first?.endedOn == attempt.records.values.first?.row.day(.checked))
    let summary = try WorkSummary(of: ledger, through: ReturnedFolder.day, itemCount: 2)
    let counts = WorkCounts(summary.tasks.flatMap(\.checks))
    #expect(counts["已检查数"] == 1)
    #expect(counts["应检查数"] == checks.count)
  }
}

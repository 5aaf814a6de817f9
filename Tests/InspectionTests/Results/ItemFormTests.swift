import Foundation
import Sampling
import Spreadsheet
import Testing

@testable import Inspection

/// The forms of single items come back (专项检查记录表).
@Suite struct ItemFormTests {
  private func collect(_ folder: ReturnedFolder, _ forms: FilledForm...) throws
    -> ResultCollection
  {
    try folder.collect([("表.xlsx", FilledForm.workbook(forms))]).collection
  }

  @Test(arguments: [
    ("1-12-a1b2c3", "1-12-a1b2c3", nil), ("编号：１-12-A1B2C3-2 ", "1-12-a1b2c3", 2),
    ("1-12-a1b2c3-2021-04-01", "1-12-a1b2c3", nil), ("1-12-a1b2c3-02", "1-12-a1b2c3", 2),
  ])
  func `a code may have an item's number`(text: String, check: String, item: Int?) throws {
    let code = try #require(FormCode(in: text))
    #expect(code.check == check && code.item == item)
  }

  @Test func `the forms of all items make a check`() throws {
    let folder = try ReturnedFolder()
    var second = try folder.soundItemForm(2)
    second[cell: "G\(second.pointRows.lowerBound)"] = "□无　☑有（需记录，可另附页）：未亮照"
    second["检查日期"] = "2021年4月3日"
    try second.tick("发现问题，依法责令立即改正")
    try second.tick("违反本部门相关规定")
    let collection = try collect(folder, folder.soundItemForm(1), second)
    #expect(collection.isClean)
    let record = try #require(try folder.record(of: folder.forms[0]))
    #expect(record.row.results == [.orderedToMend])
    #expect(record.row.day(.from) == Samples.day("2021-04-01"))
    #expect(record.row.day(.checked) == Samples.day("2021-04-03"))
    #expect(record.row[.disposal] == Disposal.mend.rawValue)
    #expect(record.items.map(\.result) == [.nothingFound, .orderedToMend])
    #expect(record.items.map(\.finding) == ["", "未亮照"])
    try folder.draw.expectVerified()
  }

  @Test func `one item alone isn't a check`() throws {
    let folder = try ReturnedFolder()
    #expect(try collect(folder, folder.soundItemForm(1)).found == ["R141"])
    #expect(try folder.record(of: folder.forms[0]) == nil)
  }

  @Test func `a record form takes what an item's form adds`() throws {
    let folder = try ReturnedFolder()
    var (form, item) = (try folder.soundForm(), try folder.soundItemForm(2))
    form[cell: "C13"] = ""
    try form.untick("未发现问题")
    item[cell: "G\(item.pointRows.upperBound)"] = "□无　☑有：招牌过期"
    try item.tick("发现问题，依法责令停止")
    #expect(try collect(folder, form, item).isClean)
    let record = try #require(try folder.record(of: form))
    #expect(record.row.results == [.orderedToStop])
    #expect(record.items.last?.finding == "招牌过期")
  }

  @Test(arguments: ["发现问题，依法责令停止", "未发现问题"])
  func `what the two forms disagree on is shown at both, and not recorded`(result: String) throws {
    let folder = try ReturnedFolder()
    var (form, item) = (try folder.soundForm(), try folder.soundItemForm(2))
    form[cell: "F13"] = "责令改正"
    form[cell: "D13"] = "未亮照"
    try form.untick("未发现问题")
    try item.tick(result)
    if result != "未发现问题" { item[cell: "G\(item.pointRows.lowerBound)"] = "未亮照" }
    let collection = try collect(folder, form, item)
    let place = try #require(item.address(of: "检查结果"))
    #expect(Set(collection.found) == ["R122 F13", "R122 \(place)"])
    #expect(try folder.record(of: form) == nil)
  }

  private static let damages:
    [(name: String, code: String, change: @Sendable (inout FilledForm) throws -> Void)] = [
      ("无和有都勾选", "R104 G11", { $0[cell: "G11"] = "☑无 ☑有：甲" }),
      ("有而没有说明", "R106 G11", { $0[cell: "G11"] = "□无　☑有（需记录，可另附页）" }),
      (
        "没有检查却有问题", "R104 G11",
        {
          $0[cell: "F11"] = "否"
          $0[cell: "G11"] = "甲"
        }
      ),
      ("看不清", "R103 F11", { $0[cell: "F11"] = "×是 □否" }),
      (
        "两种结果", "R104 B14",
        {
          try $0.tick("发现问题，依法责令停止")
          try $0.tick("未按规定公示")
        }
      ),
      ("没有问题却有结果", "R104 B14", { try $0.tick("发现问题，依法责令停止") }),
      ("别的事项", "R113 B7", { $0[cell: "B7"] = "消防检查" }),
      ("没有这个事项", "R115 G3", { $0["表格编号"] = $0.code.dropLast() + "9" }),
      ("手机号", "R125 G11", { $0[cell: "G11"] = "致电13800000000" }),
    ]

  @Test(arguments: damages.indices)
  func `damage is named at its cell`(index: Int) throws {
    let folder = try ReturnedFolder.shared.get()
    let damage = Self.damages[index]
    var form = try folder.soundItemForm(2)
    try damage.change(&form)
    let found = try folder.read([
      ("表.xlsx", FilledForm.workbook([try folder.soundItemForm(1), form]))
    ]).found
    #expect(found.contains(damage.code), "\(damage.name): \(found)")
  }

  @Test func `a changed point is a warning`() throws {
    let folder = try ReturnedFolder.shared.get()
    var form = try folder.soundItemForm(2)
    form[cell: "B11"] = "别的"
    let files = [("表.xlsx", FilledForm.workbook([try folder.soundItemForm(1), form]))]
    #expect(try folder.read(files).found == ["R114 B11"])
  }

  @Test func `a form saved as CSV is read by its labels`() throws {
    let folder = try ReturnedFolder.shared.get()
    let files = try (1...2).map { ("\($0).csv", try folder.soundItemForm($0).csv) }
    let collection = try folder.read(files)
    #expect(collection.found.isEmpty && collection.readyCount == 1)
  }

  @Test func `an item's form without its code is found by what it says`() throws {
    let folder = try ReturnedFolder.shared.get()
    var form = try folder.soundItemForm(2)
    form["表格编号"] = "表格编号："
    let files = [("表.xlsx", FilledForm.workbook([try folder.soundItemForm(1), form]))]
    let collection = try folder.read(files)
    #expect(collection.found == ["R118"] && collection.readyCount == 1)
  }

  @Test func `the words of the drop-downs are no form`() throws {
    let folder = try ReturnedFolder.shared.get()
    let output = "\(folder.draw.folder.path)/\(OutputFolder.name)"
    let names = try Disk.names(in: output).filter { $0.contains("记录表-第") }
    let collection = try folder.read(
      names.map { ($0, try Disk.bytes(of: "\(output)/\($0)")) })
    #expect(collection.found.isEmpty && collection.objectCount == 0)
    #expect(collection.files.reduce(0) { $0 + $1.blankCount } == folder.forms.count * 3)
  }

  @Test(arguments: [
    ("已完结", "", "R112 D35"), ("未完结", "2021-05-06", "R104 D35"), ("快了", "", "R103 D35"),
  ])
  func `whether what followed is complete agrees with its day`(
    word: String, day: String, code: String
  ) throws {
    let folder = try ReturnedFolder.shared.get()
    var form = try folder.soundForm()
    (form["完结情况"], form["完结日期"]) = (word, day)
    #expect(try folder.read(form).found == [code])
  }
}

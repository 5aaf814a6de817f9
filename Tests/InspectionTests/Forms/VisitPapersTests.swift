import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// The forms that officers take along (随行表格).
@Suite struct VisitPapersTests {
  private func record(silent: Bool = false, task: Int = 1) -> DrawRecord {
    var record = SampleRecord.record(entities: 2, items: 2)
    record.taskNumber = task
    record.entities = record.entities.map { $0 + [.init("编号", $0[SampleRecord.code])] }
    record.items[0] += [
      .init("检查内容", "是否亮照\n有无涂改"), .init("操作要领", "看大堂\n看原件"),
      .init("要求提供材料", "营业执照、章程"), .init("抽查依据", "《条例》"), .init("检查方式", "实地检查"),
      .init("是否告知", silent ? "不宜告知" : ""),
    ]
    return record
  }

  @Test func `a notice says what is checked, when, how, and what to have ready`() throws {
    let forms = try WrittenForms([record()])
    let texts = try forms.texts("任务1-检查通知书-第01组.xlsx")
    for words in [
      "（1）虚构的抽查事项第1项：登记事项和公示信息检查\n（2）虚构的抽查事项第2项：登记事项和公示信息检查",
      "检查方法：实地检查", "（1）营业执照\n（2）章程", "平罗县市场监督管理局（公章）",
      "平罗县虚构商店1号（91640221MA76C0011X）：",
    ] {
      #expect(texts.contains(words), "\(words)")
    }
    #expect(texts.contains { $0.contains("依据《条例》，") && $0.contains("任务编号：PL2021-01-001") })
  }

  @Test func `without materials on the checklist the usual ones are asked for`() {
    let form = NoticeForm.contents(of: SampleRecord.record(), Announcements(of: []))[0]
    #expect(form.values["需要准备的资料"].hasPrefix("（1）营业执照\n（2）最新章程"))
    #expect(form.values["检查依据"] == "有关法律法规和随机抽查事项清单")
  }

  @Test func `nobody is told of an item that must not be announced, and the list says why`() throws
  {
    let forms = try WrittenForms([record(silent: true), record(task: 2)])
    #expect(!forms.names.contains { $0.contains("-检查通知书") })
    let found = forms.diagnostics.filter { $0.problem.code == "F121" }
    #expect(found.map(\.location?.file) == ["任务1-不发放检查通知书.csv", "任务2-不发放检查通知书.csv"])
    let rows = try forms.rows("任务2-不发放检查通知书.csv").dropFirst().map { $0.text(at: 5) }
    #expect(rows == Array(repeating: "食品销售企业登记事项检查：虚构的抽查事项第1项：登记事项和公示信息检查", count: 2))
  }

  @Test func `an item with points has a form for each object, with a code of its own`() throws {
    let forms = ItemForm.contents(of: record())
    #expect(forms.map { $0.values["表格编号"] } == ["1-1-a1b2c1-1", "1-2-a1b2c2-1"])
    #expect(
      forms[0].lists[0].rows == [["1", "是否亮照", "看大堂"], ["2", "有无涂改", "看原件"], ["3", "其他", ""]])
    #expect(forms[0].values["要求提供材料"] == "□营业执照　□章程　□其他")
  }

  @Test(arguments: ["专项检查记录表", "检查通知书", "预查比对表"])
  func `the workbooks hold every value of the CSV file`(form: String) throws {
    let forms = try WrittenForms([record()])
    let workbooks = forms.names.filter { $0.hasPrefix("任务1-\(form)-") && $0.hasSuffix(".xlsx") }
    let printed = try workbooks.flatMap(forms.texts).joined().filter { !$0.isWhitespace }
    let rows = try forms.rows("任务1-\(form).csv")
    let values = rows.dropFirst().flatMap { row in
      row.cells.map { row.text(of: $0).filter { !$0.isWhitespace } }
    }
    #expect(values.count > 20)
    for value in values where !value.isEmpty { #expect(printed.contains(value), "\(value)") }
  }

  @Test func `the task table has a row for each task`() throws {
    let list = TaskTableForm.content(of: [record(), record(task: 2)]).lists[0]
    let row = Dictionary(uniqueKeysWithValues: zip(list.columns, list.rows[1]))
    #expect(list.rows.count == 2 && row["序号"] == "2")
    #expect(row["检查内容"] == "是否亮照；有无涂改" && row["实抽数"] == "5" && row["检查方式"] == "现场检查")
  }

  @Test(arguments: [FormKind.record, .specialRecord, .itemRecord, .precheck])
  func `the words of the choices stand on a hidden sheet`(kind: FormKind) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/表.xlsx"
    try Data(kind.builtInTemplate).write(to: URL(filePath: path))
    let file = try withExtendedLifetime(folder) { try SpreadsheetFile.open(path: path) }
    #expect(file.sheets.map(\.name).last == "选项")
    #expect(file.sheets.last?.visibility == .hidden)
    #expect(file.definedRanges.contains { $0.name.hasPrefix("选项_") && $0.sheet == 1 })
  }
}

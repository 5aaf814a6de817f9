import Foundation
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct FormsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: FormKind.allCases)
  func `the built-in template is the one in templates`(kind: FormKind) throws {
    let url = Self.root.appending(path: "templates/\(kind.rawValue).xlsx")
    #expect(Array(try Data(contentsOf: url)) == kind.builtInTemplate)
  }

  @Test func `each group has its workbook, and each form its CSV`() throws {
    #expect(
      try WrittenForms([SampleRecord.record()]).names == [
        "任务1-抽查情况记录表-第01组.xlsx", "任务1-抽查情况记录表-第02组.xlsx", "任务1-抽查情况记录表.csv",
        "任务1-检查通知书-第01组.xlsx", "任务1-检查通知书-第02组.xlsx", "任务1-检查通知书.csv",
        "任务1-预查比对表-第01组.xlsx", "任务1-预查比对表-第02组.xlsx", "任务1-预查比对表.csv",
        "任务1-选派（抽取）记录单.xlsx", "任务1-选派（抽取）记录单.csv", "抽查任务表.xlsx", "抽查任务表.csv",
        "抽查情况汇总表.xlsx", "抽查情况汇总表.csv",
      ])
  }

  @Test func `the same record gives the same bytes`() throws {
    let first = try WrittenForms([SampleRecord.record()])
    let second = try WrittenForms([SampleRecord.record()])
    for name in first.names { #expect(try first.bytes(name) == second.bytes(name), "\(name)") }
  }

  @Test(arguments: ["任务1-抽查情况记录表", "任务1-选派（抽取）记录单", "抽查情况汇总表"])
  func `the workbook holds every value of the CSV file`(form: String) throws {
    let forms = try WrittenForms([SampleRecord.record()])
    let workbooks = forms.names.filter { $0.hasPrefix(form) && $0.hasSuffix(".xlsx") }
    let printed = try workbooks.flatMap(forms.texts).joined().filter { !$0.isWhitespace }
    let values = try forms.values(form + ".csv")
    #expect(values.count > 50)
    for value in values { #expect(printed.contains(value)) }
  }

  @Test func `nothing in braces is left`() throws {
    let forms = try WrittenForms([SampleRecord.record(entities: 1, items: 1, isTest: false)])
    for name in forms.names { #expect(try !forms.texts(name).contains { $0.contains("{") }) }
  }

  @Test(arguments: [true, false])
  func `every form of a test draw says so, and no other`(isTest: Bool) throws {
    let forms = try WrittenForms([SampleRecord.record(isTest: isTest)])
    for name in forms.names {
      #expect(try forms.texts(name).contains("测试抽取，不是正式抽取") == isTest, "\(name)")
    }
  }

  @Test func `the last place for items takes all that are left`() throws {
    let forms = try WrittenForms([SampleRecord.record(entities: 1, items: 10)])
    let texts = try forms.texts("任务1-抽查情况记录表-第01组.xlsx")
    let last = try #require(texts.first { $0.hasPrefix("8. ") })
    #expect(last.split(separator: "\n").map { $0.prefix(3) } == ["8. ", "9. ", "10."])
  }

  @Test func `an entity without a group is kept`() throws {
    var record = SampleRecord.record(entities: 1)
    record.entities[0].removeAll { $0.name == "检查组" }
    #expect(try WrittenForms([record]).names[0] == "任务1-抽查情况记录表-未分组.xlsx")
  }

  @Test func `codes stay text`() throws {
    let row = try WrittenForms([SampleRecord.record()]).rows("任务1-抽查情况记录表-第01组.xlsx")[4]
    #expect(row.cell(at: 6)?.kind == .text)
    #expect(row.text(at: 6) == "91640221MA76C0011X")
  }

  @Test func `the summary counts stations, and a task's numbers once`() throws {
    var other = SampleRecord.record(entities: 1)
    other.taskNumber = 2
    let forms = try WrittenForms([SampleRecord.record(), other])
    let rows = try forms.rows("抽查情况汇总表.csv").suffix(5)
    let columns = rows.map { row in [1, 2, 5, 6, 7, 8, 9, 10, 11].map { row.text(at: $0) } }
    #expect(
      columns == [
        ["1", "城关市场监管所", "100", "≥5%", "5", "5", "3", "0", "0%"],
        ["2", "崇岗市场监管所", "", "", "", "", "2", "0", "0%"],
        ["小计", "", "—", "—", "5", "5", "5", "0", "0%"],
        ["3", "城关市场监管所", "100", "≥5%", "5", "5", "1", "0", "0%"],
        ["合计", "", "—", "—", "10", "10", "6", "0", "0%"],
      ])
  }

  @Test func `the check report lists problems with their cells`() throws {
    let forms = try WrittenForms()
    let location = CellLocation(file: "名录.xlsx", sheet: "表", row: 3, column: 2)
    let failure = FormFailure(kind: .slip, cause: nil)
    let report = try Forms.write(
      diagnostics: [Diagnostic(failure, at: location), Diagnostic(failure)], into: forms.folder,
      templates: FormTemplates())
    #expect(report.names == ["核对报告.xlsx", "核对报告.csv"])
    let rows = try forms.rows("核对报告.csv").dropFirst()
      .map { row in (1...6).map { row.text(at: $0) } }
    #expect(rows == [["1", "错误", "F101", "名录.xlsx", "表", "B3"], ["2", "错误", "F101", "", "", ""]])
  }

  @Test func `quotas are written as they come`() throws {
    let forms = try WrittenForms()
    let row = [DrawRecord.Field("应抽数", "44"), DrawRecord.Field("任务序号", "1")]
    _ = try Forms.write(
      quotas: [row], office: "某局", isTest: false, into: forms.folder, templates: FormTemplates())
    let written = try #require(try forms.rows("应抽数量表.csv").last)
    #expect([1, 2, 10].map { written.text(at: $0) } == ["1", "", "44"])
  }

  @Test func `a text too long for the tallest row is whole and reported`() throws {
    var record = SampleRecord.record(entities: 1)
    let address = String(repeating: "址", count: 3000)
    record.entities[0] = record.entities[0].map {
      $0.name == "住所" ? DrawRecord.Field("住所", address) : $0
    }
    let forms = try WrittenForms([record])
    #expect(try forms.texts("任务1-抽查情况记录表-第01组.xlsx").contains(address))
    #expect(forms.diagnostics.map(\.problem.code) == ["F102", "F102", "F102"])
    #expect(
      forms.diagnostics.map(\.location?.file) == [
        "任务1-抽查情况记录表-第01组.xlsx", "任务1-预查比对表-第01组.xlsx", "任务1-选派（抽取）记录单.xlsx",
      ])
  }

  @Test func `a text too long for a cell is a failure of the form`() throws {
    var record = SampleRecord.record(entities: 1)
    record.facts = record.facts.map {
      $0.name == "任务名称" ? DrawRecord.Field("任务名称", String(repeating: "名", count: 32_768)) : $0
    }
    let failure = #expect(throws: FormFailure.self) { try WrittenForms([record]) }
    #expect(failure?.message.contains("32767") == true)
  }

  @Test func `only one command writes forms at a time`() throws {
    let folder = try TemporaryFolder()
    let output = OutputFolder(folder.path)
    #expect(
      try output.write(report: CheckReport([])).names == ["核对报告.xlsx", "核对报告.csv", "核对报告.html"])
    let lock = try LedgerLock(folder: "\(folder.path)/输出", isExclusive: true)
    let problem = withExtendedLifetime(lock) {
      #expect(throws: LedgerProblem.self) { try output.write(report: CheckReport([])) }
    }
    #expect(problem?.fact == .locked)
  }

  @Test func `a folder that can't be written to is the disk's failure`() {
    #expect(throws: DiskFailure.self) {
      try OutputFolder("/nonexistent").write(report: CheckReport([]))
    }
  }

  @Test func `an office's own template is used, and its fault named`() throws {
    let forms = try WrittenForms()
    let templates = forms.folder + "/模板"
    try FileManager.default.createDirectory(atPath: templates, withIntermediateDirectories: true)
    // The template of another form asks for a list that the slip doesn't have.
    try Data(FormKind.quotas.builtInTemplate).write(
      to: URL(filePath: templates + "/选派（抽取）记录单.xlsx"))
    let failure = #expect(throws: FormFailure.self) {
      try Forms.write(
        records: [SampleRecord.record()], into: forms.folder,
        templates: FormTemplates(workFolder: forms.folder))
    }
    #expect(
      failure?.diagnostic.location
        == CellLocation(file: "模板/选派（抽取）记录单.xlsx", sheet: "应抽数量表", row: 5, column: 1))
  }
}

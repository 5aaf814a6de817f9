import Spreadsheet
import Testing

@testable import Inspection

/// The forms of the office as files.
@Suite struct OfficeFormFileTests {
  private func write(_ task: TaskStanding) throws -> (WrittenForms, FormReport) {
    let forms = try WrittenForms()
    let report = try Forms.write(
      standing: [task], on: Samples.day("2021-06-10"), into: forms.folder,
      templates: FormTemplates(), encoding: .utf8)
    return (forms, report)
  }

  @Test func `workbooks and CSV files say the same`() throws {
    let task = try SampleStanding.task { checks in
      let texts = [ResultField.results: "R01", .exempt: "商业秘密"]
      checks[4] = CheckStanding(
        entity: checks[4].entity, record: try SampleStanding.record(5, texts), transmittals: [])
    }
    let (forms, report) = try write(task)
    #expect(report.diagnostics.isEmpty)
    #expect(report.names.count == 2 * TaskForm.kinds.count)
    let announcements = Announcements(of: [task.record])
    for form in TaskForm.all(of: task, announcements, on: Samples.day("2021-06-10")) {
      let name = "任务1-\(form.kind.rawValue)"
      let workbook = try forms.texts(name + ".xlsx").joined(separator: "\n")
      let csv = try forms.texts(name + ".csv").joined(separator: "\n")
      for value in form.contents.flatMap({ $0.lists.flatMap(\.rows).joined() }) {
        #expect(workbook.contains(value) && csv.contains(value), "\(name) \(value)")
      }
      for value in form.contents.flatMap({ $0.values.map(\.value) }) {
        #expect(csv.contains(value), "\(name) \(value)")
      }
    }
  }

  @Test func `the same ledger and day give the same bytes`() throws {
    let task = try SampleStanding.task()
    let (first, report) = try write(task)
    let (second, _) = try write(task)
    for name in report.names { #expect(try first.bytes(name) == second.bytes(name)) }
  }

  @Test(arguments: [
    ("检查对象名称", "示例店13800000000", "手机号"), ("检查对象名称", "示例店 6222020000000000018", "银行卡号"),
    ("统一社会信用代码/注册号", "11010519491231002X", "身份证号"),
  ])
  func `a form for the public with a personal number isn't written`(
    field: String, value: String, word: String
  ) throws {
    let sample = try SampleStanding.task()
    var record = sample.record
    record.entities[0] = [.init(field, value)] + record.entities[0]
    let checks = sample.checks.enumerated().map { index, check in
      CheckStanding(
        entity: record.entities[index], record: check.record, transmittals: check.transmittals)
    }
    let (_, report) = try write(TaskStanding(record: record, checks: checks))
    let places = report.diagnostics.filter { $0.problem.code == "F122" }.map {
      $0.location?.file ?? ""
    }
    #expect(Set(places) == ["任务1-抽查对象名单公示表.csv", "任务1-抽查结果公示表.csv"])
    #expect(!report.names.contains { $0.contains("公示表") })
    #expect(report.diagnostics.allSatisfy { !$0.message.contains(value) })
    #expect(report.diagnostics.first?.message.contains(word) == true)
  }

  @Test func `a personal number is found at its cell`() throws {
    let sample = try SampleStanding.task()
    var content = DrawnNoticeForm.content(of: sample)
    let rows = content.lists[0].rows.map { row in
      row[0] == "3" ? [row[0], "示例店13800000000"] + row[2...] : row
    }
    let list = FormContent.List(
      "", title: "抽查对象名单", columns: content.lists[0].columns,
      rows: rows.map { row in zip(content.lists[0].columns, row).map { .init($0, $1) } })
    content.lists = [list]
    let forms = try WrittenForms()
    var output = FormOutput(folder: forms.folder, templates: FormTemplates(), encoding: .utf8)
    try output.write("公示") { try content.write(title: "公示", to: &$0) }
    let place = try #require(content.personalNumbers(in: "公示.csv").first?.location)
    let row = try forms.rows("公示.csv").first { $0.number == place.row }
    #expect(
      try #require(row).cell(at: place.column ?? 0).map { row?.text(of: $0) } == "示例店13800000000")
  }
}

import Foundation
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct PlanReportTests {
  private func report(
    _ change: (inout PlannedYear) -> Void = { _ in }
  ) throws -> (report: PlanReport, inputs: Inputs) {
    try Samples.withFolder { folder in
      var year = try PlannedYear()
      change(&year)
      let overview = try year.overview(on: "2021-03-01", in: folder)
      let report = PlanReport(overview, of: year.inputs, on: try .sample("2021-03-01"))
      return (report, year.inputs)
    }
  }

  private func written(_ report: PlanReport) throws -> WrittenForms {
    let forms = try WrittenForms()
    _ = try Forms.write(planReport: report, into: forms.folder, templates: FormTemplates())
    return forms
  }

  @Test func `the objects of each task add up to the registry`() throws {
    let (report, inputs) = try report()
    let accounts = try #require(report.tables.first { $0.name == "核算" }).rows
    for number in ["1", "2"] {
      let counts = accounts.filter { $0["任务序号"] == number }.map {
        (name: $0["项目"], count: Int($0["户数"]) ?? -1)
      }
      let left = counts.filter { $0.name.hasPrefix("减：") }.reduce(0) { $0 + $1.count }
      #expect(counts.first?.count == inputs.entities.count)
      #expect(counts.last?.count == inputs.entities.count - left)
      #expect(counts.map(\.name) == ["名录库总数", "减：不在抽查对象范围", "候选库", "减：登记状态不可抽", "可抽"])
    }
  }

  @Test(arguments: ["xlsx", "csv", "html"])
  func `the same plan gives the same bytes`(fileExtension: String) throws {
    let report = try report().report
    let name = "抽取方案报告.\(fileExtension)"
    #expect(try written(report).bytes(name) == written(report).bytes(name))
  }

  @Test func `workbook, CSV and page say the same`() throws {
    let forms = try written(
      try report { $0.inputs.tasks[1].ratio = .init("视情", at: Samples.place) }.report)
    let workbook = try forms.texts("抽取方案报告.xlsx").joined().filter { !$0.isWhitespace }
    let page = String(decoding: try forms.bytes("抽取方案报告.html"), as: UTF8.self)
    let texts = try forms.rows("抽取方案报告.csv").flatMap { row in row.cells.map { row.text(of: $0) } }
    // Single values are labelled in other words, and dates written in another way, on paper.
    let onlyInCSV = try Set(report().report.values.map(\.name) + ["2021-03-01"])
    for text in texts where !onlyInCSV.contains(text) {
      let words = text.filter { !$0.isWhitespace }
      #expect(page.filter { !$0.isWhitespace }.contains(words.escapedHTML))
      #expect(workbook.contains(words))
    }
    #expect(texts.contains("P101"))
  }

  @Test func `the report names nobody`() throws {
    let (report, inputs) = try report()
    let forms = try written(report)
    let page = String(decoding: try forms.bytes("抽取方案报告.html"), as: UTF8.self)
    #expect(!inputs.inspectors.isEmpty && !inputs.entities.isEmpty)
    #expect(inputs.inspectors.allSatisfy { !page.contains($0.name) })
    #expect(inputs.entities.allSatisfy { !page.contains($0.name) })
  }

  @Test func `the page can't be broken by a name`() throws {
    let forms = try written(
      try report { $0.inputs.tasks[0].name = "<script>甲&乙</script>" }.report)
    let page = String(decoding: try forms.bytes("抽取方案报告.html"), as: UTF8.self)
    #expect(page.contains("&lt;script&gt;甲&amp;乙&lt;/script&gt;"))
    #expect(!page.contains("<script"))
  }
}

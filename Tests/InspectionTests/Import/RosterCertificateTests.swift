import Sampling
import Spreadsheet
import Testing

@testable import Inspection

@Suite("Certificates of a roster") struct RosterCertificateTests {
  private func inspectors(_ table: inout SmallTable) -> [Inspector] {
    RosterImporter.inspectors(of: [table.headed], log: &table.log)
  }

  @Test func `pairs repeated validities with the numbers before them`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "工商部门执法证", "有效期", "省政府执法证", "有效期"],
      ["张三", "城关所", "B2", "2026-01-31", "B1", "2027-01-31"],
      ["李四", "城关所", "", "", "B3", "2028-01-31"],
    ])
    let found = inspectors(&table)
    #expect(found.map(\.id.text) == ["B1", "B3"])
    let days = found.map { $0.certificates.map { $0.validThrough?.iso } }
    #expect(days == [["2026-01-31", "2027-01-31"], ["2028-01-31"]])
  }

  @Test(arguments: [
    ("640000123", Cell.Kind.number, "C2 I205", "640000123"),
    ("640000123.0", .text, "C2 I205", "640000123"),
    ("6400001234567890", .number, "C2 I206", ""), ("6.4E+15", .text, "C2 I206", ""),
    ("6.40000123E15", .number, "C2 I206", ""), ("2021-03-10", .date, "C2 I206", ""),
    ("#N/A", .error, "C2 I603", ""), ("=\"B 1\"", .text, "C2 I214", "B1"),
    ("110101199001010015", .text, "C2 I215", ""),
  ])
  func `warns of numbers and refuses damaged ones`(
    text: String, kind: Cell.Kind, finding: String, id: String
  ) throws {
    let texts = [["姓名", "单位", "执法证号"], ["张三", "城关所", text]]
    var table = try SmallTable(
      Table(file: "人员.xlsx", sheet: "人员", texts: texts).with(kind, row: 2, column: 3))
    #expect(inspectors(&table).map(\.id.text) == (id.isEmpty ? [] : [id]))
    #expect(table.findings == [finding])
  }

  @Test(
    arguments: [
      ("至2026-12-31", "2026-12-31", nil), ("2026年12月31日止", "2026-12-31", nil),
      ("有效期至2026.12.31", "2026-12-31", nil), ("2021-01-01至2026-12-31", "2026-12-31", nil),
      ("长期有效", nil, nil), ("9999-09-09", nil, nil), ("26.12.31", "2026-12-31", "D2 I608"),
      ("2026年12月", "2026-12-31", "D2 I608"), ("46387", "2026-12-31", "D2 I608"),
    ] as [(String, String?, String?)])
  func `reads a validity in every spelling`(text: String, day: String?, finding: String?) throws {
    var table = try SmallTable([["姓名", "单位", "执法证号", "有效期"], ["张三", "城关所", "B1", text]])
    #expect(inspectors(&table).first?.certificates.map { $0.validThrough?.iso } == [day])
    #expect(table.findings == (finding.map { [$0] } ?? []))
  }

  @Test func `keeps the first day of a validity`() throws {
    let texts = [
      ["姓名", "单位", "执法证号", "有效期"], ["张三", "城关所", "B1", "2021-01-01至2026-12-31"],
      ["李四", "城关所", "B2", "2026-12-31"],
    ]
    var table = try SmallTable(texts)
    #expect(
      inspectors(&table).flatMap(\.certificates).map { $0.validFrom?.iso } == ["2021-01-01", nil])
  }

  @Test func `a repetition may tell the first day of a validity, and may leave it out`() throws {
    let written = ["2021-01-01至2026-12-31", "2026-12-31"]
    for days in [written, written.reversed()] {
      let texts = [["姓名", "单位", "执法证号", "有效期"]] + days.map { ["张三", "城关所", "B1", $0] }
      var table = try SmallTable([texts[0], texts[1], ["李四", "城关所", "B2", ""], texts[2]])
      #expect(
        inspectors(&table).first?.certificates.map { $0.validFrom?.iso } == ["2021-01-01"])
      #expect(table.findings == ["A4 I217"])
    }
  }

  @Test func `a validity shown as a month lasts to its end`() throws {
    let texts = [["姓名", "单位", "执法证号", "有效期"], ["张三", "城关所", "B1", "2026-12-01"]]
    var table = try SmallTable(Table(file: "人员.xlsx", texts: texts).with(.month, row: 2, column: 4))
    let found = inspectors(&table)
    #expect(found.first?.certificates.first?.validThrough?.iso == "2026-12-31")
    #expect(table.findings == ["D2 I608"])
  }

  @Test(arguments: [
    (Cell.Kind.date, "2021-03-05", "现为日期或时间“2021-03-05”"), (.percent, "0.05", "现为百分数“0.05”"),
    (.boolean, "TRUE", "现为逻辑值“TRUE”"), (.date, "P129600s", "现为日期或时间“36:00:00”"),
  ])
  func `says what a cell holds in place of a number`(
    kind: Cell.Kind, text: String, words: String
  ) throws {
    let texts = [["姓名", "单位", "执法证号"], ["张三", "城关所", text]]
    var table = try SmallTable(Table(file: "人员.csv", texts: texts).with(kind, row: 2, column: 3))
    #expect(inspectors(&table).isEmpty)
    #expect(table.findings == ["C2 I206"])
    #expect(table.log.diagnostics.first?.message.contains(words) == true)
  }

  @Test func `spells a duration in place of a validity`() throws {
    let texts = [["姓名", "单位", "执法证号", "有效期"], ["张三", "城关所", "B1", "P129600s"]]
    var table = try SmallTable(Table(file: "人员.csv", texts: texts).with(.date, row: 2, column: 4))
    #expect(inspectors(&table).isEmpty)
    #expect(table.log.diagnostics.map(\.message).first?.contains("“36:00:00”") == true)
  }
}

import Spreadsheet
import Testing

@testable import Inspection

/// Numbers, rates and periods as clerks write them.
@Suite struct SummaryReadingTests {
  @Test(arguments: [
    ("12", CountReading.count(12)), ("１２ 户", .count(12)), ("1,234", .count(1234)), ("", .blank),
    ("—", .blank), ("无", .blank), ("-3", .faulty(.negative)), ("2.5", .faulty(.fraction)),
    ("约12", .faulty(.illegible)), ("9999999999999", .faulty(.illegible)),
  ])
  func countsAreWhole(text: String, expected: CountReading) {
    let row = Self.row(text)
    #expect(CountReading(row.cell(at: 1), of: row) == expected)
  }

  @Test(arguments: [Cell.Kind.formula, .error])
  func aFormulaWithoutResultIsNoZero(kind: Cell.Kind) {
    var row = Row(number: 1)
    row.append(column: 1, kind: kind, "#REF!".utf8)
    #expect(CountReading(row.cell(at: 1), of: row) == .faulty(.noResult))
  }

  @Test(arguments: [
    ("33%", 1, 3, true), ("33.3%", 1, 3, true), ("33.4%", 1, 3, false), ("66%", 2, 3, true),
    ("67%", 2, 3, true), ("68%", 2, 3, false), ("0.667", 2, 3, true), ("66.67", 2, 3, true),
    ("0%", 0, 0, true), ("100%", 0, 0, false), ("100%", 7, 7, true), ("99%", 7, 7, false),
  ])
  func ratesAreExactToTheirLastPlace(text: String, part: Int, whole: Int, fits: Bool) throws {
    let row = Self.row(text)
    let reading = try #require(PrintedRate.reading(row.cell(at: 1), of: row))
    #expect(try #require(reading).fits(part, of: whole) == fits)
  }

  @Test(
    arguments: [
      ("2024年上半年抽查情况汇总表", "2024年上半年"), ("任务年度 2024", "2024年"), ("2024年第二季度", "2024年第2季度"),
      ("统计时间：2024年7月31日", nil), ("抽查情况汇总表", nil),
    ] as [(String, String?)])
  func periodsAreRead(text: String, words: String?) {
    #expect(SummaryPeriod(text)?.words == words)
  }

  @Test func everyRuleNamesAColumn() {
    let rules = SummaryRules.embedded
    #expect(rules.rates.allSatisfy { SummaryCatalog.embedded.columns[$0.place].kind == .rate })
    #expect(
      SummaryCatalog.embedded.columns.filter { $0.kind == .result }.count == 10)
  }

  private static func row(_ text: String) -> Row {
    var row = Row(number: 1)
    row.append(column: 1, text.utf8)
    return row
  }
}

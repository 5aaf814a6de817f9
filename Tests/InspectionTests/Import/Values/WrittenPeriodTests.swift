import Testing

@testable import Inspection

@Suite struct WrittenPeriodTests {
  @Test(arguments: [
    ("2026年1月1日 -2026年12月31日", "2026-01-01", "2026-12-31"),
    ("2026年1月—11月", "2026-01-01", "2026-11-30"),
    ("2026年1月- 2026年11月", "2026-01-01", "2026-11-30"),
    ("2025年11月—2026年2月", "2025-11-01", "2026-02-28"),
    ("2026-03-01至2026-05-31", "2026-03-01", "2026-05-31"),
    ("2026-03-01-2026-05-31", "2026-03-01", "2026-05-31"),
    ("2026.3.1-2026.5.31", "2026-03-01", "2026-05-31"),
    ("20260301-20260531", "2026-03-01", "2026-05-31"),
    ("2026/3-2026/5", "2026-03-01", "2026-05-31"),
    ("2026年3月1日至15日", "2026-03-01", "2026-03-15"),
    ("2026年1-11月", "2026-01-01", "2026-11-30"),
    ("2024年2月", "2024-02-01", "2024-02-29"),
    ("2026-06-30", "2026-06-30", "2026-06-30"),
    ("2026年", "2026-01-01", "2026-12-31"),
    ("2026年度", "2026-01-01", "2026-12-31"),
    ("2026年第三季度", "2026-07-01", "2026-09-30"),
    ("2026年第1至3季度", "2026-01-01", "2026-09-30"), ("2026年3月至2026年末", "2026-03-01", "2026-12-31"),
    ("二〇二六年三月至五月", "2026-03-01", "2026-05-31"),
  ])
  func `reads a period that names its year`(text: String, start: String, end: String) throws {
    let period = try WrittenPeriod(text, year: nil)
    #expect(period.start?.iso == start)
    #expect(period.end.iso == end)
  }

  @Test(arguments: [
    ("1月—12月", "2021-01-01", "2021-12-31"), ("1-11月", "2021-01-01", "2021-11-30"),
    ("3月至5月", "2021-03-01", "2021-05-31"), ("三月～五月", "2021-03-01", "2021-05-31"),
    ("全年", "2021-01-01", "2021-12-31"), ("下半年", "2021-07-01", "2021-12-31"),
    ("第二季度", "2021-04-01", "2021-06-30"), ("3月1日-5月底", "2021-03-01", "2021-05-31"),
    ("自3月1日起至5月31日止", "2021-03-01", "2021-05-31"),
    ("3月至11月10日前完成", "2021-03-01", "2021-11-10"), ("3月-11月底前", "2021-03-01", "2021-11-30"),
    ("6月份", "2021-06-01", "2021-06-30"), ("3月至年底", "2021-03-01", "2021-12-31"),
    ("第一季度至第二季度", "2021-01-01", "2021-06-30"), ("1-3季度", "2021-01-01", "2021-09-30"),
    ("三、四季度", "2021-07-01", "2021-12-31"),
  ])
  func `takes the plan's year where the text has none`(
    text: String, start: String, end: String
  ) throws {
    let period = try WrittenPeriod(text, year: 2021)
    #expect(period.start?.iso == start)
    #expect(period.end.iso == end)
    #expect(throws: WrittenPeriod.Failure.yearMissing) { try WrittenPeriod(text, year: nil) }
  }

  @Test(arguments: [
    ("11月10日前", "2021-11-10"), ("年底前", "2021-12-31"), ("2021年底前完成", "2021-12-31"),
    ("即日起至11月30日前", "2021-11-30"), ("截至11月30日", "2021-11-30"), ("截止2021年11月", "2021-11-30"),
    ("2021年11月底前完成", "2021-11-30"), ("于9月30日之前", "2021-09-30"),
  ])
  func `reads a last day without a first`(text: String, end: String) throws {
    let period = try WrittenPeriod(text, year: 2021)
    #expect(period.start == nil)
    #expect(period.end.iso == end)
  }

  @Test(arguments: [
    "", "适时开展", "11月前", "13月", "2月30日前", "5月至3月", "2021年12月—2021年1月", "1至3", "第五季度",
  ])
  func `refuses what is no period`(text: String) {
    #expect(throws: WrittenPeriod.Failure.unreadable) { try WrittenPeriod(text, year: 2021) }
  }

  @Test(arguments: ["-", "1月-", "至"])
  func `refuses a long text at once`(_ piece: String) {
    let text = String(repeating: piece, count: 32_767 / piece.count)
    #expect(throws: WrittenPeriod.Failure.unreadable) { try WrittenPeriod(text, year: 2026) }
    #expect(WrittenSpan(text) == nil)
  }
}

import Testing

@testable import Inspection

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("2021-03-10", "2021-03-10"), ("2021-3-10", "2021-03-10"), ("2016年10月26日", "2016-10-26"),
    ("2021.3.10", "2021-03-10"), ("2021/3/10", "2021-03-10"), ("20210310", "2021-03-10"),
    ("２０２１－０３－１０", "2021-03-10"), ("二〇二一年三月十日", "2021-03-10"),
    ("二○二一年十二月三十一日", "2021-12-31"), ("2021年3月10号", "2021-03-10"),
    ("2021-03-10T08:30:00", "2021-03-10"), ("2021-3-10 8:30", "2021-03-10"),
    ("2021/3/10 0:00:00", "2021-03-10"), (" 2021 年 3 月 10 日 ", "2021-03-10"),
    ("44265", "2021-03-10"), ("45321.5", "2024-01-30"), ("36586", "2000-03-01"),
    ("36585", "2000-02-29"), ("2024-02-29", "2024-02-29"), ("10000", "1927-05-18"),
    ("99999", "2173-10-13"),
  ])
  func `reads a day in every spelling`(text: String, expected: String) throws {
    let date = try #require(WrittenDate(text))
    #expect(date.lastDay?.iso == expected)
  }

  @Test(arguments: ["长期", "长期有效", "永久有效", "9999-09-09", "9999年12月31日", "99991231"])
  func `reads words and days without an end`(text: String) {
    #expect(WrittenDate(text) == .unlimited)
  }

  @Test(arguments: [
    "", "21-03-10", "21.3.10", "2021-02-29", "2021-13-01", "2021年3月", "2021", "9999", "20210230",
    "2021年2月30日", "100000", "YYYY-MM-DD", "2021-03/10", "2021-03-10至2022-03-09", "三月十日",
  ])
  func `refuses what is no day`(text: String) {
    #expect(WrittenDate(text) == nil)
  }

  @Test(arguments: [
    ("2021-01-01至2026-12-31", "2026-12-31"), ("2021.1.1-2026.12.31", "2026-12-31"),
    ("2021-01-01-2026-12-31", "2026-12-31"), ("44265-44270", "2021-03-15"),
    ("2021年1月1日 — 2026年12月31日", "2026-12-31"),
  ])
  func `reads the end of a range`(text: String, expected: String) {
    #expect(WrittenDate(endOf: text)?.lastDay?.iso == expected)
  }

  @Test func `reads a range without an end`() {
    #expect(WrittenDate(endOf: "2021-01-01至长期") == .unlimited)
  }

  @Test(arguments: ["2021-01-01", "至2026-12-31", "2021年至2026年", "2030-12-31至2021-01-01", ""])
  func `refuses what is no range of days`(text: String) {
    #expect(WrittenDate(endOf: text) == nil)
  }
}

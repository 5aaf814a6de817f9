import Testing

@testable import Inspection

@Suite struct AssumedDateTests {
  @Test(
    arguments: [
      ("2021-03-10", "2021-03-10", nil), ("20210310", "2021-03-10", nil),
      ("二O二一年三月十日", "2021-03-10", nil),
      ("44265", "2021-03-10", .serialNumber), ("44265.5", "2021-03-10", .serialNumber),
      ("21.3.10", "2021-03-10", .twoDigitYear), ("21-03-10", "2021-03-10", .twoDigitYear),
      ("21/3/10", "2021-03-10", .twoDigitYear), ("21年3月10日", "2021-03-10", .twoDigitYear),
      ("2026年2月", "2026-02-28", .lastOfMonth), ("2026.2", "2026-02-28", .lastOfMonth),
    ] as [(String, String, AssumedDate.Assumption?)])
  func `a day is read with what had to be assumed`(
    text: String, day: String, assumption: AssumedDate.Assumption?
  ) throws {
    let date = try #require(AssumedDate(text, orMonth: true))
    #expect(date.date.lastDay?.iso == day)
    #expect(date.assumption == assumption)
  }

  @Test(arguments: [
    "2026年2月", "2月", "99.1.1", "3/10/21", "21.3/10", "21-13-01", "21-02-30", "2021-02-30", "",
  ])
  func `what is no day is none`(text: String) {
    #expect(AssumedDate(text) == nil)
  }

  @Test func `a word without an end assumes nothing`() {
    #expect(AssumedDate("长期有效")?.assumption == nil)
    #expect(AssumedDate("9999-09-09")?.date == .unlimited)
  }

  @Test(arguments: [
    ("2021-02-30", "2021-02-30"), ("2021年2月30日前", "2021年2月30日"), ("20210230", "20210230"),
    ("2021年1月1日至2021年6月31日", "2021年6月31日"), ("2021.13.1", "2021.13.1"),
  ])
  func `a day that doesn't exist is named`(text: String, day: String) {
    #expect(text.impossibleDayNote == "（没有“\(day)”这一天）")
  }

  @Test(arguments: ["2021-02-28", "到期再换", "", "2021年", "P129600s", "640221200001236"])
  func `other texts need no note`(text: String) {
    #expect(text.impossibleDayNote.isEmpty)
  }
}

import Testing

@testable import Inspection

@Suite struct YearDayTests {
  @Test(arguments: [
    ("03-31", 3, 31), ("3.31", 3, 31), ("3/31", 3, 31), ("3月31日", 3, 31), ("２０２１-０３-３１", 3, 31),
    ("2021年4月1日", 4, 1), ("2月29日", 2, 29),
  ])
  func `reads a day of any year`(text: String, month: Int, day: Int) throws {
    #expect(YearDay(text) == YearDay(month: month, day: day))
  }

  @Test(arguments: ["", "3月", "13-01", "2-30", "三月底", "31"])
  func `refuses what is no day`(text: String) throws {
    #expect(YearDay(text) == nil)
  }

  @Test func `the leap day is the last of February in other years`() throws {
    let day = try #require(YearDay("2-29"))
    #expect(day.date(in: 2024).iso == "2024-02-29")
    #expect(day.date(in: 2021).iso == "2021-02-28")
  }
}

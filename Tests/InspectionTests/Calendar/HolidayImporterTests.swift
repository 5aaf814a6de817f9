import Testing

@testable import Inspection

/// A table of days off and at work in the work folder.
@Suite struct HolidayImporterTests {
  private static let heading = ["日期", "类型", "名称"]

  private static let year2027 = [
    ["2027-01-01", "放假", "元旦"], ["2027年2月5日", "放假", "春节"], ["2027-02-20", "上班", "春节调休上班"],
    ["2027/4/5", "放假", "清明节"], ["2027-05-01", "放假", "劳动节"], ["2027-06-09", "放假", "端午节"],
    ["2027-09-15", "放假", "中秋节"], ["2027-10-01", "休", "国庆节"],
  ]

  private func calendar(_ table: inout SmallTable) -> WorkingCalendar {
    HolidayImporter.calendar(of: [table.headed], log: &table.log)
  }

  @Test func `a whole year becomes known`() throws {
    var table = try SmallTable([Self.heading] + Self.year2027)
    let calendar = calendar(&table)
    #expect(table.headed.kind == .holidays)
    #expect(table.findings == [])
    #expect(try calendar.day(20, workingDaysAfter: Samples.day("2026-12-01")).iso == "2026-12-29")
    #expect(try calendar.isWorkingDay(Samples.day("2027-02-20")))
    #expect(try !calendar.isWorkingDay(Samples.day("2027-02-05")))
  }

  @Test func `a year without some festival stays unknown`() throws {
    var table = try SmallTable([Self.heading] + Self.year2027.dropLast(2))
    let calendar = calendar(&table)
    #expect(table.findings == ["A2 I575"])
    #expect(!calendar.knows(2027))
  }

  @Test func `a correction goes before what is embedded`() throws {
    var table = try SmallTable([
      Self.heading, ["2026-12-18", "放假", "临时放假"], ["2026-12-19", "补班", "临时上班"],
    ])
    let calendar = calendar(&table)
    #expect(table.findings == [])
    #expect(try !calendar.isWorkingDay(Samples.day("2026-12-18")))
    #expect(try calendar.isWorkingDay(Samples.day("2026-12-19")))
  }

  @Test func `refuses what is no day, no kind, or the opposite`() throws {
    var table = try SmallTable([
      Self.heading, ["", "放假", "元旦"], ["五月一日", "放假", "劳动节"], ["2026-12-18", "调休", ""],
      ["2026-10-10", "上班", "国庆节"], ["2026-10-10", "放假", "国庆节"], ["2026-10-12", "上班", "国庆节"],
    ])
    _ = calendar(&table)
    #expect(
      table.findings == ["A2 I571", "A3 I555", "B4 I572", "B6 I573", "A7 I574"])
  }
}

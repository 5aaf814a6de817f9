import Foundation
import Sampling
import Testing

@testable import Inspection

/// Working days, and days and months ahead.
@Suite struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.embedded

  /// The digest is what `scripts/working_days.py` prints; with CALENDAR=file the answers are written
  /// there, to be compared value by value.
  @Test func `agrees with another program on every day of 2019 to 2026`() throws {
    let text = CalendarAnswers().text
    if let path = ProcessInfo.processInfo.environment["CALENDAR"] {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    #expect(
      Digest(hashing: text).hex
        == "9390a2d961ff8b5316242fed70674372a9d280ca8268f35c94f788040a13ea74")
  }

  @Test(arguments: [
    ("2021-03-19", "2021-04-19"),  // 清明节 5 April
    ("2021-09-10", "2021-10-14"),  // 中秋节 and 国庆节, two Sundays and two Saturdays worked
    ("2020-01-20", "2020-02-25"),  // 春节, prolonged to 2 February
    ("2022-12-05", "2023-01-03"),  // 31 December 2022 belongs to 元旦 2023
  ])
  func `twenty working days begin the day after`(start: String, end: String) throws {
    #expect(try calendar.day(20, workingDaysAfter: Samples.day(start)).iso == end)
    let count = try calendar.workingDays(after: Samples.day(start), through: Samples.day(end))
    #expect(count == 20)
  }

  @Test(arguments: [
    ("2018-12-31", 2018), ("2027-01-04", 2027), ("2026-12-25", 2027), ("2026-12-31", 2027),
  ])
  func `a day that an unknown year decides stops`(day: String, year: Int) {
    #expect(throws: CalendarProblem.missingYear(year)) {
      try calendar.isWorkingDay(Samples.day(day))
    }
  }

  @Test func `a deadline that runs into an unknown year stops`() {
    #expect(throws: CalendarProblem.missingYear(2027)) {
      try calendar.day(20, workingDaysAfter: Samples.day("2026-12-01"))
    }
    #expect(throws: CalendarProblem.missingYear(2027)) {
      try calendar.workingDays(
        after: Samples.day("2026-12-20"), through: Samples.day("2027-02-01"))
    }
  }

  @Test func `no days lie before an earlier day`() throws {
    let (day, earlier) = (Samples.day("2021-03-19"), Samples.day("2021-03-01"))
    #expect(try calendar.workingDays(after: day, through: earlier) == 0)
    #expect(day.days(until: earlier) == -18)
  }

  @Test(arguments: [
    ("2021-08-31", 6, "2022-02-28"), ("2023-08-30", 6, "2024-02-29"),
    ("2021-12-31", 6, "2022-06-30"), ("2021-07-01", 6, "2022-01-01"),
    ("2021-06-15", 0, "2021-06-15"),
    ("9999-10-01", 6, "9999-12-31"),
  ])
  func `months end with the month`(start: String, months: Int, end: String) {
    #expect(Samples.day(start).adding(months: months).iso == end)
  }

  @Test func `every number is a day again`() throws {
    for number in stride(from: 0, through: 3_652_058, by: 97) {
      #expect(try #require(CalendarDate(dayNumber: number)).dayNumber == number)
    }
    #expect(CalendarDate(dayNumber: 3_652_058) == CalendarDate(year: 9999, month: 12, day: 31))
    #expect(CalendarDate(dayNumber: 3_652_059) == nil)
    #expect(CalendarDate(dayNumber: -1) == nil)
    #expect(Samples.day("9999-12-31").adding(days: 1).iso == "9999-12-31")
  }
}

@testable import Inspection

/// What the calendar says of every day of 2019–2026.
///
/// A line a day, as `scripts/working_days.py` has them: day, whether it is worked, 20 working days,
/// 20 days, 6 months, 15 and 30 days later, and the working days within the next 20 days. What needs
/// an unknown year is a dash.
struct CalendarAnswers {
  private let calendar = WorkingCalendar.embedded

  /// The lines.
  var text: String {
    let (first, last) = (Samples.day("2019-01-01"), Samples.day("2026-12-31"))
    return (0...first.days(until: last)).map { line(first.adding(days: $0)) + "\n" }.joined()
  }

  private func line(_ day: CalendarDate) -> String {
    [
      day.iso, answer { () throws(CalendarProblem) in try calendar.isWorkingDay(day) ? "1" : "0" },
      answer { () throws(CalendarProblem) in try calendar.day(20, workingDaysAfter: day).iso },
      day.adding(days: 20).iso, day.adding(months: 6).iso,
      day.adding(days: 15).iso, day.adding(days: 30).iso,
      answer { () throws(CalendarProblem) in
        String(try calendar.workingDays(after: day, through: day.adding(days: 20)))
      },
    ].joined(separator: "|")
  }

  private func answer(_ text: () throws(CalendarProblem) -> String) -> String {
    do { return try text() } catch { return "-" }
  }
}

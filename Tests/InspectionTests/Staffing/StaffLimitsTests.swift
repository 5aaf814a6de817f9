import Sampling
import Testing

@testable import Inspection

/// How much each officer is to carry.
struct StaffLimitsTests {
  private func limits(
    _ settings: [String: String], change: (inout StaffingSample) -> Void = { _ in }
  ) throws -> [Staffing.Limit] {
    var sample = try StaffingSample("")
    sample.inputs.settings = Samples.settings(settings)
    sample.task.start = CalendarDate(year: 2021, month: 12, day: 20)
    change(&sample)
    let limits = try sample.staffing.limits
    return sample.inputs.inspectors.compactMap { limits[$0.id] }
  }

  @Test func `without settings everybody weighs one and has no cap`() throws {
    let limits = try limits([:])
    #expect(limits.count == 16)
    #expect(limits.allSatisfy { $0.weight == 1 && $0.cap == nil })
  }

  @Test func `a cap by day counts the working days of the task`() throws {
    // 20 to 31 December 2021: two weeks from Monday to Friday.
    #expect(try limits(["每人每日上限": "3"]).allSatisfy { $0.cap == 30 })
    #expect(try limits(["每人每日上限": "3", "每人上限": "12"]).allSatisfy { $0.cap == 12 })
  }

  @Test(arguments: [
    // The week before New Year's Day, which was a Saturday: 7 working days in 2021, 4 in 2022.
    ("2021-12-23", "2022-01-06", 10, []),
    // National Day of 2021: 26 September and 9 October were worked, 1 to 7 October were off.
    ("2021-09-20", "2021-10-10", 10, []), ("2032-09-27", "2032-10-08", 10, [2032]),
  ])
  func `a cap by day leaves out holidays`(
    first: String, last: String, days: Int, unknown: [Int]
  ) throws {
    let calendar = WorkingCalendar.embedded
    let period = calendar.likelyWorkingDays(from: Samples.day(first), through: Samples.day(last))
    #expect(period.count == days)
    #expect(period.unknownYears == unknown)
  }

  @Test func `says when holidays are not known`() throws {
    var sample = try StaffingSample("")
    sample.inputs.settings = Samples.settings(["每人每日上限": "3"])
    sample.task.start = Samples.day("2032-09-27")
    sample.task.end = Samples.day("2032-10-08")
    #expect(try sample.planner.warnings == [.holidaysUnknown([2032])])
  }

  @Test func `the roster may set a lower cap and a weight`() throws {
    let limits = try limits(["每人上限": "12", "单位权重": "信用监管室2、城关所3"]) {
      $0.inputs.inspectors[1].cap = 5
      $0.inputs.inspectors[1].weight = 4
    }
    #expect(limits.prefix(3).map(\.weight) == [2, 4, 2])
    #expect(limits.prefix(3).map(\.cap) == [12, 5, 12])
    #expect(limits.suffix(12).map(\.weight).max() == 3)
  }

  @Test(arguments: [("天涯所2", "D208"), ("城关所", "D208"), ("城关所0", "D208")])
  func `stops at weights of no unit`(words: String, code: String) throws {
    let findings = try #require(throws: Findings.self) { _ = try limits(["单位权重": words]) }
    #expect(findings.diagnostics.map(\.problem.code) == [code])
  }

  @Test func `a cap by day needs the days of the task`() throws {
    let findings = try #require(throws: Findings.self) {
      _ = try limits(["每人每日上限": "3"]) { $0.task.start = nil }
    }
    #expect(findings.diagnostics.map(\.problem.code) == ["D207"])
  }
}

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

  @Test func `a cap by day counts the weekdays of the task`() throws {
    // 20 to 31 December 2021: Monday to Friday of the second week.
    #expect(try limits(["每人每日上限": "3"]).allSatisfy { $0.cap == 30 })
    #expect(try limits(["每人每日上限": "3", "每人上限": "12"]).allSatisfy { $0.cap == 12 })
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

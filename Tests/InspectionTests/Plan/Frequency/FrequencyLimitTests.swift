import Testing

@testable import Inspection

@Suite struct FrequencyLimitTests {
  private static let borders: [(FrequencyLimit.Span, String, String, Bool)] = [
    (.year, "2025-12-31", "2026-01-01", false), (.year, "2026-01-01", "2026-12-31", true),
    (.days(90), "2026-01-01", "2026-03-31", true), (.days(90), "2026-01-01", "2026-04-01", false),
    (.days(90), "2024-01-01", "2024-03-31", false), (.days(1), "2026-01-01", "2026-01-01", true),
    (.months(24), "2024-03-19", "2026-03-18", true),
    (.months(24), "2024-03-19", "2026-03-19", false),
    (.months(12), "2024-02-29", "2025-02-28", true),
    (.months(12), "2024-02-29", "2025-03-01", false),
    (.months(48), "2024-02-29", "2028-02-28", true),
    (.months(48), "2024-02-29", "2028-02-29", false),
    (.months(6), "2025-08-31", "2026-02-28", true),
    (.months(6), "2025-08-31", "2026-03-01", false),
  ]

  @Test(arguments: borders)
  func `a draw counts up to the day before the span has passed`(
    span: FrequencyLimit.Span, earlier: String, day: String, counts: Bool
  ) {
    let limit = FrequencyLimit(1, in: span)
    #expect(limit.counts(Samples.day(earlier), on: Samples.day(day)) == counts)
  }

  @Test(arguments: [
    ("1/y", FrequencyLimit(1, in: .year)), ("2/24m", FrequencyLimit(2, in: .months(24))),
    ("1/90d", FrequencyLimit(1, in: .days(90))),
  ])
  func `its text reads back`(text: String, limit: FrequencyLimit) {
    #expect(limit.text == text)
    #expect(FrequencyLimit(text: text) == limit)
  }

  @Test(arguments: ["", "1", "0/y", "1/", "1/0d", "1/2y", "01/y", "1/d", "1/-1d", "1/9w", "1/y/y"])
  func `another text is no limit`(text: String) { #expect(FrequencyLimit(text: text) == nil) }
}

@Suite struct ObjectLimitsTests {
  private static let items: [(String, [String])] = [
    ("对同一单位每2年抽查不超过1次", ["1/24m"]), ("一般不超过1次/年", ["1/y"]), ("一般不超过2次/年", ["2/y"]),
    ("同一年度内不超过2次", ["2/y"]), ("90天内不重复抽查", ["1/90d"]), ("1次/年", []), ("每年不少于1次", []),
    ("每年不超过2次", ["2/y"]), ("", []),
  ]

  @Test(arguments: items)
  func `an item's upper limit is meant for each object`(text: String, limits: [String]) {
    let read = ObjectLimits(item: text)
    #expect(read.values.map(\.text) == limits)
    #expect(read.problem == nil)
  }

  @Test(arguments: [
    ("1次/年", []), ("不超过2次/年", []), ("同一对象每年不超过1次", ["1/y"]), ("90天内不重复抽查", ["1/90d"]),
  ])
  func `a task's frequency counts where it speaks of one object`(text: String, limits: [String]) {
    #expect(ObjectLimits(plan: text, ratio: "").values.map(\.text) == limits)
    #expect(ObjectLimits(plan: "", ratio: "5%;" + text).values.map(\.text) == limits)
  }

  @Test func `what can't be counted is said`() {
    let (free, licence) = ("根据实际情况确定", "在许可有效期内同一单位不超过2次")
    #expect(ObjectLimits(item: free).problem == .unresolved(free))
    #expect(ObjectLimits(item: licence).problem == .licenceUnknown(licence))
  }
}

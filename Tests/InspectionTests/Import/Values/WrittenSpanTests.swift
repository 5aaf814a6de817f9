import Testing

@testable import Inspection

@Suite("Written spans of days") struct WrittenSpanTests {
  @Test(arguments: [
    ("2021-01-01至2026-12-31", "2021-01-01", "2026-12-31"),
    ("2021.1.1-2026.12.31", "2021-01-01", "2026-12-31"),
    ("2021-01-01-2026-12-31", "2021-01-01", "2026-12-31"),
    ("44265-44270", "2021-03-10", "2021-03-15"),
    ("2021年1月1日 — 2026年12月31日", "2021-01-01", "2026-12-31"),
  ])
  func `reads both ends`(text: String, first: String, last: String) {
    let span = WrittenSpan(text)
    #expect(span?.first.iso == first)
    #expect(span?.last.lastDay?.iso == last)
  }

  @Test func `reads a span without an end`() {
    #expect(WrittenSpan("2021-01-01至长期")?.last == .unlimited)
  }

  @Test(arguments: ["2021-01-01", "至2026-12-31", "2021年至2026年", "2030-12-31至2021-01-01", ""])
  func `refuses what is no span of days`(text: String) {
    #expect(WrittenSpan(text) == nil)
  }
}

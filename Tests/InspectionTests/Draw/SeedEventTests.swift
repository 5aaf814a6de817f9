import Testing

@testable import Inspection

@Suite struct SeedEventTests {
  private static let time = "2025-11-09T21:30+08:00"

  @Test(arguments: [("cwl.kl8/2025301", time), ("dice.d10x20/a/b", "2025-11-09T21:30-05:00")])
  func `takes a game, its issue and a time`(_ name: String, _ time: String) throws {
    let event = try #require(SeedEvent(name: name, time: time))
    #expect(
      SeedEvent.entries(of: event) == [
        "seed.event.01": name, "seed.event.01.at": time,
        "seed.fallback": "next issue of the same game, if not published within 72 h",
      ])
  }

  @Test(arguments: [
    ("cwl.kl8", time), ("typed", time), ("cwl.kl8/", time), ("快乐8/2025301", time),
    ("cwl.kl8/2025 301", time), ("cwl.kl8/2025301", ""), ("cwl.kl8/2025301", "2025-11-09"),
    ("cwl.kl8/2025301", "2025-02-30T21:30+08:00"), ("cwl.kl8/2025301", "2025-11-09 21:30+08:00"),
  ])
  func `refuses anything else`(_ name: String, _ time: String) {
    #expect(SeedEvent(name: name, time: time) == nil)
  }

  @Test func `a typed seed has no fallback`() {
    #expect(SeedEvent.entries(of: nil) == ["seed.event.01": "typed", "seed.fallback": "none"])
  }
}

@Suite struct TrustGradeTests {
  private func grade(_ event: String, _ time: String?) -> TrustGrade {
    TrustGrade(event: event, time: time, date: CalendarDate(year: 2021, month: 3, day: 19))
  }

  @Test(arguments: ["cwl.kl8/2021080", "dice.d10x20/1"])
  func `is B for at least 60 bits a whole day after the commitment`(_ event: String) {
    #expect(grade(event, "2021-03-21T09:00+08:00") == .b)
    #expect(grade(event, "2021-03-20T21:30+08:00") == .d)
    #expect(grade(event, "2021-03-18T21:30+08:00") == .d)
    #expect(grade(event, nil) == .d)
  }

  @Test(arguments: ["typed", "cwl.ssq/2021030", "sport.dlt/2021030", "unknown/1"])
  func `is D for anything that can be searched`(_ event: String) {
    #expect(grade(event, "2021-06-01T21:30+08:00") == .d)
  }

  @Test(arguments: [
    ("typed", "无法证明种子不是事先挑选"), ("cwl.ssq/1", "只有 24 比特"), ("cwl.kl8/1", "不足 24 小时"),
    ("unknown/1", "随机性未知"),
  ])
  func `says why it is no better than D`(_ event: String, _ words: String) {
    #expect(TrustGrade.d.words(event: event).contains(words))
  }
}

import Testing

@testable import Inspection

@Suite struct SeedEventTests {
  private static let time = "2025-11-09T21:30+08:00"

  @Test(arguments: [("cwl.kl8/2025301", time), ("dice.d10x20/a/b", "2025-11-09T21:30-05:00")])
  func `takes a game, its issue and a time`(_ name: String, _ time: String) throws {
    let event = try #require(SeedEvent(name: name, time: time))
    #expect(
      SeedPromise(event: event).entries == [
        "mode": "open", "seed.event.01": name, "seed.event.01.at": time,
        "seed.fallback": "next issue of the same game, if not published within 72 h",
      ])
  }

  @Test(arguments: [
    ("cwl.kl8", time), ("typed", time), ("cwl.kl8/", time), ("快乐8/2025301", time),
    ("cwl.kl8/2025 301", time), ("cwl.kl8/2025301", ""), ("cwl.kl8/2025301", "2025-11-09"),
    ("cwl.kl8/2025301", "2025-02-30T21:30+08:00"), ("cwl.kl8/2025301", "2025-11-09 21:30+08:00"),
    ("cwl.kl8/2025301", "2025-11-09T24:30+08:00"), ("cwl.kl8/2025301", "2025-11-09T21:60+08:00"),
  ])
  func `refuses anything else`(_ name: String, _ time: String) {
    #expect(SeedEvent(name: name, time: time) == nil)
  }

  @Test func `a typed seed has no fallback`() {
    #expect(
      SeedPromise.typed.entries
        == ["mode": "open", "seed.event.01": "typed", "seed.fallback": "none"])
  }

  @Test(arguments: [
    ("cwl.kl8/2025301", "快乐8 第2025301期"), ("cwl.ssq/2025131", "双色球 第2025131期"),
    ("sport.dlt/25131", "大乐透 第25131期"), ("beacon.drand/4321", "公开信标 drand 第4321轮"),
    ("dice.d10x20/hall", "当众掷 20 枚十面骰子（hall）"), ("unknown/1", "unknown/1"),
  ])
  func `says the event in words`(_ name: String, _ words: String) {
    #expect((SeedEvent(name: name, time: Self.time)?.words ?? name) == words)
  }

  @Test func `says the time in words`() throws {
    let event = try #require(SeedEvent(name: "cwl.kl8/2025301", time: "2025-01-09T09:05+08:00"))
    #expect(event.timeWords == "2025年1月9日09:05（UTC+08:00）")
  }

  /// 2025-11-09T21:30+08:00 is 13:30 universal time.
  @Test(arguments: [(1_762_694_999, false), (1_762_695_000, true)])
  func `a clock tells to the minute whether it has happened`(_ seconds: Int, _ isPast: Bool) throws
  {
    let event = try #require(SeedEvent(name: "cwl.kl8/2025301", time: Self.time))
    let moment = Moment(Samples.day("2025-11-09"), unixSeconds: seconds)
    #expect(event.hasHappened(by: moment) == isPast)
    #expect(event.isAfter(moment) == !isPast)
  }

  @Test(arguments: [
    ("2025-11-08", false, true, false), ("2025-11-09", true, true, false),
    ("2025-11-10", true, false, false), ("2025-11-11", true, false, false),
    ("2025-11-12", true, false, true),
  ])
  func `a day alone decides by days`(
    _ day: String, _ hasHappened: Bool, _ isAfter: Bool, _ isOverdue: Bool
  ) throws {
    let event = try #require(SeedEvent(name: "cwl.kl8/2025301", time: Self.time))
    let moment = Moment(Samples.day(day))
    #expect(event.hasHappened(by: moment) == hasHappened)
    #expect(event.isAfter(moment) == isAfter)
    #expect(event.isOverdue(by: moment) == isOverdue)
  }

  @Test(arguments: [
    ("cwl.kl8/2025301", time, ["cwl.kl8/2025302"]),
    ("cwl.kl8/2025009", time, ["cwl.kl8/2025010"]),
    ("sport.dlt/25009", time, ["sport.dlt/25010"]),
    ("cwl.kl8/2025351", "2025-12-27T21:30+08:00", ["cwl.kl8/2025352"]),
    ("cwl.kl8/2025351", "2025-12-28T21:30+08:00", ["cwl.kl8/2025352", "cwl.kl8/2026001"]),
    ("sport.dlt/25150", "2025-12-31T21:30+08:00", ["sport.dlt/25151", "sport.dlt/26001"]),
    ("beacon.drand/999", "2025-12-31T21:30+08:00", ["beacon.drand/1000"]),
    ("dice.d10x20/1", time, []), ("unknown/1", time, []),
  ])
  func `knows which issue comes next`(_ name: String, _ time: String, _ next: [String]) throws {
    #expect(try #require(SeedEvent(name: name, time: time)).nextIssues == next)
  }
}

import Testing

@testable import Inspection

@Suite struct PublicGameTests {
  @Test(arguments: [
    ("cwl.kl8/2025301", "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"),
    ("cwl.ssq/2025131", "02.05.11.18.26.31+07"), ("sport.dlt/25001", "02.05.11.18.35+07.12"),
    ("dice.d10x20/2025-11-20T10:00+08:00/Hangzhou", "08772473296991897540"),
  ])
  func takesWhatTheGameCanBring(event: String, value: String) throws {
    #expect(try #require(PublicGame(event: event)).accepts(value))
  }

  @Test(arguments: [
    ("cwl.kl8", "01.02.03"),
    ("cwl.kl8", "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.81"),
    ("cwl.kl8", "03.03.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"),
    ("cwl.kl8", "3.7.8.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"), ("cwl.kl8", ""),
    ("cwl.kl8", "+3.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"),
    ("cwl.ssq", "02.05.11.18.26.31"), ("cwl.ssq", "05.02.11.18.26.31+07"),
    ("cwl.ssq", "02.05.11.18.26.34+07"), ("sport.dlt", "02.05.11.18.35+12.07"),
    ("dice.d10x20", "0877247329699189754"), ("dice.d10x20", "0877247329699189754x"),
  ])
  func refusesWhatItCannot(event: String, value: String) throws {
    #expect(try !#require(PublicGame(event: event)).accepts(value))
  }

  @Test func knowsNoOtherGame() {
    #expect(PublicGame(event: "stock.index/2025-11-20") == nil)
  }
}

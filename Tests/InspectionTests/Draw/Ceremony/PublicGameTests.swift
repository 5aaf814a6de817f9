import Testing

@testable import Inspection

@Suite struct PublicGameTests {
  @Test(arguments: [
    ("cwl.kl8/2025301", "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"),
    ("cwl.ssq/2025131", "02.05.11.18.26.31+07"), ("sport.dlt/25001", "02.05.11.18.35+07.12"),
    ("dice.d10x20/2025-11-20T10:00+08:00/Hangzhou", "08772473296991897540"),
    ("beacon.drand/4321", "00ff"),
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
    ("beacon.drand", "00FF"), ("beacon.drand", "00 ff"), ("beacon.drand", ""),
  ])
  func refusesWhatItCannot(event: String, value: String) throws {
    #expect(try !#require(PublicGame(event: event)).accepts(value))
  }

  @Test(arguments: ["stock.index/2025-11-20", "beacon/1", "beacon./1", "typed", "cwl.kl88/1"])
  func knowsNoOtherGame(event: String) {
    #expect(PublicGame(event: event) == nil)
  }

  /// The figures of DRAW §2.4.
  @Test(arguments: [
    (["cwl.kl8"], "61.62"), (["cwl.ssq"], "24.08"), (["sport.dlt"], "24.35"),
    (["cwl.ssq", "sport.dlt"], "48.43"), (["dice.d10x20"], "66.44"),
    (["cwl.kl8", "cwl.ssq"], "85.7"),
  ])
  func hasTheBitsOfTheFormat(games: [String], bits: String) throws {
    let sum = try games.reduce(Randomness.none) {
      $0 + (try #require(PublicGame(event: $1)?.randomness(of: nil)))
    }
    #expect(sum.text == bits)
  }

  @Test func aBeaconHasFourBitsADigit() throws {
    let beacon = try #require(PublicGame(event: "beacon.drand"))
    #expect(beacon.randomness(of: nil) == nil)
    #expect(beacon.randomness(of: String(repeating: "0", count: 64))?.text == "256")
    #expect(beacon.randomness(of: String(repeating: "f", count: 15)) == Randomness(bits: 60))
  }

  @Test(arguments: [
    (1, "0"), (2, "1"), (3, "1.58"), (10, "3.32"), (1000, "9.97"), (1_000_000, "19.93"),
    (1 << 60, "60"), ((1 << 60) - 1, "60"),
  ])
  func takesLogarithmsOfIntegers(outcomes: Int, bits: String) {
    #expect(Randomness(outcomes: UInt128(outcomes)).text == bits)
  }

  @Test func comparesExactlyAtTheLimit() {
    #expect(Randomness(outcomes: 1 << 60) == Randomness(bits: 60))
    #expect(Randomness(outcomes: (1 << 60) - 1_000_000_000_000) < Randomness(bits: 60))
    #expect(Randomness(outcomes: UInt128.max) < Randomness(bits: 128))
  }
}

@Suite struct PublicValueTests {
  private static let kl8 = "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"

  private func value(_ typed: String, of game: String) throws -> PublicValue {
    try PublicValue(typed: typed, of: #require(PublicGame(event: game)))
  }

  @Test(arguments: [
    ("cwl.kl8", kl8, kl8),
    ("cwl.kl8", "80 71 68 63 59 55 52 46 41 38 33 31 27 22 19 15 12 8 7 3", kl8),
    ("cwl.kl8", "０３、０７、０８，１２；15,19/22-27 31　33 38 41 46 52 55 59 63 68 71 80\n", kl8),
    ("cwl.kl8", "0307081215192227313338414652555963687180", kl8),
    ("cwl.kl8", "0307 0812 1519 2227 3133 3841 4652 5559 6368 7180", kl8),
    ("cwl.ssq", "31 26 18 11 5 2 ＋ 7", "02.05.11.18.26.31+07"),
    ("cwl.ssq", "020511182631|07", "02.05.11.18.26.31+07"),
    ("sport.dlt", "35,18,11,5,2+12,7", "02.05.11.18.35+07.12"),
    ("dice.d10x20", "08772 47329 69918 97540", "08772473296991897540"),
    ("dice.d10x20", "０８７７２４７３２９６９９１８９７５４０", "08772473296991897540"),
    ("beacon.drand", "0x00FF aB:cd", "00ffabcd"),
  ])
  func `is one canonical form, however it is typed`(
    _ game: String, _ typed: String, _ text: String
  ) throws {
    #expect(try value(typed, of: game).text == text)
  }

  @Test(arguments: [
    ("cwl.kl8", "O3 07", PublicValue.Fault.foreign("O")),
    ("cwl.kl8", "三 07", .foreign("三")), ("cwl.kl8", "٣ 07", .foreign("٣")),
    ("cwl.kl8", "", .count(of: "号码", expected: 20, found: 0)),
    ("cwl.kl8", kl8 + ".81", .count(of: "号码", expected: 20, found: 21)),
    ("cwl.kl8", kl8.replacing("80", with: "81"), .outOfRange(81, last: 80)),
    ("cwl.kl8", kl8.replacing("03", with: "00"), .outOfRange(0, last: 80)),
    ("cwl.kl8", kl8.replacing("03", with: "07"), .repeated(7)),
    ("cwl.kl8", kl8 + "+01", .parts(found: 2)),
    ("cwl.ssq", "02 05 11 18 26 31 07", .parts(found: 1)),
    ("cwl.ssq", "02 05 11 18 26 31 + 17", .outOfRange(17, last: 16)),
    ("sport.dlt", "02 05 11 18 35 + 7", .count(of: "后区号码", expected: 2, found: 1)),
    ("dice.d10x20", "0877247329699189754", .count(of: "点数", expected: 20, found: 19)),
    ("beacon.drand", "00fg", .foreign("g")),
    ("beacon.drand", "0x", .count(of: "数字", expected: 256, found: 0)),
    (
      "cwl.kl8", "99999999999999999999999999999999999999999",
      .count(of: "号码", expected: 20, found: 1)
    ),
  ])
  func `says what is wrong with anything else`(
    _ game: String, _ typed: String, _ fault: PublicValue.Fault
  ) {
    #expect(throws: fault) { try value(typed, of: game) }
  }

  @Test(arguments: [
    (
      "cwl.ssq", "02 05 11 18 26 31+07", "02 05 11 18 26 32+08",
      "红球：第一次有 31，第二次是 32；蓝球：第一次有 07，第二次是 08"
    ),
    ("dice.d10x20", "08772473296991897540", "08772473296991897541", "第 20 位：第一次 0，第二次 1"),
    ("beacon.drand", "00ff", "00f", "第 4 位：第一次 f，第二次 没有"),
  ])
  func `says where two typings differ`(
    _ game: String, _ first: String, _ second: String, _ difference: String
  ) throws {
    #expect(try value(first, of: game).difference(from: value(second, of: game)) == difference)
    #expect(try value(first, of: game).difference(from: value(first, of: game)) == nil)
  }

  @Test func `is read back with its count and every number`() throws {
    #expect(
      try value("31 26 18 11 5 2+7", of: "cwl.ssq").words == "6 个红球：02 05 11 18 26 31；1 个蓝球：07")
    #expect(
      try value("00ffabcd", of: "beacon.drand").words == "8 位十六进制数字：00ff abcd")
  }
}

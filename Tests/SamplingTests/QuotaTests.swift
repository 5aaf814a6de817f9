import Testing

@testable import Sampling

struct QuotaTests {
  private struct Answers: Decodable {
    let percent: [Percent]
    let percentRejected: [String]
    let quota: [Quota]
  }

  private struct Percent: Decodable {
    let text: String
    let ratio: Ratio

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      text = try fields.decode(String.self)
      ratio = Ratio(try fields.decode(Int.self), over: try fields.decode(Int.self))
    }
  }

  private struct Quota: Decodable {
    let base: Int
    let ratio: String
    let rounding: Rounding
    let answer: Int

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      base = try fields.decode(Int.self)
      ratio = try fields.decode(String.self)
      rounding = try #require(Rounding(rawValue: fields.decode(String.self)))
      answer = try fields.decode(Int.self)
    }
  }

  @Test func readsPercentages() throws {
    let answers: Answers = try vector("tv3_identifiers_quota")
    #expect(answers.percent.count == 5)
    for percent in answers.percent { #expect(Ratio(percent: percent.text) == percent.ratio) }
  }

  @Test func rejectsOtherPercentages() throws {
    let answers: Answers = try vector("tv3_identifiers_quota")
    #expect(answers.percentRejected.count == 7)
    for text in answers.percentRejected { #expect(Ratio(percent: text) == nil, "\(text)") }
  }

  @Test(arguments: ["", "%", ".%", "1..2%", "1.2.3%", "1000%", "1.1234567%", " 1%", "1 %", "1%%"])
  func rejectsMalformedPercentages(text: String) {
    #expect(Ratio(percent: text) == nil)
  }

  @Test func computesQuotas() throws {
    let answers: Answers = try vector("tv3_identifiers_quota")
    #expect(answers.quota.count == 20)
    for quota in answers.quota {
      let ratio = try #require(Ratio(percent: quota.ratio))
      #expect(ratio.quota(of: quota.base, rounding: quota.rounding) == quota.answer)
    }
  }

  @Test func computesWithProductsBeyond64Bits() {
    #expect(Ratio(Int.max / 2, over: 100).quota(of: 3, rounding: .up) == 138_350_580_552_821_638)
  }

  @Test func trapsWhereTheQuotaOverflows() async {
    await #expect(processExitsWith: .failure) {
      _ = Ratio(Int.max, over: 1).quota(of: 3, rounding: .up)
    }
  }

  private static let risk: [Code: Int] = ["A": 5870, "B": 2930, "C": 910, "D": 290]

  @Test(
    arguments: [
      (16, ["A": 10, "B": 5, "C": 1, "D": 0]), (17, ["A": 10, "B": 5, "C": 2, "D": 0]),
      (18, ["A": 10, "B": 5, "C": 2, "D": 1]),
    ] as [(Int, [Code: Int])])
  func givesSeatsByWebster(total: Int, seats: [Code: Int]) {
    #expect(apportion(total: total, weights: Self.risk, lower: [:], upper: Self.risk) == seats)
  }

  @Test func neverTakesASeatFromAStratumWhenTheTotalGrows() {
    var last: [Code: Int] = [:]
    for total in 0...600 {
      let seats = apportion(total: total, weights: Self.risk, lower: ["D": 2], upper: Self.risk)
      for (code, held) in seats { #expect(held >= last[code, default: 0]) }
      #expect(seats.values.reduce(0, +) == max(2, total))
      last = seats
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func staysWithinItsBounds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let codes = (0..<5).compactMap { Code("S\($0)") }
    var weights: [Code: Int] = [:]
    var lower: [Code: Int] = [:]
    var upper: [Code: Int] = [:]
    for code in codes {
      weights[code] = Int.random(in: 0...40, using: &random)
      lower[code] = Int.random(in: 0...3, using: &random)
      upper[code] = Int.random(in: 3...9, using: &random)
    }
    let total = Int.random(in: 0...50, using: &random)
    let seats = apportion(total: total, weights: weights, lower: lower, upper: upper)
    for code in codes {
      let held = seats[code, default: -1]
      #expect(held >= lower[code, default: 0] && held <= upper[code, default: 0])
    }
    let most = upper.values.reduce(0, +)
    let least = lower.values.reduce(0, +)
    #expect(seats.values.reduce(0, +) == max(least, min(total, most)))
  }

  @Test func breaksTiesByTheSmallerCode() {
    let seats = apportion(
      total: 1, weights: ["B": 7, "A": 7], lower: [:], upper: ["A": 9, "B": 9])
    #expect(seats == ["A": 1, "B": 0])
  }
}

import Testing

@testable import Inspection

struct DeviationTests {
  private static let deviations: [(Int, Int, String)] = [
    (0, 4, "0.00"), (4, 4, "2.00"), (-4, 4, "−2.00"), (1, 3, "0.57"), (-1, 1_000_000, "0.00"),
    (7, 0, "—"), (-123, 9, "−41.00"),
  ]

  @Test(arguments: deviations)
  func aDeviationHasTwoDecimals(difference: Int, variance: Int, text: String) {
    #expect(Deviation(difference: Int128(difference), variance: Int128(variance)).text == text)
  }

  private static let sizes: [(Int, String)] = [
    (199, "在随机波动之内"), (-199, "在随机波动之内"), (200, "偏离稍大；二十行中有一行这样属于正常"),
    (-300, "偏离较大，请核对"), (500, "几乎不可能出于偶然，应当查明原因"),
  ]

  @Test(arguments: sizes)
  func itsSizeIsWorded(hundredths: Int, words: String) {
    #expect(Deviation(difference: Int128(hundredths), variance: 10_000).words == words)
  }

  @Test func rootsAreExact() {
    for root in Int128(0)...300 {
      for square in root * root...root * (root + 2) { #expect(square.squareRoot == root) }
    }
    let large = Int128(9_223_372_036_854_775_807)
    #expect((large * large).squareRoot == large)
    #expect((large * large - 1).squareRoot == large - 1)
  }

  private static let decimals: [(Int, Int, Int, String)] = [
    (1, 3, 2, "0.33"), (2, 3, 0, "0"), (5, 1, 2, "5.00"), (105, 100, 2, "1.05"),
    (1, 1000, 2, "0.00"),
  ]

  @Test(arguments: decimals)
  func decimalsAreCutOff(numerator: Int, denominator: Int, places: Int, text: String) {
    #expect(ExactText.decimal(Int128(numerator), Int128(denominator), places: places) == text)
  }

  @Test func nothingIsNoPercentage() {
    #expect(ExactText.percent(0, of: 0) == "—")
    #expect(ExactText.percent(7, of: 200) == "3.50%")
  }
}

import Testing

@testable import Inspection

@Suite struct PercentageTests {
  @Test(arguments: [
    ("0.05", "5%"), ("0.035", "3.5%"), ("1", "100%"), ("0.0035", "0.35%"), ("0.1", "10%"),
    ("0", "0%"), ("0.00", "0%"), ("1.5", "150%"), (".05", "5%"),
    ("0.1234567890123", "12.34567890123%"),
    ("12.", "1200%"), ("0.050", "5%"),
  ])
  func `moves the point without rounding`(fraction: String, expected: String) {
    #expect(Percentage.text(ofFraction: fraction) == expected)
  }

  @Test(arguments: ["", ".", "5%", "-0.05", "5E-2", "０.05", "0.0.5"])
  func `refuses what is no decimal number`(fraction: String) {
    #expect(Percentage.text(ofFraction: fraction) == nil)
  }
}

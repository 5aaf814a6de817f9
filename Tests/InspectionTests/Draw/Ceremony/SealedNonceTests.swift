import Sampling
import Testing

@testable import Inspection

@Suite struct SealedNonceTests {
  private static let dice = String(repeating: "4153", count: 13)

  @Test func `a machine's number has 64 digits`() {
    #expect(SealedNonce(0, 1).nonce.hex == String(repeating: "0", count: 63) + "1")
    #expect(SealedNonce(.max, .max).nonce.hex == String(repeating: "f", count: 64))
  }

  @Test func `dice make a number that anybody computes again`() throws {
    let nonce = try SealedNonce(dice: Self.dice).nonce
    #expect(nonce.hex == Digest(hashing: "DR1 dice|" + Self.dice).hex)
    let spaced = Self.dice.map { "\($0) " }.joined()
    #expect(try SealedNonce(dice: spaced).nonce == nonce)
  }

  @Test(arguments: [
    ("1234", 4), (String(repeating: "6", count: 60), 0), (dice.replacing("4", with: "四"), 0),
    (String(dice.prefix(49)), 49), ("", 0),
  ])
  func `too few throws, or none, are refused`(_ text: String, _ found: Int) {
    #expect(throws: CeremonyRefusal.diceTooFew(found: found, needed: 50)) {
      try SealedNonce(dice: text)
    }
  }

  @Test func `the slip shows number and seal in groups of four`() throws {
    let slip = try SealedNonce(dice: Self.dice)
    #expect(slip.lines.contains("  " + HexText.grouped(slip.nonce.hex)))
    #expect(slip.lines.contains("  " + HexText.grouped(slip.nonce.seal.hex)))
    #expect(HexText.canonical(HexText.grouped(slip.nonce.hex)) == slip.nonce.hex)
  }
}

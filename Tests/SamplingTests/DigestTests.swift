import Testing

@testable import Sampling

struct DigestTests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test(arguments: [("", empty), ("abc", abc)])
  func hashesTexts(text: String, hex: String) {
    #expect(Digest(hashing: text).hex == hex)
    #expect(Digest(hashing: Array(text.utf8)).hex == hex)
  }

  @Test func hashesPieces() {
    var stream = DigestStream()
    stream.update("a".utf8)
    stream.update([UInt8]())
    stream.update(AnySequence("bc".utf8))
    #expect(stream.finalize().hex == Self.abc)
  }

  @Test func readsWhatItWrites() {
    #expect(Digest(hex: Self.abc)?.hex == Self.abc)
    #expect(Digest.zero.hex == String(repeating: "0", count: 64))
  }

  @Test(arguments: [
    "", String(abc.dropLast()), abc + "0", abc.uppercased(), "g" + abc.dropFirst(),
    " " + abc.dropFirst(),
  ])
  func readsNothingElse(hex: String) {
    #expect(Digest(hex: hex) == nil)
  }

  @Test func comparesLikeTheTexts() throws {
    let texts = (0..<200).map { Digest(hashing: String($0)).hex }
    let digests = try texts.map { try #require(Digest(hex: $0)) }
    #expect(digests.sorted().map(\.hex) == texts.sorted())
  }

  @Test(arguments: [0, 7, 9, 10, 99, 100, 1_234_567, Int.max])
  func writesNumbers(number: Int) {
    var bytes = Array("t".utf8)
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "t\(number)")
  }
}

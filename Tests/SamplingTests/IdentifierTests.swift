import Testing

@testable import Sampling

struct IdentifierTests {
  private struct Answers: Decodable {
    let canonical: [[String]]
    let rejected: [String]
  }

  @Test func foldsTheSpellingsOfOneCode() throws {
    let answers: Answers = try vector("tv3_identifiers_quota")
    #expect(answers.canonical.count == 8)
    for pair in answers.canonical { #expect(try CanonicalID(pair[0]).text == pair[1]) }
  }

  @Test func rejectsWhatHasNoCanonicalForm() throws {
    let answers: Answers = try vector("tv3_identifiers_quota")
    #expect(answers.rejected.count == 8)
    for raw in answers.rejected {
      #expect(throws: CanonicalID.Rejection(raw: raw, reason: .malformed)) { try CanonicalID(raw) }
    }
  }

  @Test(arguments: ["①2", "ß", "é1", "A\u{301}", "\u{FEFF}A", "A\r\n\u{200B}"])
  func guessesNothing(raw: String) {
    #expect(throws: CanonicalID.Rejection(raw: raw, reason: .malformed)) { try CanonicalID(raw) }
  }

  @Test func stripsLineEndsAsWhiteSpace() throws {
    #expect(try CanonicalID("\u{3000}a1\r\n").text == "A1")
  }

  private static let texts = [
    "-", ".", "0", "1", "10", "11", "A", "AAAAAAA", "AAAAAAAA", "AAAAAAAAA", "AAAAAAAB", "Z", "_",
    String(repeating: "A", count: 55), "91330100799655058B", "91330100799655058C",
  ]

  @Test func hasTheOrderOfTheTexts() throws {
    let ids = try Self.texts.map { try CanonicalID($0) }
    #expect(ids.sorted().map(\.text) == Self.texts.sorted())
    #expect(Set(ids).count == Self.texts.count)
    #expect(ids.map(\.text) == Self.texts)
  }

  @Test(arguments: [(0, false), (1, true), (55, true), (56, false)])
  func hasUpTo55Characters(count: Int, isID: Bool) {
    let text = String(repeating: "A", count: count)
    #expect((CanonicalID(canonical: text)?.text == text) == isID)
  }

  @Test(arguments: [(1, true), (32, true), (33, false)])
  func givesCodesUpTo32Characters(count: Int, isCode: Bool) {
    let text = String(repeating: "a", count: count)
    #expect((Code(text)?.text == text) == isCode)
  }

  @Test func keepsTheReservedPrefixFromCodes() throws {
    #expect(throws: CanonicalID.Rejection(raw: "n.1", reason: .reserved)) {
      try CanonicalID(code: "n.1")
    }
    #expect(try CanonicalID(code: "N1").text == "N1")
    #expect(try CanonicalID("N.1").text == "N.1")
  }

  @Test func derivesAnIDFromANumber() {
    // printf %s 'DR1 no|企合浙总字第000001号' | sha256sum
    let id = CanonicalID.derived(fromNumber: "企合浙总字第000001号")
    #expect(id.text == "N.F7151CD54431EE4281FAE32F")
    #expect(CanonicalID.derived(fromNumber: "\u{FEFF} 企合浙总字第000001号\u{200B}\u{3000}") == id)
  }

  @Test func derivesAnIDFromANameAndItsAddress() {
    // printf %s 'DR1 name|张三面馆|示例路1号｜2室' | sha256sum
    let id = CanonicalID.derived(fromName: " 张三面馆", distinguishing: "示例路1号|2室")
    #expect(id.text == "N.16CEF04F8176300175C6BFF7")
    #expect(CanonicalID.derived(fromName: "张三面馆", distinguishing: "") != id)
  }

  @Test(arguments: [("A", true), ("s.T_0-1", true), ("", false), ("甲", false), ("A B", false)])
  func checksCodes(text: String, isCode: Bool) {
    #expect((Code(text)?.text == text) == isCode)
  }

  @Test func limitsCodesTo32Characters() {
    #expect(Code(String(repeating: "a", count: 32)) != nil)
    #expect(Code(String(repeating: "a", count: 33)) == nil)
  }

  @Test func namesAPoolByItsMembersAlone() throws {
    let members = try ["P2", "P1", "P2"].map { try CanonicalID($0) }
    // printf %s 'DR1 pool|P1,P2' | sha256sum
    #expect(Code.pool(of: members).text == "P.b4a996f6829a7c0e")
  }
}

import Testing

@testable import Sampling

struct DocumentTests {
  private struct Answers: Decodable {
    let commitmentText: String
    let seedText: String
  }

  private struct SealedAnswers: Decodable {
    let commitmentText: String
    let nonces: [String]
    let seed: String
    let seedText: String
    let keyEntity: String
  }

  @Test(arguments: ["tv1_minimal", "tv2_stratified_sealed", "tv5_extend_withdraw"])
  func readsAndWritesTheDocumentsOfTheVectors(name: String) throws {
    let answers: Answers = try vector(name)
    let commitment = try KeyValueDocument(parsing: answers.commitmentText)
    #expect(commitment.title == "DR1 commitment")
    #expect(commitment.text == answers.commitmentText)
    let seed = try Seed(KeyValueDocument(parsing: answers.seedText))
    #expect(seed.document.text == answers.seedText)
    #expect(seed.commitment == commitment.digest)
  }

  @Test func bindsSealedNoncesIntoTheSeed() throws {
    let answers: SealedAnswers = try vector("tv2_stratified_sealed")
    let nonces = try answers.nonces.map { try #require(Nonce(hex: $0)) }
    let commitment = try KeyValueDocument(parsing: answers.commitmentText)
    #expect(commitment["seal.01"] == nonces[0].seal.hex)
    #expect(commitment["seal.02"] == nonces[1].seal.hex)
    let seed = try Seed(KeyValueDocument(parsing: answers.seedText))
    #expect(seed.reveals == nonces)
    #expect(seed.sources.map(\.event) == ["cwl.kl8/2025301"])
    #expect(seed.digest.hex == answers.seed)
    #expect(seed.entityKey == answers.keyEntity)
  }

  @Test(arguments: [
    ("T", DocumentError.unterminated), ("", .unterminated), ("T\na=1", .unterminated),
    ("T\na\n", .form(line: 2)), ("T\n\n", .form(line: 2)), ("T\na=1\nB=2\n", .form(line: 3)),
    ("T\n=1\n", .form(line: 2)), ("T\nb=1\na=2\n", .order(line: 3)),
    ("T\na=1\na=1\n", .order(line: 3)),
  ])
  func rejectsMalformedDocuments(text: String, error: DocumentError) {
    #expect(throws: error) { try KeyValueDocument(parsing: text) }
  }

  @Test(arguments: ["T\n", "\na=\n", "T\na=b=c\r\nb= 甲 \n"])
  func keepsEveryByteOfAValue(text: String) throws {
    #expect(try Array(KeyValueDocument(parsing: text).text.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("DR1 sead", [:], DocumentError.title(expected: "DR1 seed")),
    ("DR1 seed", ["source.01": "a/b"], .key("commitment")),
    ("DR1 seed", ["commitment": "00"], .key("commitment")),
    ("DR1 seed", ["commitment": Digest.zero.hex], .key("source.01")),
    ("DR1 seed", ["commitment": Digest.zero.hex, "source.01": "b"], .key("source.01")),
    (
      "DR1 seed", ["commitment": Digest.zero.hex, "source.01": "a/b", "source.03": "a/b"],
      .key("source.03")
    ),
    (
      "DR1 seed", ["commitment": Digest.zero.hex, "source.01": "a/b", "reveal.01": "1"],
      .key("reveal.01")
    ),
  ])
  func rejectsMalformedSeeds(title: String, entries: [String: String], error: DocumentError) {
    #expect(throws: error) { try Seed(KeyValueDocument(title: title, entries: entries)) }
  }

  @Test(arguments: [
    ("typed/2026-03-20_A.b", "typed", "2026-03-20_A.b"),
    (
      "dice.d10x20/2025-11-20T10:00+08:00/Hangzhou/08772",
      "dice.d10x20/2025-11-20T10:00+08:00/Hangzhou", "08772"
    ),
  ])
  func splitsASourceAtItsLastSlash(text: String, event: String, value: String) throws {
    let source = try #require(Seed.Source(text))
    #expect(source.event == event)
    #expect(source.value == value)
    #expect(source.text == text)
    #expect(source.isTyped == (event == "typed"))
  }

  @Test(arguments: ["", "a", "a/", "/b", "a/b c", "a/甲", "typed/1+2", "typed/1\n"])
  func rejectsMalformedSources(text: String) {
    #expect(Seed.Source(text) == nil)
  }

  @Test func limitsTypedSeedsTo64Characters() {
    #expect(Seed.Source(typed: String(repeating: "1", count: 64)) != nil)
    #expect(Seed.Source(typed: String(repeating: "1", count: 65)) == nil)
  }
}

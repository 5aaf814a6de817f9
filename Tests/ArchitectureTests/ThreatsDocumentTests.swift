import Foundation
import Testing

/// Every attack of `docs/threats.md` is carried out by a test, and every such test stands there.
struct ThreatsDocumentTests {
  private let attacks = SourceFile.packageRoot.appending(path: "Tests/InspectionTests/Attacks")

  @Test func everyAttackHasItsTestAndEveryTestItsAttack() throws {
    let document = try ThreatsDocument.own()
    #expect(document.unfinishedRows.isEmpty)
    #expect(Set(document.tests) == Set(try ThreatsDocument.tests(below: attacks)))
  }

  @Test func everyTestWasSeenToFailWithoutItsDefence() throws {
    let document = try ThreatsDocument.own()
    #expect(Set(document.triedTests) == Set(document.tests))
  }

  @Test func theThreatsOfTheFormatAreAllThere() throws {
    let attacks = try ThreatsDocument.own().rows.map { $0[0] }.joined(separator: " ")
    for number in 1...16 { #expect(attacks.firstMatch(of: try Regex("\\bT\(number)\\b")) != nil) }
  }

  @Test(arguments: [
    ("| T1 | a | b | c | `SeedAttacks: a seed is chosen` |", [], ["SeedAttacks: a seed is chosen"]),
    (
      "| T1 |  | b | c | `SeedAttacks: one`, `SeedAttacks: two` |", ["T1"],
      ["SeedAttacks: one", "SeedAttacks: two"]
    ),
    ("| T1 | a | b | c | nothing |\n|---|---|", [], []),
    ("| a defence | `SeedAttacks: one` | L123 |", [], []),
  ])
  func rowsAreRead(text: String, unfinished: [String], tests: [String]) {
    let document = ThreatsDocument(text: text)
    #expect(document.unfinishedRows == unfinished)
    #expect(document.tests == tests)
  }

  @Test func trialsAreRead() {
    let text = "| a defence | `SeedAttacks: one`, `SeedAttacks: two` | L123 |"
    #expect(ThreatsDocument(text: text).triedTests == ["SeedAttacks: one", "SeedAttacks: two"])
  }

  @Test func testsAreFound() {
    let source = "@Test(arguments: [1])\n  func `one is found`(a: Int) {}\n@Test func other() {}"
    #expect(ThreatsDocument.tests(in: source) == ["one is found"])
  }
}

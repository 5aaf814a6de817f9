import Sampling
import Testing

@testable import Inspection

@Suite struct ObjectMatchingTests {
  /// Draws of a name and perhaps a code, each of its own task.
  private func draws(_ entries: [(code: String, name: String)]) throws -> [DrawnLists.Draw] {
    try entries.enumerated().map { index, entry in
      DrawnLists.Draw(
        task: index, id: entry.code.isEmpty ? nil : try CanonicalID(entry.code), name: entry.name)
    }
  }

  private func groups(_ entries: [(code: String, name: String)]) throws -> [[Int]] {
    ObjectMatching(try draws(entries)).objects.map(\.draws)
  }

  @Test(arguments: [
    ("平罗县示例商店（城关店）", "平罗县示例商店(城关店)"), ("示例ＡＢ商店", "示例ab商店"),
    ("示例商店【总店】", "示例商店(总店)"), ("示例　商店", "示例商店"), ("示例商店〔一〕", "示例商店[一]"),
  ])
  func namesThatDifferByWidthAndBracketsAreOne(_ one: String, _ other: String) throws {
    #expect(try groups([("", one), ("", other)]) == [[0, 1]])
  }

  @Test(arguments: [
    ("示例商贸有限公司", "示例商贸有限责任公司"), ("示例商店", "示例商店二部"), ("示例商店", "例示商店"),
  ])
  func otherWordsAreOtherObjects(_ one: String, _ other: String) throws {
    #expect(try groups([("", one), ("", other)]) == [[0], [1]])
  }

  @Test func aCodeComesBeforeAName() throws {
    let objects = ObjectMatching(try draws([("E1", "甲店"), ("", "甲店"), ("E1", "甲店")])).objects
    #expect(objects.map(\.draws) == [[0, 1, 2]])
    #expect(objects[0].isCertain && objects[0].doubt == nil)
  }

  @Test func oneCodeWithTwoNamesIsDoubtful() throws {
    let objects = ObjectMatching(try draws([("E1", "甲店"), ("E1", "乙店")])).objects
    #expect(objects.map(\.doubt) == [.severalNames])
    #expect(!objects[0].isCertain)
  }

  @Test func oneNameWithTwoCodesIsNeverMerged() throws {
    let objects = ObjectMatching(try draws([("E1", "甲店"), ("E2", "甲店"), ("", "甲店")])).objects
    #expect(objects.map(\.draws) == [[0], [1], [2]])
    #expect(objects.allSatisfy { $0.doubt == .severalCodes && !$0.isCertain })
  }

  @Test func aSecondCodeDoesNotPartTheDrawsOfTheFirst() throws {
    let objects = ObjectMatching(try draws([("E1", "甲店"), ("E2", "甲店"), ("E1", "甲店")])).objects
    #expect(objects.map(\.draws) == [[0, 2], [1]])
    #expect(objects.map(\.isCertain) == [true, false])
    #expect(objects.allSatisfy { $0.doubt == .severalCodes })
  }

  @Test func productsOfTwoBatchesAreDoubtful() throws {
    var draws = try draws([("", "示例电热毯"), ("", "示例电热毯")])
    draws[0].mark = "B1"
    draws[1].mark = "B2"
    #expect(ObjectMatching(draws).objects.map(\.doubt) == [.severalMarks])
    draws[1].mark = "ｂ1"
    #expect(ObjectMatching(draws).objects.map(\.doubt) == [nil])
  }
}

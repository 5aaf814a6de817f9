import Testing

@testable import Inspection

@Suite struct ResultWordingTests {
  @Test func `every wording of every list has its result and keeps its reason`() {
    for entry in ResultWording.lists {
      #expect(ResultWording(entry.wording) == entry.meaning, "\(entry.list) \(entry.wording)")
    }
  }

  /// How many wordings each of the five lists of the domain has, sub-reasons among them.
  @Test func `the five lists are whole`() {
    let counts = Dictionary(grouping: ResultWording.lists, by: \.list).mapValues(\.count)
    #expect(counts["A"] == 10 && counts["B"] == 10 && counts["C"] == 23)
    #expect(counts["D"] == 9 && counts["E"] == 9)
  }

  @Test func `the first list is the ten results by their own words`() {
    let first = ResultWording.lists.filter { $0.list == "A" }
    #expect(first.map(\.meaning.result) == CheckResult.allCases)
    #expect(first.map(\.wording) == CheckResult.allCases.map(\.words))
  }

  @Test(arguments: [
    ("发现问题,依法责令立即改正或者限期改正", CheckResult.orderedToMend, ""),
    (" 公示信息 隐瞒真实情况、弄虚作假 ", .falsePublication, ""),
    ("通过登记的住所(经营场所)无法联系。", .unreachable, ""),
    ("8.发现问题经责令已改正", .orderedToMend, ""),
    ("其他：歇业", .other, "歇业"), ("其他情况（搬迁中）", .other, "搬迁中"),
    ("注销", .other, "注销"), ("迁出", .other, "迁出"),
  ])
  func `marks, blanks and numbers before the words don't matter`(
    text: String, result: CheckResult, reason: String
  ) {
    #expect(ResultWording(text) == ResultWording(result, reason: reason))
  }

  /// A number alone means something else in each list; 停止检查 isn't 责令停止.
  @Test(arguments: ["1", "8", "A", "停止检查", "已检查", "", "发现问题", "正常经营"])
  func `other words are nothing`(text: String) {
    #expect(ResultWording.all(in: text) == nil)
  }

  @Test func `stopping a check isn't an order to stop`() {
    #expect(ResultWording("责令停止")?.result == .orderedToStop)
    #expect(ResultField.disposal.text(written: "停止检查") == Disposal.stopped.rawValue)
    #expect(ResultField.disposal.text(written: Disposal.mend.rawValue) == Disposal.mend.rawValue)
  }

  @Test(arguments: [
    ("未按规定公示年报；无法联系", ["R02", "R04"]), ("注销\n无法联系", ["R10", "R04"]),
    ("无法联系、注销", ["R04", "R10"]), ("发现问题，依法责令停止", ["R07"]),
  ])
  func `a cell may hold several`(text: String, ids: [String]) {
    #expect(ResultWording.all(in: text)?.map(\.result.rawValue) == ids)
  }

  @Test(arguments: [
    ([CheckResult.nothingFound, .noActivity], [CheckResult.nothingFound]),
    ([.noActivity], [.noActivity]), ([.nothingFound, .orderedToMend], [.orderedToMend]),
    ([.underInvestigation, .notPublished, .nothingFound], [.notPublished, .underInvestigation]),
    ([.nothingFound, .other], [.other]), ([], []),
  ])
  func `the whole follows from the items`(items: [CheckResult], overall: [CheckResult]) {
    #expect(items.overall == overall)
  }
}

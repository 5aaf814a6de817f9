import Foundation
import Testing

@testable import Inspection

/// Which results become public, from when, and until when.
@Suite struct PublishedResultsTests {
  @Test func `results are public with their day, and the same again changes nothing`() throws {
    let checks = try PublishedChecks()
    #expect(try checks.publish().isNew)
    #expect(
      try checks.shown() == [
        [checks.ids[0], "未发现问题"], [checks.ids[1], "发现问题，依法责令立即改正或者限期改正"],
        [checks.ids[2], "未发现问题"],
      ])
    let dues = try checks.dues(.publicity, on: "2021-06-01")
    #expect(dues.map(\.doneOn) == Array(repeating: Samples.day("2021-05-21"), count: 3))
    #expect(try !checks.publish().isNew)
    try checks.expectVerified()
  }

  @Test func `a date of publication elsewhere counts`() throws {
    let checks = try PublishedChecks(["公示日期": "2021-04-10"])
    let dues = try checks.dues(.publicity, on: "2021-05-20")
    #expect(dues.compactMap(\.doneOn) == [Samples.day("2021-04-10")])
  }

  @Test(arguments: ["商业秘密", "涉及国家秘密", "依法不予公开"])
  func `what the law exempts is counted and never named`(reason: String) throws {
    let checks = try PublishedChecks(["不公示原因": reason])
    try checks.publish()
    #expect(try checks.shown().map { $0[0] } == Array(checks.ids.prefix(2)))
    #expect(try checks.dues(.publicity, on: "2021-06-01").count == 2)
    let files = try checks.contents()
    let absent = try #require(files.first { $0.key.hasSuffix(StandingResults.absentFile) }?.value)
    #expect(absent.contains("依法不予公开：") && absent.contains(",1\n"))
    #expect(try #require(files["index.html"]).contains("依法不予公开："))
    try checks.expectVerified()
  }

  @Test func `what was remedied is taken back after six months, with the table that named it`()
    throws
  {
    let checks = try PublishedChecks()
    let mended = [[checks.ids[1], "责令改正", "2021-04-02", "2021-05-10"]]
    try checks.collect(mended, columns: ["完结日期"])
    try checks.publish(on: "2021-11-09")
    #expect(try checks.shown().count == 3)
    try checks.publish(on: "2021-11-10")
    #expect(try checks.shown().map { $0[0] } == [checks.ids[0], checks.ids[2]])
    let folders = try checks.contents().keys.filter { $0.hasSuffix(PublicResults.fileName) }
    #expect(folders.count == 1)
    #expect(try checks.dues(.withdrawal, on: "2021-11-10").compactMap(\.doneOn).count == 1)
    try checks.expectVerified()
  }

  @Test func `a problem that wasn't remedied stays public`() throws {
    let checks = try PublishedChecks()
    try checks.publish(on: "2021-12-31")
    #expect(try checks.shown().count == 3)
  }

  @Test func `a corrected result is due again, and shows old and new`() throws {
    let checks = try PublishedChecks()
    try checks.publish()
    try checks.correct(checks.ids[0], "检查结果", to: "责令改正", on: "2021-06-01")
    let open = try #require(try checks.dues(.republication, on: "2021-06-02").first)
    #expect(open.startedOn == Samples.day("2021-06-01") && open.doneOn == nil)
    try checks.publish(on: "2021-06-03")
    let done = try checks.dues(.republication, on: "2021-06-04").map(\.doneOn)
    #expect(done == [Samples.day("2021-06-03")])
    #expect(
      try checks.dues(.publicity, on: "2021-06-04").first?.doneOn == Samples.day("2021-05-21"))
    let page = try #require(try checks.contents()["index.html"])
    #expect(page.contains("<td>检查结果</td><td>未发现问题</td><td>发现问题，依法责令立即改正或者限期改正</td>"))
    #expect(!page.contains("赵六"))
    try checks.expectVerified()
  }

  @Test func `a correction of what isn't public stays inside`() throws {
    let checks = try PublishedChecks()
    try checks.correct(checks.ids[0], "证据材料", to: "证人李某的笔录", on: "2021-06-01")
    try checks.publish(on: "2021-06-03")
    #expect(try checks.contents().values.allSatisfy { !$0.contains("李某") })
    #expect(try checks.dues(.republication, on: "2021-06-04").isEmpty)
    try checks.expectVerified()
  }

  @Test func `a draw that is held back, or results that are, show none`() throws {
    let checks = try PublishedChecks()
    var disclosure = Disclosure()
    disclosure.heldBack = [PublicResults.fileName]
    try checks.publish(disclosing: disclosure)
    #expect(try checks.returned.draw.attempt().publications.isEmpty)
  }

  @Test func `publication counts in the year's indices`() throws {
    let checks = try PublishedChecks(["不公示原因": "个人隐私"], on: "2021-04-10")
    try checks.publish(on: "2021-04-12")
    let day = Samples.day("2021-06-01")
    let ledger = try Ledger(workFolder: checks.work, for: .reading)
    let summary = try WorkSummary(
      of: ledger, through: day, inputs: Samples.inputs(tasks: [Samples.task()]))
    let indices = Dictionary(
      uniqueKeysWithValues: summary.indices.map { ($0.name, [$0.part, $0.whole]) })
    #expect(indices["抽查结果公示率"] == [2, 2])
    #expect(indices["检查结果按时公示率"] == [2, 2])
  }
}

import Foundation
import Testing

@testable import Inspection

/// Public results that somebody made up: every verifier that can know finds them.
@Suite struct ForgedPublicityTests {
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let forge: @Sendable (_ table: String) -> String
  }

  static let forgeries = [
    Forgery(testDescription: "another result", code: "L208") {
      $0.replacing("未发现问题", with: "其他情况", maxReplacements: 1)
    },
    Forgery(testDescription: "another day", code: "L208") {
      $0.replacing("2021-04-01", with: "2021-04-05")
    },
    Forgery(testDescription: "an object that wasn't drawn", code: "L201") { table in
      let row = table.split(separator: "\n")[1]
      return table + row.replacing(/E[0-9]{6}/, with: "E999999") + "\n"
    },
    Forgery(testDescription: "an object twice", code: "L201") { table in
      table + table.split(separator: "\n")[1] + "\n"
    },
    Forgery(testDescription: "another column", code: "L121") {
      $0.replacing("结果说明", with: "发现问题情况")
    },
  ]

  @Test(arguments: forgeries)
  func `a forged publication is found`(forgery: Forgery) throws {
    let checks = try PublishedChecks()
    try checks.publish()
    try checks.returned.draw.dropLastEvent()
    try checks.returned.draw.forgeLastEvent { _, texts in
      texts[PublicResults.fileName] = texts[PublicResults.fileName].map(forgery.forge)
    }
    let found = try checks.returned.draw.faults().map { LedgerProblem($0, at: nil).code }
    #expect(found == [forgery.code])
  }

  /// Whoever has the public folder alone sees two tables that differ, and no correction.
  @Test func `a public result that changes without a correction is found by anybody`() throws {
    let checks = try PublishedChecks()
    try checks.publish()
    try expectForgedChangeIsFound(in: checks)
  }

  /// Which event a correction is about shows from names alone, though its list isn't public.
  @Test func `a correction of a letter excuses no result that changes`() throws {
    let checks = try PublishedChecks()
    let letter = "统一社会信用代码,第一次邮寄日期\n\(checks.ids[0]),2021-03-22\n"
    try checks.publish()
    try checks.returned.collect([("邮寄.csv", Array(letter.utf8))], on: Samples.day("2021-05-21"))
    try checks.correct(checks.ids[0], "第一次邮寄·日期", to: "2021年3月23日", on: "2021-05-21")
    try expectForgedChangeIsFound(in: checks)
    let shown = try checks.contents().filter { !$0.key.hasPrefix("scripts/") }
    #expect(shown.values.allSatisfy { !$0.contains("第一次邮寄") })
  }

  /// Publishes once more, changes a result of the table before, and asks all verifiers.
  private func expectForgedChangeIsFound(in checks: PublishedChecks) throws {
    try checks.collect([[checks.ids[3], "未发现问题", "2021-04-04"]], on: "2021-05-21")
    try checks.publish(on: "2021-05-22")
    try forgePublicTable(of: checks) {
      $0.replacing("未发现问题", with: "其他情况", maxReplacements: 1)
    }
    let findings = try Verifier.report(workFolder: checks.path).findings.map(\.code)
    #expect(findings.contains("L209"))
    if IndependentVerifier.isAvailable {
      try Disk.remove("\(checks.path)/\(Checksums.name)")  // it would be found by that alone
      let (isVerified, text) = try IndependentVerifier.run(on: checks.path)
      #expect(!isVerified && text.contains("却没有更正"))
    }
    if JavaScriptVerifier.node != nil {
      let report = try JavaScriptVerifier.report(on: checks.path)
      #expect(report.findings.contains { $0.what.contains("却没有更正") })
    }
  }

  /// Changes the last public table, with checksums and a journal that fit.
  private func forgePublicTable(
    of checks: PublishedChecks, _ forge: (String) -> String
  ) throws {
    let ledger = "\(checks.path)/\(Ledger.folderName)"
    let folder = try #require(
      try Disk.names(in: ledger).filter { $0.contains("公示结果") }.max())
    let file = "\(ledger)/\(folder)/\(PublicResults.fileName)"
    let text = forge(String(decoding: try Disk.bytes(of: file), as: UTF8.self))
    try Data(text.utf8).write(to: URL(filePath: file))
    try ForgedChecksums.rewrite(ledger: ledger, folder: folder, file: PublicResults.fileName)
  }
}

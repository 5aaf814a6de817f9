import Foundation
import Sampling
import Testing

@testable import Inspection

/// A small draw with results of three objects, to be made public: nothing found, an order to mend, and
/// something else that a test says.
struct PublishedChecks {
  let returned: ReturnedFolder
  /// The ids of the drawn objects in order.
  let ids: [String]

  /// Collects a list of results; `more` are further columns of its third row, and `change` may change
  /// the tables before the draw.
  init(
    _ more: [String: String] = [:], on day: String = "2021-05-20",
    changing change: (inout Inputs) -> Void = { _ in }
  ) throws {
    returned = try ReturnedFolder(change)
    ids = try returned.draw.attempt().checks.map(\.id.text)
    let rows = [
      [ids[0], "未发现问题", "2021-04-01"], [ids[1], "责令改正", "2021-04-02"],
      [ids[2], "未发现问题", "2021-04-03"] + more.map(\.value),
    ]
    try collect(rows, columns: more.map(\.key), on: day)
  }

  /// The work folder.
  var work: String { returned.draw.folder.path }
  /// The public folder.
  var path: String { "\(work)/\(PublishStage.folderName)" }

  /// Collects rows of a list: the id, the result, the day, and further columns.
  @discardableResult
  func collect(
    _ rows: [[String]], columns: [String] = [], on day: String = "2021-05-20"
  ) throws -> [LedgerEvent] {
    let width = 3 + columns.count
    let lines =
      [["统一社会信用代码", "检查结果", "检查日期"] + columns]
      + rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    let text = lines.map { $0.joined(separator: ",") + "\n" }.joined()
    return try returned.collect([("结果.csv", Array(text.utf8))], on: Samples.day(day)).events
  }

  /// Publishes.
  @discardableResult
  func publish(
    on day: String = "2021-05-21", disclosing disclosure: Disclosure = Disclosure()
  ) throws -> PublishStage.Outcome {
    try returned.draw.amend { ledger in
      try PublishStage(workFolder: work, disclosure: disclosure, date: Samples.day(day))
        .publish(in: &ledger)
    }
  }

  /// Corrects a field of an object's result, or with a `·` in its name of a letter.
  func correct(_ id: String, _ field: String, to words: String, on day: String) throws {
    let attempt = try returned.draw.attempt()
    let event = try #require(
      attempt.resultEvents.first { TransmittalPapers.areIn($0) == field.contains("·") })
    let correction = try Correction(
      of: event.number, object: id, field: field, from: "", to: words)
    try returned.draw.amend {
      _ = try AmendmentStage(on: Samples.day(day)).correct(
        1, correction, signer: "赵六", returned.draw.approval, in: &$0)
    }
  }

  /// The ids and results of the last public table.
  func shown() throws -> [[String]] {
    let event = try #require(try returned.draw.attempt().publications.last)
    return try event.table(PublicResults.fileName).fields.map { [$0["编号"], $0["抽查结果"]] }
  }

  /// Every public file by its path.
  func contents() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { try Disk.kind(of: "\(path)/\($0)") == .file }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, String(decoding: try Disk.bytes(of: "\(path)/\($0)"), as: UTF8.self))
      })
  }

  /// What is due, on a day.
  func dues(_ obligation: Obligation, on day: String) throws -> [Due] {
    let inputs = try Samples.inputs(tasks: [Samples.task()])
    let ledger = try Ledger(workFolder: work, for: .reading)
    return try DueReport(ledger, inputs: inputs, on: Samples.day(day)).dues
      .filter { $0.obligation == obligation }
  }

  /// All verifiers agree that the work folder and the public folder hold.
  func expectVerified() throws {
    try returned.draw.expectVerified()
    #expect(try Verifier.report(workFolder: path).findings.map(\.message) == [])
    if IndependentVerifier.isAvailable {
      let (isVerified, text) = try IndependentVerifier.run(on: path)
      #expect(isVerified, "\(text)")
    }
    if JavaScriptVerifier.node != nil {
      #expect(try JavaScriptVerifier.report(on: path).findings.map(\.what) == [])
    }
  }
}

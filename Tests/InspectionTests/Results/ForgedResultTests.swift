import Sampling
import Testing

@testable import Inspection

/// Results that somebody put into the ledger by himself: both verifiers find each.
@Suite struct ForgedResultTests {
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let forge: @Sendable (inout [String: String], inout [String: String]) -> Void
  }

  static let forgeries = [
    Forgery(testDescription: "an object that wasn't drawn", code: "L201") { _, texts in
      for name in ["results.csv", "items.csv", "sources.csv"] {
        texts[name] = texts[name]?.split(separator: "\n", omittingEmptySubsequences: false)
          .map { line in line.hasPrefix("E") ? "E999999" + line.dropFirst(7) : String(line) }
          .joined(separator: "\n")
      }
    },
    Forgery(testDescription: "another item", code: "L204") { _, texts in
      texts["items.csv"] = texts["items.csv"]?.replacing("公示信息检查", with: "价格检查")
    },
    Forgery(testDescription: "an item against the whole", code: "L204") { _, texts in
      texts["items.csv"] = texts["items.csv"]?.replacing("公示信息检查,R01", with: "公示信息检查,R08")
    },
    Forgery(testDescription: "no source", code: "L205") { _, texts in
      texts["sources.csv"] = "id,file,sheet,sha256,form\n"
    },
    Forgery(testDescription: "a day before the draw", code: "L206") { _, texts in
      texts["results.csv"] = texts["results.csv"]?.replacing("2021-04-01", with: "2020-04-01")
    },
    Forgery(testDescription: "a day after the event", code: "L206") { fields, _ in
      fields["at"] = "2021-03-31"
    },
    Forgery(testDescription: "a result of nobody's list", code: "L121") { _, texts in
      texts["results.csv"] = texts["results.csv"]?.replacing("R01", with: "R11")
    },
  ]

  @Test(arguments: forgeries)
  func `a forged result is found`(forgery: Forgery) throws {
    let folder = try ReturnedFolder()
    try folder.collect(folder.soundForm())
    try folder.draw.forgeLastEvent(forgery.forge)
    let faults = try folder.draw.faults()
    let found = faults.map { LedgerProblem($0, at: nil).code }
    #expect(found == [forgery.code])
  }

  @Test(arguments: [("2021-04-01", "2021-04-02", "L202"), ("2021-05-10", "", "L203")])
  func `a later event that changes a result, or only repeats it, is found`(
    text: String, forged: String, code: String
  ) throws {
    let folder = try ReturnedFolder()
    var form = try folder.soundForm()
    try folder.collect(form)
    form["完结日期"] = "2021-05-10"
    try folder.collect(form)
    try folder.draw.forgeLastEvent { _, texts in
      texts["results.csv"] = texts["results.csv"]?.replacing(text, with: forged)
    }
    #expect(try folder.draw.faults().map { LedgerProblem($0, at: nil).code } == [code])
  }

  @Test(arguments: [("2021-04-01", "2021-04-09"), ("2021-04-03", "昨天")])
  func `a forged correction is found`(text: String, forged: String) throws {
    let folder = try ReturnedFolder()
    let form = try folder.soundForm()
    let event = try #require(try folder.collect(form).events.first)
    let object = try #require(try folder.record(of: form)).id.text
    let correction = try Correction(
      of: event.number, object: object, field: "检查日期", from: "", to: "2021-04-03")
    try folder.draw.amend {
      _ = try AmendmentStage(on: ReturnedFolder.day).correct(
        1, correction, signer: "赵六", folder.draw.approval, in: &$0)
    }
    try folder.draw.expectVerified()
    try folder.draw.forgeLastEvent { _, texts in
      texts["更正.csv"] = texts["更正.csv"]?.replacing(text, with: forged)
    }
    #expect(try folder.draw.faults().map { LedgerProblem($0, at: nil).code } == ["L207"])
  }
}

import Sampling
import Testing

@testable import Inspection

/// Personal numbers don't become public; codes that look like them do.
@Suite struct PrivacyGateTests {
  @Test(arguments: [
    ("11010519491231002X", "身份证号"), ("110105194912310021", nil), ("11010519491331002X", nil),
    ("440524188001010014", nil), ("13800000000", "手机号"), ("12034005001", nil),
    ("6222021234567890128", "银行卡号"), ("6222021234567890129", nil),
    ("914403001922038216", nil), ("640221600012345", nil),
  ])
  func numbersAreRecognised(text: String, word: String?) {
    #expect(PersonalNumber(text)?.word == word)
  }

  @Test(arguments: [
    ("张三,13800000000\n", [1]), ("id,name\nE1,电话13800000000。\n", [2]), ("a13800000000\n", []),
    ("138000000001\n", []), ("13800000000", [1]), ("11010519491231002x\n", [1]),
  ])
  func linesAreNamed(text: String, lines: [Int]) {
    let gate = PrivacyGate(identifiers: [])
    #expect(gate.findings(in: Array(text.utf8)).map(\.line) == lines)
  }

  @Test func `an identifier is no telephone number, but may be an identity card's`() {
    let gate = PrivacyGate(identifiers: ["13800000000", "11010519491231002X"])
    let text = "13800000000\n11010519491231002X\n"
    #expect(gate.findings(in: Array(text.utf8)).map(\.line) == [2])
  }

  @Test func `a number in a file of the proof stops the publication`() throws {
    let sample = try PublishedSample { $0.entities[1].name = "示例商店13800000000" }
    #expect {
      try sample.publish()
    } throws: { error in
      guard case .personalNumber(let place) = error as? PublishRefusal else { return false }
      return place.word == "手机号" && place.file.hasSuffix("/registry.csv")
    }
    #expect(try Disk.kind(of: sample.path) == .nothing)
    #expect(try sample.publicationCount() == 0)
  }

  @Test func `the office can hold such a file back`() throws {
    let sample = try PublishedSample { $0.entities[1].name = "示例商店13800000000" }
    var disclosure = Disclosure()
    disclosure.heldBack = ["registry.csv"]
    try sample.publish(disclosure)
    let report = try sample.report()
    #expect(report.findings.map(\.message) == [])
    #expect(Set(report.unchecked.map(\.fact)) == [.withheld("registry.csv")])
  }

  @Test func `a number in a file for people keeps that file inside`() throws {
    let sample = try PublishedSample { $0.items[0].content = "致电13800000000" }
    let outcome = try sample.publish()
    #expect(outcome.withheld.files.contains { $0.name == "事项.csv" && $0.reason == "含手机号" })
  }
}

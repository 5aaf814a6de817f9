import Sampling
import Testing

@testable import Inspection

/// Personal numbers don't become public; codes that look like them do.
@Suite struct PrivacyGateTests {
  @Test(arguments: [
    ("11010519491231002X", "身份证号"), ("110105194912310021", nil), ("11010519491331002X", nil),
    ("440524188001010014", nil), ("13800000000", "手机号"), ("12034005001", nil),
    ("6222021234567890128", "银行卡号"), ("6222021234567890129", nil),
    ("640221600012345", nil),
  ])
  func numbersAreRecognised(text: String, word: String?) {
    #expect(PersonalNumber(text)?.word == word)
  }

  @Test(arguments: [
    "电话13800000000。", "tel13800000000", "+86 138-0000-0000", "8613800000000", "138 0000 0000",
    "１３８００００００００", "138\u{200B}00000000", "2021年138.0000.0000", "证件11010519491231002x",
    "110105 19491231 002X",
    "卡号6222 0212 3456 7890 128", "916402198001010528",
  ])
  func `a number is found however it is written`(text: String) {
    #expect(PersonalNumber(in: text) != nil)
  }

  @Test(arguments: [
    "138000000001", "2021-03-19 12:00:00", "13 8000 00000", "640221-600012345", "平市监抽查〔2021〕1号",
    "91640221MA0000015P", "a3f0b1c2d3e4f5a6b7c8d9e0f113800000000aa", "0951-6012345",
    "6222-0212-3456-7890-129",
  ])
  func `other numbers are nobody's`(text: String) {
    #expect(PersonalNumber(in: text) == nil)
  }

  @Test(arguments: [
    ("张三\n李四,13800000000\n", [2]), ("id,name\nE1,电话13800000000。\n", [2]),
    ("id,name\n13800000000,甲\n", []), ("name\n\"甲\n13800000000\"\n13900000000\n", [3, 4]),
    ("id,name\n916402198001010528,甲\n", []), ("id,name\n乙,916402198001010528\n", [2]),
    ("id,name\n11010519491231002X,甲\n", [2]), ("name\n13800000000", [2]),
  ])
  func `columns of codes are judged by the rules of codes`(text: String, lines: [Int]) {
    let gate = PrivacyGate(identifiers: [])
    #expect(gate.findings(in: Array(text.utf8), as: .table).map(\.line) == lines)
  }

  @Test func `an identifier is no telephone number, but may be an identity card's`() {
    let gate = PrivacyGate(identifiers: ["13800000000", "11010519491231002X"])
    let text = "13800000000|1\n11010519491231002X|2\ntask=13900000000\n"
    #expect(gate.findings(in: Array(text.utf8), as: .document).map(\.line) == [2, 3])
  }

  @Test func `of 40,000 codes none is taken for one of 200 personal numbers`() {
    var sample = PrivacySample()
    let text = sample.table(rows: 40_000, planted: 200)
    let findings = PrivacyGate(identifiers: []).findings(in: Array(text.utf8), as: .table)
    #expect(sample.lines.count == 200)
    #expect(findings.map(\.line) == sample.lines)
  }

  @Test func `of 40,000 public results none is taken for one of 200 personal numbers`() {
    var sample = PrivacySample()
    let text = sample.results(rows: 40_000, planted: 200)
    let findings = PrivacyGate(identifiers: []).findings(in: Array(text.utf8), as: .table)
    #expect(sample.lines.count == 200)
    #expect(findings.map(\.line) == sample.lines)
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

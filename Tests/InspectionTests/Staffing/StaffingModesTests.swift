import Sampling
import Testing

@testable import Inspection

/// Who is sent by each dispatch mode.
@Suite struct StaffingModesTests {
  private func staffing(
    _ dispatch: String, stations: [String] = [], initiator: String = "信用监管室",
    settings: [String: String] = [:], change: (inout Inputs) throws -> Void = { _ in }
  ) throws -> [String: [Set<String>]] {
    var sample = try StaffingSample(dispatch)
    sample.task.stations = stations
    sample.task.initiator = LocatedText(initiator, at: Samples.place)
    sample.inputs.settings = Samples.settings(settings)
    try change(&sample.inputs)
    return try sample.units
  }

  private func code(_ body: () throws -> Void) throws -> [String] {
    try #require(throws: Findings.self) { try body() }.diagnostics.map(\.problem.code)
  }

  private let everybody: Set = ["信用监管室", "城关市场监管所", "宝丰市场监管所", "姚伏市场监管所"]

  @Test func `the whole office sends anybody, led by the initiator`() throws {
    #expect(try staffing("全局内随机") == ["*": [["信用监管室"], everybody]])
    #expect(try staffing("") == ["*": [["信用监管室"], everybody]])
  }

  @Test func `bureau and station send the initiator and the object's own station`() throws {
    #expect(
      try staffing("局机关与市场监管所随机") == [
        "st001": [["信用监管室"], ["城关市场监管所"]], "st002": [["信用监管室"], ["宝丰市场监管所"]],
      ])
  }

  @Test func `several stations send their own, led by the initiator outside`() throws {
    let found = try staffing("若干所内随机", stations: ["城关所", "姚伏所"])
    #expect(found == ["*": [["信用监管室"], ["城关市场监管所", "姚伏市场监管所"]]])
  }

  @Test func `the setting lets the leader come from those who are sent`() throws {
    let found = try staffing(
      "若干所内随机", stations: ["城关所", "姚伏所"], settings: ["组长来源": "派出范围"])
    #expect(found == ["*": [["城关市场监管所", "姚伏市场监管所"], ["城关市场监管所", "姚伏市场监管所"]]])
  }

  @Test func `an initiator among the stations leads whatever the setting`() throws {
    let found = try staffing(
      "若干所内随机", stations: ["城关所", "姚伏所"], initiator: "城关所",
      settings: ["组长来源": "派出范围"])
    #expect(found == ["*": [["城关市场监管所"], ["城关市场监管所", "姚伏市场监管所"]]])
  }

  @Test func `a single station sends its own, led as the setting says`() throws {
    #expect(try staffing("单一所内随机")["st001"] == [["信用监管室"], ["城关市场监管所"]])
    let own = try staffing("单一所内随机", settings: ["组长来源": "派出范围"])
    #expect(own["st002"] == [["宝丰市场监管所"], ["宝丰市场监管所"]])
  }

  @Test func `all stations send anybody of theirs`() throws {
    #expect(
      try staffing("全所混合随机模式") == ["*": [["信用监管室"], ["城关市场监管所", "宝丰市场监管所", "姚伏市场监管所"]]])
  }

  @Test func `crosswise no station checks its own objects`() throws {
    let found = try staffing("所所交叉随机模式")
    #expect(found["st001"] == [["信用监管室"], ["宝丰市场监管所", "姚伏市场监管所"]])
    #expect(found["st002"] == [["信用监管室"], ["城关市场监管所", "姚伏市场监管所"]])
  }

  @Test func `crosswise among named stations only these send anybody`() throws {
    let found = try staffing(
      "交叉", stations: ["城关所", "宝丰所"], settings: ["组长来源": "派出范围"])
    #expect(found["st001"] == [["宝丰市场监管所"], ["宝丰市场监管所"]])
    #expect(found["st002"] == [["城关市场监管所"], ["城关市场监管所"]])
  }

  @Test func `crosswise a station that initiates can't lead checks of its own objects`() throws {
    #expect(try code { _ = try staffing("交叉", initiator: "城关所") } == ["P112"])
  }

  @Test func `a required speciality takes a seat of its own beside the leader`() throws {
    let found = try staffing("全局内随机", settings: ["每组人数": "3"]) {
      $0.items[0].requiredSpeciality = "食品"
      $0.inspectors[5].specialities = ["食品安全检查"]
    }
    #expect(found == ["*": [["信用监管室"], ["姚伏市场监管所"], everybody]])
  }

  @Test func `only officers on duty with a certificate to the last day fill a seat`() throws {
    let codes = try code {
      _ = try staffing("局机关与市场监管所随机") {
        for index in $0.inspectors.indices.prefix(4) {
          let end = CalendarDate(year: 2021, month: 12, day: 30)
          $0.inspectors[index].certificates = [Certificate(number: "C1", validThrough: end)]
        }
      }
    }
    #expect(codes == ["P112"])
  }

  @Test func `without a last day the certificate must be valid on the day of the draw`() throws {
    var sample = try StaffingSample("")
    sample.task.end = nil
    let end = CalendarDate(year: 2021, month: 3, day: 10)
    sample.inputs.inspectors[0].certificates = [Certificate(number: "C1", validThrough: end)]
    #expect(!(try sample.staffing.inspectors.contains(sample.inputs.inspectors[0].id)))
  }

  @Test(arguments: [
    (["2021-05-01/2025-12-31"], true), (["2021-05-02/2025-12-31"], false),
    (["/2021-06-30", "2021-07-01/"], true), (["/2021-04-30", "2021-05-02/"], false),
    (["/2021-06-30", "2021-07-02/"], false), (["2021-07-01/", "/2021-06-30", "/2021-05-01"], true),
  ])
  func `certificates are valid on all days`(
    certificates: [String], isSent: Bool
  ) throws {
    var sample = try StaffingSample("")
    sample.task.start = CalendarDate(year: 2021, month: 5, day: 1)
    sample.task.end = CalendarDate(year: 2021, month: 12, day: 31)
    sample.inputs.inspectors[0].certificates = certificates.map(Self.certificate)
    let found = try sample.staffing.inspectors.contains(sample.inputs.inspectors[0].id)
    #expect(found == isSent)
  }

  @Test func `a task that has begun asks for certificates from the day of the draw on`() throws {
    var sample = try StaffingSample("")
    sample.task.start = CalendarDate(year: 2021, month: 1, day: 1)
    let day = Samples.day
    let next = day.adding(days: 1)
    for (first, isSent) in [(day, true), (next, false)] {
      sample.inputs.inspectors[0].certificates = [
        Certificate(number: "C1", validFrom: first, validThrough: nil)
      ]
      let found = try sample.staffing.inspectors.contains(sample.inputs.inspectors[0].id)
      #expect(found == isSent)
    }
  }

  private static func certificate(_ days: String) -> Certificate {
    let ends = days.split(separator: "/", omittingEmptySubsequences: false)
      .map { CalendarDate(iso: String($0)) }
    return Certificate(number: "C1", validFrom: ends[0], validThrough: ends[1])
  }

  @Test func `a station of the roster is known even when nobody there can be sent`() throws {
    let codes = try code {
      _ = try staffing("若干所内随机", stations: ["城关所"]) {
        for index in $0.inspectors.indices where $0.inspectors[index].unit.hasPrefix("城关") {
          $0.inspectors[index].isActive = false
        }
      }
    }
    #expect(codes == ["P112"])
  }

  @Test func `stops at stations that are missing or unknown, and at unknown modes`() throws {
    #expect(try code { _ = try staffing("若干所内随机") } == ["P109"])
    #expect(try code { _ = try staffing("若干所内随机", stations: ["天涯所"]) } == ["P110"])
    #expect(try code { _ = try staffing("全局模式（区域定向随机）") } == ["P108"])
    #expect(try code { _ = try staffing("", initiator: "") } == ["P111"])
  }

  @Test func `says in plain words which seat nobody can fill`() throws {
    let findings = try #require(throws: Findings.self) {
      _ = try staffing("局机关与市场监管所随机", initiator: "办公室")
    }
    let message = try #require(findings.diagnostics.first?.problem.message)
    #expect(message.contains("组长（办公室）"))
    #expect(!message.contains("lead@"))
  }
}

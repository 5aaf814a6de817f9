import Foundation
import Sampling
import Testing

@testable import Inspection

/// An office in a test, with a work folder of its own.
struct LevelOffice {
  let name: String
  let folder: TemporaryFolder

  /// The public event that the city names, and its value.
  static let event = "cwl.kl8/2021070"
  static let value = "03.07.08.12.15.20.21.28.30.33.41.44.47.50.55.60.63.70.71.80"
  static let counties = ["城东县局", "城南县局", "城西县局"]
  static let department = "消防救援大队"

  /// An office with its settings, officers of its own and further tables.
  init(_ name: String, isTest: Bool = true, officers: ClosedRange<Int> = 1...6) throws {
    self.name = name
    folder = try TemporaryFolder()
    let family = name.first.map(String.init) ?? ""
    let mark = name.unicodeScalars.reduce(0) { $0 + Int($1.value) }
    let people = officers.map { "\(family)三\($0),信用科,示例执\(mark)\($0)" }
    try write("人员.csv", ["姓名,工作单位,执法证号"] + people)
    try write(
      "设置.csv", ["项目,值", "单位名称,\(name)", "发起部门,信用科", "测试抽取,\(isTest ? "是" : "否")"])
  }

  /// A city of three counties with 60 objects, whose task goes to the counties or to a department.
  static func city(isSplitByUnit: Bool = true) throws -> Self {
    let city = try Self("示范市局")
    let registry = (0..<60).map { "示例\($0 / 10)街\($0)号商店,\(units[$0 % 3]),示例路\($0)号,存续" }
    try city.write("名录.csv", ["企业名称,管辖单位,住所,登记状态"] + registry)
    try city.write("清单.csv", ["抽查类别,抽查事项,检查内容", "公示,公示信息检查,年报是否按时公示"])
    try city.write(
      "计划.csv",
      [
        "抽查任务编号,抽查任务名称,抽查事项,抽查对象范围,抽查比例,实施时间,发起部门",
        "S1,全市公示信息抽查,公示信息检查,全部,≥20%,2021年4月—6月,信用科",
      ])
    let rows = isSplitByUnit ? zip(units, counties).map { "\($0),\($1)" } : ["全部,\(department)"]
    try city.write("对照.csv", ["管辖单位,下发单位"] + rows)
    return city
  }

  private static let units = ["城东县", "城南县", "城西县"]

  func write(_ file: String, _ lines: [String]) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(filePath: folder.path).appending(path: file))
  }

  func ledger(_ access: Ledger.Access = .writing) throws -> Ledger {
    try Ledger(workFolder: folder.path, for: access)
  }

  /// Writes events into the ledger, which is closed afterwards.
  func write(_ body: (inout Ledger) throws -> Void) throws {
    var ledger = try ledger()
    try body(&ledger)
  }

  /// Commits the city's task to a public event, or to a typed seed.
  func commit(isPublic: Bool = true, on day: String = "2021-03-20") throws {
    let event = SeedEvent(name: Self.event, time: "2021-03-25T21:30+08:00")
    var ledger = try ledger()
    _ = try stage(day).commit(1, event: isPublic ? event : nil, in: &ledger)
  }

  /// Draws the city's list.
  func draw(isPublic: Bool = true) throws {
    let seed =
      try isPublic ? SeedChoice(source: "\(Self.event)/\(Self.value)") : SeedChoice(typed: "42")
    var ledger = try ledger()
    _ = try stage("2021-03-26").draw(1, seed: seed, machineSeed: seed, in: &ledger)
  }

  /// Writes packages, and where each one is by its recipient or sender.
  func dispatch() throws -> [String: String] {
    let packages = try DispatchStage(ledger(.reading)).packages()
    #expect(try PackageFolder(folder.path).write(packages).isEmpty)
    return Dictionary(
      packages.map { ($0.record.office, "\(folder.path)/\(PackageFolder.name)/\($0.name)") },
      uniquingKeysWith: { $1 })
  }

  @discardableResult
  func receive(
    _ path: String, ownSeed: ReceiveStage.OwnSeed? = nil, on day: String = "2021-03-22"
  ) throws -> [ReceiveStage.Step] {
    var ledger = try ledger()
    return try ReceiveStage(WorkFolder(path: folder.path), date: Samples.day(day))
      .receive(LevelPackage(at: path), ownSeed: ownSeed, in: &ledger)
  }

  @discardableResult
  func collect(_ path: String, on day: String = "2021-03-23") throws -> LedgerEvent? {
    var ledger = try ledger()
    return try CollectStage(date: Samples.day(day))
      .collect(LevelPackage(at: path), in: &ledger)
  }

  /// What the forms say of the grade of the only task.
  func gradeWords() throws -> String {
    try #require(RecordReader(ledger(.reading)).records().first).facts["等级说明"]
  }

  /// What both verifiers find; empty when everything holds.
  func findings() throws -> [String] {
    let own = try Verifier.report(workFolder: folder.path).findings.map(\.message)
    guard IndependentVerifier.isAvailable else { return own }
    let other = try IndependentVerifier.run(on: folder.path)
    return own + (other.isVerified ? [] : [other.text])
  }

  func stage(_ day: String) throws -> DrawStage {
    let inputs = WorkFolder(path: folder.path).read()
    #expect(inputs.blockingDiagnostics.map(\.problem.message) == [])
    return DrawStage(inputs, date: Samples.day(day))
  }
}

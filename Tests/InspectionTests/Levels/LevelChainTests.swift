import Sampling
import Testing

@testable import Inspection

/// One city, three counties, one department: from the first half of a package to the last report.
@Suite struct LevelChainTests {
  @Test func `counties commit before the seed and draw their own officers`() throws {
    let city = try LevelOffice.city()
    let counties = try LevelOffice.counties.map { try LevelOffice($0) }
    try city.commit()
    let halves = try city.dispatch()
    #expect(halves.count == 3)
    for county in counties {
      let steps = try county.receive(try #require(halves[county.name]))
      #expect(steps.map(\.kind) == [.collect, .commit])
      try city.collect(try #require(county.dispatch()[county.name]))
    }
    try city.draw()
    let lists = try city.dispatch()
    var drawn: [String] = []
    for county in counties {
      let steps = try county.receive(try #require(lists[county.name]), on: "2021-03-27")
      #expect(steps.map(\.kind) == [.collect, .match])
      #expect(try county.receive(try #require(lists[county.name])).isEmpty)
      let attempt = try #require(try county.ledger(.reading).state().attempts.first)
      drawn += try #require(attempt.result).result().lines.map(\.text)
      #expect(try #require(attempt.match).match().teams.allSatisfy { $0.inspectors.count == 2 })
      #expect(try county.findings() == [])
      #expect(try county.gradeWords().hasSuffix("；人员承诺在种子公布前已由上级登记"))
      let report = try #require(county.dispatch()[county.name])
      #expect(try city.collect(report, on: "2021-03-28") != nil)
      #expect(try city.collect(report, on: "2021-03-28") == nil)
    }
    let all = try #require(try city.ledger(.reading).state().attempts.first?.result).result()
    #expect(drawn.sorted() == all.lines.map(\.text).sorted())
    #expect(drawn.count == 12)
    #expect(try city.findings() == [])
    let offices = try Verifier.report(workFolder: city.folder.path).offices
    #expect(offices.map(\.office) == LevelOffice.counties.sorted())
    #expect(offices.compactMap(\.checkCount).reduce(0, +) == 12)
    #expect(offices.filter(\.isInTime).count == offices.count)
  }

  @Test func `the task comes with its first and its last day`() throws {
    let city = try LevelOffice.city()
    try city.commit()
    let half = try #require(try city.dispatch()[LevelOffice.counties[0]])
    let task = try ReceivedTask(LevelPackage(at: half)).task(numbered: 1)
    #expect([task.start?.iso, task.end?.iso] == ["2021-04-01", "2021-06-30"])
  }

  @Test func `a package with a list brings record forms of its objects, without officers`() throws {
    let city = try LevelOffice.city(isSplitByUnit: false)
    try city.commit()
    #expect(try city.dispatch().values.allSatisfy { try !forms(in: $0).isThere })
    try city.draw()
    let record = try #require(try RecordReader(city.ledger(.reading)).records().first)
    let package = try #require(try city.dispatch()[LevelOffice.department])
    let rows = try forms(in: package).rows
    #expect(rows.map { $0["检查对象名称"] } == record.entities.map { $0["检查对象名称"] })
    #expect(record.entities.allSatisfy { !$0["组长"].isEmpty })
    #expect(rows.allSatisfy { $0["组长"] == "" && $0["检查组"] == "" && $0["执法证号"] == "" })
    let sums = try Disk.bytes(of: "\(package)/\(Checksums.name)")
    let names = try #require(Checksums(sums)).names
    let papers = ["专项检查记录表", "抽查情况记录表", "检查通知书", "预查比对表"].flatMap {
      ["\($0).csv", "\($0).xlsx"]
    }
    #expect(names == (papers + ["抽查事项.csv", "抽查名单.csv", "说明.txt"]).sorted())
  }

  private func forms(in package: String) throws -> (isThere: Bool, rows: [[String: String]]) {
    let path = "\(package)/抽查情况记录表.csv"
    guard try Disk.kind(of: path) == .file else { return (false, []) }
    let records = try #require(PlainCSV.records(Array(Disk.bytes(of: path).dropFirst(3))))
    let heading = try #require(records.first)
    return (true, records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) })
  }

  @Test func `a city without officers of its own in the draw amends its list`() throws {
    let city = try LevelOffice.city()
    try city.commit()
    try city.draw()
    let first = try #require(try city.ledger(.reading).state().attempts.first?.checks.first)
    let approval = try Approval(reason: "登记机关通知", approver: "王五")
    try city.write { ledger in
      let withdrawal = try AmendmentStage(on: Samples.day("2021-03-28")).withdraw(
        1, objects: [first.id.text], category: "注销", evidence: nil, approval, in: &ledger)
      #expect(withdrawal.events.map(\.kind) == [.withdraw, .extend])
    }
    #expect(try city.findings() == [])
  }

  @Test func `the status says which offices are awaited, above and below`() throws {
    let city = try LevelOffice.city()
    let county = try LevelOffice(LevelOffice.counties[0])
    try city.commit()
    try county.receive(try #require(try city.dispatch()[county.name]))
    let above = try StatusReport(city.ledger(.reading))
    #expect(above.offices.map(\.office) == LevelOffice.counties.sorted())
    #expect(above.offices.allSatisfy { $0.words.hasSuffix("：尚未上报") })
    let below = try StatusReport(county.ledger(.reading))
    #expect(below.tasks.map(\.stage) == [.below])
    #expect(below.offices.isEmpty)
  }

  @Test func `a department takes part in every check and draws later`() throws {
    let city = try LevelOffice.city(isSplitByUnit: false)
    let department = try LevelOffice(LevelOffice.department)
    try city.commit()
    try city.draw()
    let package = try #require(try city.dispatch()[department.name])
    #expect(throws: LevelRefusal.tooLate(task: "S1")) { try department.receive(package) }
    let seed = ReceiveStage.OwnSeed.value(try SeedChoice(typed: "7"))
    let steps = try department.receive(package, ownSeed: seed, on: "2021-03-27")
    #expect(steps.map(\.kind) == [.collect, .commit, .match])
    #expect(try department.findings() == [])
    #expect(try department.gradeWords().hasSuffix("；人员承诺没有在种子公布前由上级登记，选派不称公开随机"))
    try city.collect(try #require(department.dispatch()[department.name]), on: "2021-03-28")
    #expect(try city.findings() == [])
    #expect(try Verifier.report(workFolder: city.folder.path).offices.map(\.isInTime) == [false])
  }
}

extension LevelChainTests {
  @Test func `a county that is late names an event of its own, and uses its value alone`() throws {
    let city = try LevelOffice.city()
    let county = try LevelOffice(LevelOffice.counties[0])
    try city.commit()
    try city.draw()
    let package = try #require(try city.dispatch()[county.name])
    let event = try #require(SeedEvent(name: "cwl.kl8/2021080", time: "2021-04-02T21:30+08:00"))
    let steps = try county.receive(package, ownSeed: .event(event), on: "2021-03-27")
    #expect(steps.map(\.kind) == [.collect, .commit])
    #expect(throws: LevelRefusal.nothingToDo(.noValue(event: event.name))) {
      try county.receive(package, on: "2021-03-28")
    }
    for (source, day) in [
      ("cwl.kl8/2021081/\(LevelOffice.value)", "2021-04-03"), ("\(event.name)/03", "2021-04-03"),
      ("\(event.name)/\(LevelOffice.value)", "2021-04-01"),
    ] {
      let seed = ReceiveStage.OwnSeed.value(try SeedChoice(source: source))
      #expect(throws: DrawRefusal.self) { try county.receive(package, ownSeed: seed, on: day) }
    }
    let seed = ReceiveStage.OwnSeed.value(
      try SeedChoice(source: "\(event.name)/\(LevelOffice.value)"))
    #expect(try county.receive(package, ownSeed: seed, on: "2021-04-03").map(\.kind) == [.match])
    #expect(try county.findings() == [])
    try city.collect(try #require(county.dispatch()[county.name]), on: "2021-04-04")
    #expect(try city.findings() == [])
  }
}

extension ReceiveStage.Step {
  /// The kind of the event that the step ended with.
  var kind: EventKind {
    switch self {
    case .recorded: .collect
    case .committed: .commit
    case .matched: .match
    }
  }
}

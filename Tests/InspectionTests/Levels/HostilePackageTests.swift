import Foundation
import Sampling
import Testing

@testable import Inspection

/// Papers that are damaged, forged, meant for others or made too late.
@Suite struct HostilePackageTests {
  private let city: LevelOffice
  private let county: LevelOffice
  private let half: String

  init() throws {
    city = try LevelOffice.city()
    county = try LevelOffice(LevelOffice.counties[0])
    try city.commit()
    half = try #require(city.dispatch()[county.name])
  }

  @Test func `refuses a package of which any file was changed`() throws {
    let proofs = "\(half)/\(OutgoingPackage.proofsFolder)"
    let names = try FileManager.default.contentsOfDirectory(atPath: proofs)
    #expect(names.count > 8)
    for name in names {
      let url = URL(filePath: "\(proofs)/\(name)")
      let bytes = try Data(contentsOf: url)
      try (bytes + [10]).write(to: url)
      #expect(throws: LevelRefusal.self, "\(name)") { try LevelPackage(at: half) }
      try bytes.write(to: url)
    }
    #expect(throws: Never.self) { try LevelPackage(at: half) }
  }

  @Test func `refuses a file whose digest was renewed along with it`() throws {
    let files = try LevelPackage(at: half).files
    for (name, bytes) in files where name != LevelPackage.document {
      var forged = files
      forged[name] = bytes.dropLast() + [0x20, 0x0A]
      #expect(throws: LevelFault.self, "\(name)") { try LevelPackage(files: forged) }
    }
  }

  @Test func `reads plain files that are listed and nothing else`() throws {
    let proofs = "\(half)/\(OutgoingPackage.proofsFolder)"
    try Data().write(to: URL(filePath: "\(proofs)/多余.txt"))
    #expect(throws: LevelRefusal.faulty(half, .unproved(file: "多余.txt"))) {
      try LevelPackage(at: half)
    }
    try FileManager.default.removeItem(atPath: "\(proofs)/多余.txt")
    let link = "\(proofs)/journal.jsonl"
    try FileManager.default.moveItem(atPath: link, toPath: "\(half)/日志")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(half)/日志")
    #expect(throws: LevelRefusal.faulty(half, .unproved(file: "journal.jsonl"))) {
      try LevelPackage(at: half)
    }
    #expect(throws: LevelRefusal.notAPackage(city.folder.path)) {
      try LevelPackage(at: city.folder.path)
    }
  }

  @Test func `refuses papers for another office, and real ones for a test`() throws {
    let other = try LevelOffice(LevelOffice.counties[1])
    #expect(throws: LevelRefusal.wrongOffice(expected: county.name, found: other.name)) {
      try other.receive(half)
    }
    let real = try LevelOffice(county.name, isTest: false)
    #expect(throws: LevelRefusal.testMixed(isTest: true)) { try real.receive(half) }
    #expect(throws: LevelRefusal.self) { try city.collect(half) }
    #expect(try real.ledger(.reading).events.isEmpty)
  }

  @Test func `names a county that reports another list, another seed or another part`() throws {
    try county.receive(half)
    try city.draw()
    let list = try LevelPackage(at: try #require(city.dispatch()[county.name]))
    let parent = try ParentReference(list)
    let lines = try #require(try parent.list()).lines
    let cases: [(String, [ResultDocument.Line], LevelFault)] = [
      (LevelOffice.value, lines.dropLast(), .otherList(line: lines.count + 1)),
      (
        "01" + LevelOffice.value.dropFirst(2), lines,
        .otherSource("\(LevelOffice.event)/01" + LevelOffice.value.dropFirst(2))
      ),
    ]
    for (value, lines, fault) in cases {
      let forged = try LevelOffice(county.name)
      try forged.receive(half)
      try forged.pretend(list, value: value, lines: lines)
      let findings = try Verifier.report(workFolder: forged.folder.path).findings
      #expect(findings.map(\.fact) == [.level(fault)])
      if IndependentVerifier.isAvailable {
        #expect(try !IndependentVerifier.run(on: forged.folder.path).isVerified)
      }
      let report = try #require(forged.dispatch()[county.name])
      #expect(throws: LevelRefusal.faulty(county.name, fault)) { try city.collect(report) }
    }
  }

  @Test func `finds a county that froze its officers after the seed was known`() throws {
    try city.draw()
    let list = try LevelPackage(at: try #require(city.dispatch()[county.name]))
    try county.pretendToCommit(by: LevelPackage(at: half), holding: [list])
    let findings = try Verifier.report(workFolder: county.folder.path).findings
    #expect(findings.map(\.fact) == [.level(.otherEvent(LevelOffice.event))])
    #expect(try !IndependentVerifier.run(on: county.folder.path).isVerified)
  }

  @Test func `finds a county that goes by older papers than it had`() throws {
    try city.draw()
    let list = try LevelPackage(at: try #require(city.dispatch()[county.name]))
    let first = try LevelPackage(at: half)
    try county.pretendToCommit(by: first, holding: [first, list])
    let findings = try Verifier.report(workFolder: county.folder.path).findings
    #expect(findings.map(\.event?.number) == [3])
    #expect(try !IndependentVerifier.run(on: county.folder.path).isVerified)
  }

  @Test func `goes no further than a county's first fault`() throws {
    try county.pretendToCommit(by: LevelPackage(at: half)) { files in
      let rows = try #require(files["inspectors.csv"]).split(separator: 10)
      files["inspectors.csv"] = Array((rows + rows.suffix(1)).joined(separator: [10])) + [10]
    }
    try city.draw()
    let list = try LevelPackage(at: try #require(city.dispatch()[county.name]))
    let lines = try #require(try ParentReference(list).list()).lines
    let officers: [InspectorRow] = try FrozenFiles.rows(of: county.ledger(.reading).events[1])
    let teams = lines.map { Assignment.Team(check: $0.ticket.id, inspectors: [officers[0].id]) }
    try county.pretend(
      list, value: LevelOffice.value, lines: lines, match: MatchDocument(teams: teams))
    let report = try #require(county.dispatch()[county.name])
    let refusal = try #require(throws: LevelRefusal.self) { try city.collect(report) }
    guard case .faulty(_, .event(let problem)) = refusal else {
      Issue.record("\(refusal)")
      return
    }
    #expect(
      problem.fact == .duplicate(file: "inspectors.csv", officers[officers.count - 1].id.text))
  }

  @Test func `reads a package whose file has a number that no event has`() throws {
    var files = try LevelPackage(at: half).files
    for number in [Int.min, -1, 0, Int.max] { files["\(number).event.txt"] = [] }
    #expect(throws: Never.self) { try LevelPackage(files: files) }
  }

  @Test func `finds a county that shares the city's event at another time`() throws {
    try county.pretendToCommit(by: LevelPackage(at: half)) { files in
      let text = String(decoding: files["commitment.txt"] ?? [], as: UTF8.self)
      files["commitment.txt"] = Array(text.replacing("2021-03-25T", with: "2021-03-29T").utf8)
    }
    let findings = try Verifier.report(workFolder: county.folder.path).findings
    #expect(findings.map(\.fact) == [.level(.otherEvent(LevelOffice.event))])
    #expect(try !IndependentVerifier.run(on: county.folder.path).isVerified)
  }

  @Test func `follows a draw that the city declares void`() throws {
    try county.receive(half)
    try city.void()
    try city.commit(on: "2021-03-21")
    let again = try #require(city.dispatch()[county.name])
    #expect(try county.receive(again).map(\.kind) == [.collect, .commit])
    let attempts = try county.ledger(.reading).state().attempts
    #expect(attempts.map(\.isStanding) == [false, true])
    #expect(try county.findings() == [])
  }

  @Test func `finds a split that leaves a unit to nobody`() throws {
    let forged = try LevelOffice.city()
    try forged.commit()
    let codes: [CodeRow] = try FrozenFiles.rows(
      of: try #require(forged.ledger(.reading).events.first))
    let split = OfficeSplit(codes.filter { $0.code != "st001" })
    let units = try FrozenFiles(of: try forged.ledger(.reading).events[0]).survey().units
    #expect(OfficeSplit(codes).unassigned(among: units).isEmpty)
    #expect(split.unassigned(among: units) == ["st001"])
  }

  @Test func `finds a county that made its ledger anew after it had reported`() throws {
    try county.receive(half)
    try city.collect(try #require(county.dispatch()[county.name]))
    let again = try LevelOffice(county.name, officers: 2...7)
    try again.receive(half)
    let report = try #require(again.dispatch()[county.name])
    #expect(throws: LevelRefusal.faulty(county.name, .rewritten)) { try city.collect(report) }
  }
}

extension LevelOffice {
  /// Commits by the first of the papers that it holds as if the seed were still to come; `forge` may
  /// change what is frozen.
  func pretendToCommit(
    by first: LevelPackage, holding papers: [LevelPackage]? = nil,
    forge: (inout [String: [UInt8]]) throws -> Void = { _ in }
  ) throws {
    var ledger = try ledger()
    for package in papers ?? [first] {
      _ = try Papers.record(package, by: name, on: Samples.day, in: &ledger)
    }
    let before = try ReceivedTask(first)
    let inputs = WorkFolder(path: folder.path).read(
      for: try before.task(numbered: 1), objects: before.objects)
    let late = try LevelCommitment(
      before, number: 1001, inputs: inputs, event: nil, on: Samples.day, over: ledger.state())
    var files = late.files
    try forge(&files)
    let digest = Digest(hashing: files["inspectors.csv"] ?? []).hex
    let commitment = try #require(KeyValueDocument(bytes: files["commitment.txt"] ?? []))
    let entries = commitment.entries.merging(["file.inspectors": digest]) { $1 }
    let document = KeyValueDocument(title: commitment.title, entries: entries)
    files["commitment.txt"] = Array(document.text.utf8)
    try ledger.append(
      .commit, name: "承诺-任务1001",
      fields: [
        "at": "2021-03-19", "by": name, "task": before.name, "year": "2021", "attempt": "1",
        "papers": "1",
      ], files: files)
  }

  /// Declares the city's draw void.
  func void() throws {
    var ledger = try ledger()
    _ = try stage("2021-03-21").void(1, reason: "名录有误", approver: "王五", in: &ledger)
  }

  /// Goes on with a list as somebody would who wants another one.
  func pretend(
    _ list: LevelPackage, value: String, lines: [ResultDocument.Line], match: MatchDocument? = nil
  ) throws {
    var ledger = try ledger()
    _ = try Papers.record(list, by: name, on: Samples.day("2021-03-27"), in: &ledger)
    let attempt = try #require(try ledger.state().attempts.first)
    let source = try #require(Seed.Source("\(Self.event)/\(value)"))
    let seed = Seed(commitment: try attempt.commit.commitment().digest, sources: [source])
    let result = ResultDocument(.result, lines: lines)
    let people = try ReceivedTask(list).table(of: try #require(try ParentReference(list).list()))
    let fields = [
      "at": "2021-03-27", "by": name, "task": attempt.task, "commit": "2", "papers": "3",
    ]
    let match = try match ?? Redraw(attempt.commit).match(result, seed)
    for (kind, files) in [
      (EventKind.seed, ["seed.txt": seed.document.text]),
      (
        .result,
        [
          "result.txt": result.text, "reserve.txt": "DR1 reserve\n",
          "名单.csv": String(decoding: people.bytes, as: UTF8.self),
        ]
      ), (.match, ["match.txt": match.text]),
    ] {
      try ledger.append(
        kind, name: "步骤", fields: fields, files: files.mapValues { Array($0.utf8) })
    }
  }
}

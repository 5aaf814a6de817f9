import Sampling
import Testing

@testable import Inspection

@Suite struct SeedCeremonyTests {
  private typealias Folder = CeremonyFolder

  @Test func `a public value typed twice becomes the seed that the draw uses`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    let typed = Folder.kl8.split(separator: ".").reversed().joined(separator: "、")
    let seed = try #require(try folder.seed([Folder.kl8], [typed]).first)
    #expect(try seed.seed().sources.map(\.text) == ["cwl.kl8/2021080/" + Folder.kl8])
    try folder.draw()
    #expect(try folder.ledger().events.map(\.kind) == [.commit, .seed, .result, .match])
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["B"])
  }

  @Test func `a seed and draw --source lead to the same list`() throws {
    let results = try [true, false].map { isSeedFirst in
      let folder = try Folder()
      try folder.commit([Folder.event()])
      if isSeedFirst { try folder.seed([Folder.kl8]) }
      try folder.draw(seed: SeedChoice(source: "cwl.kl8/2021080/" + Folder.kl8))
      let events = try folder.ledger().events
      return try events.first { $0.kind == .result }?.bytes(of: "result.txt")
    }
    #expect(results[0] == results[1])
  }

  @Test func `another source than the recorded seed is refused`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.seed([Folder.kl8])
    let other = Folder.kl8.replacing("80", with: "79")
    let code = try folder.refusal {
      try folder.draw(seed: SeedChoice(source: "cwl.kl8/2021080/" + other))
    }
    #expect(code == "D101")
  }

  @Test func `typings that differ leave nothing behind`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    let other = Folder.kl8.replacing("80", with: "79")
    #expect(try folder.refusal { try folder.seed([Folder.kl8], [other]) } == "D133")
    #expect(try folder.refusal { try folder.seed([Folder.kl8], [Folder.ssq]) } == "D132")
    #expect(try folder.refusal { try folder.seed([Folder.kl8], []) } == "D137")
  }

  @Test func `a seed waits for the minute of its event, or for its day`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    let day = Samples.day("2021-03-22")
    // 2021-03-22T21:30+08:00 is 1616419800.
    for moment in [Folder.moment(21), Moment(day, unixSeconds: 1_616_419_799)] {
      #expect(try folder.refusal { try folder.seed([Folder.kl8], at: moment) } == "D114")
    }
    try folder.seed([Folder.kl8], at: Moment(day, unixSeconds: 1_616_419_800))
  }

  @Test func `a commitment comes before its event`() throws {
    let folder = try Folder()
    for day in [18, 10] {
      let code = try folder.refusal { try folder.commit([Folder.event(day: day)]) }
      #expect(code == "D131")
    }
    let past = Moment(Samples.day("2021-03-22"), unixSeconds: 1_616_419_800)
    #expect(throws: CeremonyRefusal.self) {
      var ledger = try folder.ledger()
      _ = try DrawStage(folder.inputs, at: past).commit(
        1, promise: SeedPromise(event: Folder.event()), in: &ledger)
    }
  }

  @Test(arguments: ["cwl.k18/2021080", "cwl.kl8/80", "cwl.ssq/21030", "beacon./1", "stock/1"])
  func `an event that nobody could know is refused`(_ name: String) throws {
    #expect(throws: CeremonyRefusal.eventUnknown(name)) {
      try SeedPromise(events: [Folder.event(name)], seals: [])
    }
  }

  @Test func `one event can't be promised twice`() throws {
    #expect(throws: CeremonyRefusal.eventTwice("cwl.kl8/2021080")) {
      try SeedPromise(events: [Folder.event(), Folder.event()], seals: [])
    }
  }

  @Test func `several events add up`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event("cwl.ssq/2021030"), Folder.event("sport.dlt/21030", day: 23)])
    #expect(try folder.refusal { try folder.draw() } == "D146")
    #expect(try folder.refusal { try folder.seed([Folder.ssq]) } == "D137")
    let early = try folder.refusal {
      try folder.seed([Folder.ssq, "1 2 3 4 5+6 7"], at: Folder.moment(22))
    }
    #expect(early == "D114")
    let seed = try #require(try folder.seed([Folder.ssq, "1 2 3 4 5+6 7"]).first)
    #expect(
      try seed.seed().sources.map(\.text) == [
        "cwl.ssq/2021030/" + Folder.ssq, "sport.dlt/21030/01.02.03.04.05+06.07",
      ])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["D"])
    #expect(try folder.report().trustLines()[0].contains("48.43 比特"))
  }

  @Test func `tasks that wait for one event get their seeds together`() throws {
    let tasks = [Samples.task(1), Samples.task(2, scope: "个体工商户")]
    let folder = try Folder(tasks: tasks)
    for _ in tasks { try folder.commit([Folder.event()]) }
    let seeds = try folder.seed([Folder.kl8])
    #expect(seeds.map(\.fields["task"]) == ["计划任务1", "计划任务2"])
    #expect(try Set(seeds.map { try $0.seed().digest }).count == 2)
    #expect(try folder.refusal { try folder.seed([Folder.kl8]) } == "D136")
  }

  @Test func `tasks that wait for different events are named`() throws {
    let folder = try Folder(tasks: [Samples.task(1), Samples.task(2, scope: "个体工商户")])
    try folder.commit([Folder.event()])
    try folder.commit([Folder.event("cwl.ssq/2021030")])
    #expect(try folder.refusal { try folder.seed([Folder.kl8]) } == "D135")
    #expect(try folder.seed([Folder.ssq], task: 2).count == 1)
    #expect(try folder.seed([Folder.kl8]).count == 1)
  }

  @Test func `without a commitment there is nothing to record`() throws {
    let folder = try Folder()
    #expect(throws: CeremonyRefusal.nothingWaits(task: nil, isTyped: false)) {
      try folder.seed([Folder.kl8])
    }
    try folder.commit([])
    #expect(throws: CeremonyRefusal.nothingWaits(task: 1, isTyped: true)) {
      try folder.seed([Folder.kl8], task: 1)
    }
  }
}

@Suite struct FallbackTests {
  private typealias Folder = CeremonyFolder

  private func fallback(
    _ event: String = "cwl.kl8/2021081", reason: String = "停售一期", approver: String = "李四"
  ) -> SeedCeremony.Fallback {
    .init(event: event, reason: reason, approver: approver)
  }

  private func committed(_ name: String = "cwl.kl8/2021080") throws -> Folder {
    let folder = try Folder()
    try folder.commit([Folder.event(name)])
    return folder
  }

  @Test func `the next issue takes the place of one that wasn't published`() throws {
    let folder = try committed()
    try folder.seed([Folder.kl8], fallback: fallback(), at: Folder.moment(25))
    try folder.draw(day: 25)
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["B"])
    let lines = try folder.report().trustLines()
    #expect(lines.contains { $0.contains("cwl.kl8/2021080 没有在 72 小时内公布") && $0.contains("停售一期") })
  }

  @Test func `72 hours must have passed`() throws {
    let folder = try committed()
    for day in [22, 23, 24] {
      let code = try folder.refusal {
        try folder.seed([Folder.kl8], fallback: fallback(), at: Folder.moment(day))
      }
      #expect(code == "D142")
    }
  }

  @Test(arguments: ["cwl.kl8/2021082", "cwl.kl8/2021080", "cwl.ssq/2021081", "cwl.kl8/2022001"])
  func `no other issue will do`(_ event: String) throws {
    let folder = try committed()
    let code = try folder.refusal {
      try folder.seed([Folder.kl8], fallback: fallback(event), at: Folder.moment(25))
    }
    #expect(code == "D143")
  }

  @Test func `dice are committed to anew`() throws {
    let folder = try committed("dice.d10x20/hall")
    let code = try folder.refusal {
      try folder.seed(
        ["08772473296991897540"], fallback: fallback("dice.d10x20/again"), at: Folder.moment(25))
    }
    #expect(code == "D143")
  }

  @Test(arguments: [("", "李四"), ("停售", ""), ("停\n售", "李四")])
  func `reason and approver are written down`(_ reason: String, _ approver: String) throws {
    let folder = try committed()
    let code = try folder.refusal {
      try folder.seed(
        [Folder.kl8], fallback: fallback(reason: reason, approver: approver),
        at: Folder.moment(25))
    }
    #expect(code == "D144")
  }
}

@Suite struct SealedDrawTests {
  private typealias Folder = CeremonyFolder

  private func committed(_ events: [SeedEvent]) throws -> Folder {
    let folder = try Folder()
    try folder.commit(events, seals: Folder.seals())
    return folder
  }

  @Test func `needs every half, and then draws with grade C`() throws {
    let folder = try committed([])
    #expect(try folder.refusal { try folder.draw() } == "D146")
    #expect(try folder.refusal { try folder.seed([]) } == "D138")
    try folder.reveal(Folder.nonces[1].uppercased())
    #expect(throws: CeremonyRefusal.revealsMissing(task: 1, [1])) { try folder.seed([]) }
    try folder.reveal(HexText.grouped(Folder.nonces[0]), custodian: "李四")
    try folder.seed([])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["C"])
    let seed = try folder.ledger().events.first { $0.kind == .seed }?.seed()
    #expect(seed?.reveals.map(\.hex) == Folder.nonces)
    #expect(seed?.sources.map(\.text) == ["typed/sealed"])
  }

  @Test func `a draw with a reveal that isn't public stays unchecked, not wrong`() throws {
    let folder = try committed([Folder.event()])
    for nonce in Folder.nonces { try folder.reveal(nonce) }
    try folder.seed([Folder.kl8])
    try folder.draw()
    var disclosure = Disclosure()
    disclosure.heldBack = ["reveal.txt"]
    _ = try folder.publish(disclosure)
    let report = try Folder.report(on: "\(folder.folder.path)/\(PublishStage.folderName)")
    #expect(report.findings.map(\.message) == [])
    #expect(report.unchecked.contains { $0.fact == .withheld("reveal.txt") })
  }

  @Test func `together with a public event it is B, and the halves stay hidden before`() throws {
    let folder = try committed([Folder.event()])
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[0], day: 21) } == "D114")
    for nonce in Folder.nonces { try folder.reveal(nonce) }
    try folder.seed([Folder.kl8])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["B"])
    #expect(try folder.report().trustLines().filter { $0.contains("揭示") }.count == 2)
  }

  @Test func `a number that nobody sealed is refused`() throws {
    let folder = try committed([])
    let other = String(repeating: "ef", count: 32)
    for text in [other, "ab", "", String(repeating: "xy", count: 32)] {
      #expect(try folder.refusal { try folder.reveal(text) } == "D139")
    }
    try folder.reveal(Folder.nonces[0])
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[0]) } == "D141")
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[1], custodian: " ") } == "D148")
  }

  @Test(arguments: [[0], [0, 0], [0, 2], [2]])
  func `two different seals are the least`(_ chosen: [Int]) throws {
    let all = try Folder.seals() + ["abc"]
    #expect(throws: CeremonyRefusal.sealsUnusable(count: chosen.count)) {
      try SeedPromise(events: [], seals: chosen.map { all[$0] })
    }
  }

  @Test func `an open draw has nothing to reveal`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    #expect(try folder.refusal { try folder.reveal(Folder.nonces[0]) } == "D139")
  }
}

@Suite struct TimeEvidenceTests {
  private typealias Folder = CeremonyFolder

  @Test func `lifts a public draw to A and is listed with its digest`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.evidence()
    try folder.seed([Folder.kl8])
    try folder.draw()
    #expect(try folder.report().findings.map(\.message) == [])
    #expect(try folder.grades() == ["A"])
    let digest = Digest(hashing: "扫描件").hex
    let lines = try folder.report().trustLines()
    #expect(lines.contains { $0.contains("示例公证处：0002-时间证据-任务1/证据.pdf") && $0.contains(digest) })
    let record = try #require(try RecordReader(folder.ledger()).records().first)
    #expect(record.facts["可信等级"] == "A")
  }

  @Test(arguments: [true, false])
  func `is published where the office says so, and lifts to A either way`(isShown: Bool) throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.evidence()
    try folder.seed([Folder.kl8])
    try folder.draw()
    var disclosure = Disclosure()
    disclosure.showsEvidence = isShown
    let withheld = try folder.publish(disclosure).withheld
    let reason = isShown ? nil : "时间证据由第三方出具，可能含个人信息"
    #expect(withheld.files.first { $0.name == "证据.pdf" }?.reason == reason)
    let path = "\(folder.folder.path)/\(PublishStage.folderName)"
    #expect(try Folder.report(on: path).draws[0].attempt.trust().grade == .a)
  }

  @Test func `with a personal number in it stays inside`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    try folder.evidence(Array("经办人电话13800000000".utf8))
    var disclosure = Disclosure()
    disclosure.showsEvidence = true
    let withheld = try folder.publish(disclosure).withheld
    #expect(withheld.files.first { $0.name == "证据.pdf" }?.reason == "含手机号")
  }

  @Test func `comes before the seed`() throws {
    let folder = try Folder()
    #expect(try folder.refusal { try folder.evidence() } == "D136")
    try folder.commit([Folder.event()])
    try folder.seed([Folder.kl8])
    #expect(try folder.refusal { try folder.evidence() } == "D136")
  }

  @Test func `a time stamp is about this commitment`() throws {
    let folder = try Folder()
    let commit = try folder.commit([Folder.event()])
    let other = Array("DER of another commitment".utf8)
    #expect(try folder.refusal { try folder.evidence(other, file: "a.TSR") } == "D145")
    let hex = Array(try commit.commitment().digest.hex)
    let digest = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(String(hex[$0...$0 + 1]), radix: 16)
    }
    #expect(try folder.evidence([0x30, 0x82] + digest + [0], file: "a.tsr").count == 1)
  }

  @Test func `an empty file or a nameless witness is none`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    #expect(try folder.refusal { try folder.evidence([]) } == "D145")
    #expect(try folder.refusal { try folder.evidence(witness: "\n") } == "D148")
  }
}

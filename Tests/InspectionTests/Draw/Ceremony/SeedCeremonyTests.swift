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

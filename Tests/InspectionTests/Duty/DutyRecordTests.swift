import Sampling
import Testing

@testable import Inspection

/// The record of duties states what the ledger has, with the event of every line.
@Suite struct DutyRecordTests {
  private static func records(
    _ kind: DutyRecord.Kind, _ draw: AmendedDraw, on day: String = "2021-06-01"
  ) throws -> [DutyRecord] {
    let ledger = try Ledger(workFolder: draw.folder.path, for: .reading)
    return try DutyRecord.all(kind, in: ledger, on: Samples.day(day))
  }

  @Test(arguments: [
    ("2021-12-31", nil, Duty.State.notYetDue), ("2022-01-01", nil, .overdue),
    ("2022-01-01", "2021-12-31", .inTime), ("2022-03-01", "2022-01-01", .late),
  ])
  func `a check stands by its last day`(day: String, checked: String?, state: Duty.State) throws {
    let draw = try AmendedDraw { $0.tasks[0].start = Samples.day("2021-04-01") }
    let duty = try #require(try Self.records(.task, draw).first?.duties.first)
    var facts = duty.facts
    facts.endedOn = checked.map(Samples.day)
    let told = Duty(
      task: duty.task, object: duty.object, name: duty.name, station: duty.station,
      team: duty.team, dueOn: duty.dueOn, assignment: duty.assignment, facts: facts,
      record: nil, withdrawal: nil)
    #expect(told.state(on: Samples.day(day)) == state)
  }

  @Test func `every check is in the record of its officers, its station and its task`() throws {
    let draw = try AmendedDraw()
    let attempt = try draw.attempt()
    let tasks = try Self.records(.task, draw)
    #expect(tasks.map { $0.duties.map(\.object) } == [attempt.checks.map(\.id)])
    let stations = try Self.records(.station, draw).flatMap(\.duties).map(\.object)
    #expect(Set(stations) == Set(attempt.checks.map(\.id)) && stations.count == 12)
    let places = try Self.records(.officer, draw).flatMap(\.duties).map(\.object)
    #expect(places.sorted() == attempt.checks.flatMap { c in c.team.map { _ in c.id } }.sorted())
  }

  @Test func `who was replaced keeps the change in his record, and the reason`() throws {
    let draw = try AmendedDraw()
    let check = try #require(try draw.attempt().checks.first)
    let officer = try #require(check.team.last)
    let event = try draw.replace(officer)
    let record = try #require(
      try Self.records(.officer, draw).first { $0.isNamed(officer.text) })
    #expect(record.duties.isEmpty)
    let change = try #require(record.changes.first)
    #expect(change.kind == "更换" && change.event.number == event.number)
    #expect(change.reason == "健康状况：登记机关通知")
    #expect(record.events.contains { $0.number == event.number })
  }

  @Test func `a withdrawn object is nobody's duty any more, but stays visible`() throws {
    let draw = try AmendedDraw()
    let id = try #require(try draw.attempt().checks.first?.id)
    try draw.withdraw([id])
    let duty = try #require(
      try Self.records(.task, draw).first?.duties.first { $0.object == id })
    #expect(duty.state(on: Samples.day("2023-01-01")) == .withdrawn)
    #expect(duty.events.map(\.kind) == [.match, .withdraw])
  }

  @Test func `a recusal before the draw stands in the record`() throws {
    let draw = try AmendedDraw { inputs in
      inputs.recusals = [
        Recusal(
          inspector: inputs.inspectors[0].id, entity: inputs.entities[1].id, unit: nil,
          reason: "亲属")
      ]
    }
    let record = try #require(try Self.records(.officer, draw).first { $0.isNamed("P1000") })
    #expect(record.changes.map(\.reason) == ["亲属"])
    #expect(record.changes.map(\.event.kind) == [.commit])
  }

  @Test func `what was done has its day, result and event`() throws {
    let folder = try ReturnedFolder()
    let form = try folder.soundForm()
    let events = try folder.collect(form).events
    let duties = try #require(try Self.records(.task, folder.draw).first?.duties)
    let done = try #require(duties.first { $0.record != nil })
    #expect(duties.count { $0.record != nil } == 1)
    #expect(done.state(on: ReturnedFolder.day) == .done)
    #expect(done.events.map(\.number) == [done.assignment.number, events[0].number])
  }

  @Test func `the form counts, and lists the digest of every event`() throws {
    let draw = try AmendedDraw { $0.tasks[0].start = Samples.day("2021-04-01") }
    let record = try #require(try Self.records(.task, draw).first)
    let content = DutyForm.content(of: record)
    #expect(content.values["应检查"] == "12" && content.values["未到期"] == "12")
    #expect(content.values["说明"].contains("不认定任何人的责任"))
    #expect(content.values["测试声明"] == FormText.testNotice)
    let digests = try #require(content.lists.last).rows.map { $0[3] }
    let ledger = try Ledger(workFolder: draw.folder.path, for: .reading)
    let sums = try record.events.map {
      try Disk.digest(of: "\(draw.folder.ledger)/\($0.label)/SHA256SUMS").hex
    }
    #expect(digests == sums && record.events.count < ledger.events.count + 1)
  }

  @Test func `a name that is on no team is refused`() throws {
    let draw = try AmendedDraw()
    let ledger = try Ledger(workFolder: draw.folder.path, for: .reading)
    #expect(throws: DutyRefusal.unknown("李九十九", .officer)) {
      try DutyRecord.named(["李九十九"], of: .officer, in: ledger, on: Samples.day)
    }
    #expect(
      try DutyRecord.named(["P1001"], of: .officer, in: ledger, on: Samples.day).count == 1)
  }
}

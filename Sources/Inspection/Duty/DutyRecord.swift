import Sampling

/// What somebody had to check, what he checked and when, and what came between (履职记录), from the
/// ledger alone; it states facts and decides on nobody's liability (尽职照单免责; seed 000 三(一), seed
/// 003 五(二), seed 004 十七).
package struct DutyRecord {
  /// Whose record it is (对象类别); the raw value is its name on paper.
  package enum Kind: String, CaseIterable, Sendable {
    case officer = "检查人员"
    case station = "市场监管所"
    case task = "任务"
  }

  /// Whose record it is.
  let kind: Kind
  /// The name of the person, station or task.
  let title: String
  /// The person's certificate numbers; empty for anybody else.
  var certificates = ""
  /// The day up to which it is looked at (截至日期).
  let date: CalendarDate
  /// The tasks that it comes from.
  let tasks: [DutyLedger.Task]
  /// The checks.
  let duties: [Duty]
  /// What changed.
  let changes: [DutyChange]

  /// All records of a kind, in the order of the tasks and of the lists.
  /// - Throws: `DrawRefusal.nothingDrawn`, `LedgerProblem`, `DiskFailure`.
  package static func all(
    _ kind: Kind, in ledger: Ledger, on date: CalendarDate
  ) throws -> [DutyRecord] {
    let ledger = try DutyLedger(ledger)
    guard !ledger.tasks.isEmpty else { throw DrawRefusal.nothingDrawn }
    switch kind {
    case .task: return ledger.tasks.map { DutyRecord(task: $0, on: date) }
    case .station: return ledger.stations(on: date)
    case .officer: return ledger.officers(on: date)
    }
  }

  /// The records of a kind that some texts name, all where there are none.
  /// - Throws: `DutyRefusal` for a text that names nothing, `DrawRefusal.nothingDrawn`; as `all`.
  package static func named(
    _ texts: [String], of kind: Kind, in ledger: Ledger, on date: CalendarDate
  ) throws -> [DutyRecord] {
    let records = try all(kind, in: ledger, on: date)
    if let stranger = texts.first(where: { text in !records.contains { $0.isNamed(text) } }) {
      throw DutyRefusal.unknown(stranger, kind)
    }
    return texts.isEmpty ? records : records.filter { texts.contains(where: $0.isNamed) }
  }

  /// The record of one draw's task.
  init(task: DutyLedger.Task, on date: CalendarDate) {
    self.init(
      kind: .task, title: "任务\(task.name.number) \(task.name.name)", date: date, tasks: [task],
      duties: task.duties, changes: task.changes)
  }

  private init(
    kind: Kind, title: String, certificates: String = "", date: CalendarDate,
    tasks: [DutyLedger.Task], duties: [Duty], changes: [DutyChange]
  ) {
    self.kind = kind
    self.title = title
    self.certificates = certificates
    self.date = date
    self.tasks = tasks
    self.duties = duties
    self.changes = changes
  }

  /// Whether a text names it: the title, or one of the certificate numbers.
  package func isNamed(_ text: String) -> Bool {
    let numbers = certificates.split(separator: "、").map(String.init)
    return ([title] + numbers).contains { $0.folded == text.folded }
  }

  /// Whether any of its tasks is a test.
  var isTest: Bool { tasks.contains(where: \.isTest) }

  /// The events that it rests on, in order, each once.
  var events: [LedgerEvent] {
    let all = tasks.flatMap(\.basis) + duties.flatMap(\.events) + changes.map(\.event)
    let byNumber = Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return byNumber.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension DutyRecord {
  /// The record of one officer.
  fileprivate init(
    officer: StaffMember, tasks: [DutyLedger.Task], on date: CalendarDate
  ) {
    let duties = tasks.flatMap(\.duties).filter { duty in
      duty.team.contains { $0.id == officer.id }
    }
    let own = Set(duties.map(\.object))
    let changes = tasks.flatMap(\.changes).filter {
      $0.people.isEmpty ? !$0.objects.isDisjoint(with: own) : $0.people.contains(officer.id)
    }
    let numbers = Set(duties.map(\.task.number))
    let concerned = tasks.filter { task in
      numbers.contains(task.name.number)
        || task.changes.contains { $0.people.contains(officer.id) }
    }
    self.init(
      kind: .officer, title: officer.name, certificates: officer.certificates, date: date,
      tasks: concerned, duties: duties, changes: changes)
  }

  /// The record of one station.
  fileprivate init(station: String, tasks: [DutyLedger.Task], on date: CalendarDate) {
    let concerned = tasks.filter { $0.duties.contains { $0.station == station } }
    let duties = concerned.flatMap(\.duties).filter { $0.station == station }
    let own = Set(duties.map(\.object))
    self.init(
      kind: .station, title: station, date: date, tasks: concerned, duties: duties,
      changes: concerned.flatMap(\.changes).filter { !$0.objects.isDisjoint(with: own) })
  }
}

extension DutyLedger {
  /// The officers who are or were on a team, by id.
  fileprivate func officers(on date: CalendarDate) -> [DutyRecord] {
    var officers: StaffList = [:]
    for task in tasks {
      for member in task.duties.flatMap(\.team) { officers[member.id] = member }
      for id in task.changes.flatMap(\.people) {
        officers[id] = officers[id] ?? task.staff[id] ?? StaffMember(id: id)
      }
    }
    return officers.values.sorted { $0.id < $1.id }
      .map { DutyRecord(officer: $0, tasks: tasks, on: date) }
  }

  /// The stations with a check, by name; objects without a station are in the tasks' records.
  fileprivate func stations(on date: CalendarDate) -> [DutyRecord] {
    Set(tasks.flatMap(\.duties).map(\.station)).subtracting([""]).sorted()
      .map { DutyRecord(station: $0, tasks: tasks, on: date) }
  }
}

extension DutyLedger.Task {
  /// The events that planned and drew it.
  var basis: [LedgerEvent] { [attempt.commit] + [attempt.result].compactMap(\.self) }
}

import Sampling

/// One check that somebody had to make (一项检查职责), with what the ledger has on record of it.
struct Duty {
  /// The task (任务).
  let task: Due.Task
  /// The object's id.
  let object: CanonicalID
  /// The object's name.
  let name: String
  /// The station in whose area it lies (管辖单位).
  let station: String
  /// The people of its team as they stand now, the leader first.
  let team: [StaffMember]
  /// The last day for it (检查期限); nil where neither the commitment nor the plan says.
  let dueOn: CalendarDate?
  /// The event by which it has its team.
  let assignment: LedgerEvent
  /// Its dates; nothing but the object where it isn't checked.
  let facts: CheckFacts
  /// What is on record of it; nil until it is checked.
  let record: CheckRecord?
  /// The event that made the result public as it stands; nil where none did.
  var publication: LedgerEvent?
  /// The event that took it off the list; nil while it stands there.
  let withdrawal: LedgerEvent?

  /// How a duty stands on a day (履职情况).
  enum State: String {
    case inTime = "期限内已检查"
    case late = "超过期限后已检查"
    case done = "已检查"
    case notYetDue = "尚未检查，未超过期限"
    case overdue = "超过期限，尚未检查"
    case open = "尚未检查，计划没有写明期限"
    case withdrawn = "已撤出，不再检查"
  }

  /// How it stands on a day; the time limits are those of seed 004, article 17.
  func state(on date: CalendarDate) -> State {
    if let checked = facts.endedOn {
      return dueOn.map { checked <= $0 ? .inTime : .late } ?? .done
    }
    if withdrawal != nil { return .withdrawn }
    return dueOn.map { date <= $0 ? .notYetDue : .overdue } ?? .open
  }

  /// The events that prove it, in order.
  var events: [LedgerEvent] {
    [assignment] + (record?.events ?? []) + [publication, withdrawal].compactMap(\.self)
  }
}

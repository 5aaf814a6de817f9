package import Sampling

/// Something that has to be done by a day (期限), for one object, a task or the office.
package struct Due: Hashable, Sendable {
  /// How it stands on a day; the raw value is its name on paper.
  package enum State: String, CaseIterable, Sendable {
    /// The day is past (逾期).
    case overdue = "逾期"
    /// The day is near (临近).
    case due = "临近"
    /// There is time (以后).
    case next = "以后"
    /// It is done, in time or late (已办).
    case done = "已办"
  }

  /// The task that it belongs to (抽查任务).
  package struct Task: Hashable, Sendable {
    /// The number in the plan.
    package let number: Int
    /// The name.
    package let name: String
  }

  /// The object that it is about (检查对象).
  package struct Object: Hashable, Sendable {
    /// The id.
    package let id: CanonicalID
    /// The name.
    package let name: String
  }

  /// What has to be done.
  package let obligation: Obligation
  /// The task; nil for what the office as a whole does.
  package var task: Task?
  /// The object; nil for a task or office as a whole.
  package var object: Object?
  /// The day from which the time is counted (起算日); nil for a fixed day.
  package var startedOn: CalendarDate?
  /// The first day on which it may be done; nil for any day.
  package var notBefore: CalendarDate?
  /// The last day on which it is done in time (期限).
  package let dueOn: CalendarDate
  /// The day on which it was done (办结日); nil while it wasn't.
  package var doneOn: CalendarDate?
  /// How the last day comes about, in words, with the source (依据).
  package let basis: String

  /// How many days before the last one it counts as near.
  package static let nearDays = 15

  /// How it stands on a day.
  package func state(on date: CalendarDate) -> State {
    if doneOn != nil { return .done }
    if dueOn < date { return .overdue }
    return date.days(until: dueOn) <= Self.nearDays ? .due : .next
  }

  /// How many days late it was done, or is on a day; 0 in time (逾期天数).
  package func lateDays(on date: CalendarDate) -> Int {
    max(0, dueOn.days(until: doneOn ?? date))
  }
}

extension Due: Comparable {
  /// By last day, then task, the office first, then object.
  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: (CalendarDate, Int, String, Int) {
    let rank = Obligation.allCases.firstIndex(of: obligation) ?? 0
    return (dueOn, task?.number ?? 0, object?.id.text ?? "", rank)
  }
}

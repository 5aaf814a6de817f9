internal import Sampling

/// What deadlines know of a task's checks (期限中的日期).
extension TaskWork {
  /// Adds until when results had to be public, when they were, and who was listed.
  mutating func take(_ dues: [Due]) {
    let own = Dictionary(grouping: dues.filter { $0.task?.number == number }) {
      $0.object?.id.text ?? ""
    }
    for index in checks.indices { checks[index].take(own[checks[index].id] ?? []) }
  }

  /// The same as it was at the end of a day.
  func asOf(_ day: CalendarDate) -> TaskWork {
    var task = self
    task.checks = checks.map { $0.asOf(day) }
    return task
  }
}

extension CheckOutcome {
  /// Takes the listing, and of the publication and that of a correction the one that is missing, or
  /// else the one that was late.
  fileprivate mutating func take(_ dues: [Due]) {
    isListed = dues.contains { $0.obligation == .listing && $0.doneOn != nil }
    let publications = dues.filter { [.publicity, .republication].contains($0.obligation) }
    let missing = publications.first { $0.doneOn == nil }
    let late = publications.first { ($0.doneOn ?? $0.dueOn) > $0.dueOn }
    guard let due = missing ?? late ?? publications.last else { return }
    (publishedOn, publishBy) = (due.doneOn, due.dueOn)
  }
}

extension Due {
  /// The same as it was at the end of a day; nil for what hadn't begun.
  func asOf(_ day: CalendarDate) -> Due? {
    guard startedOn.map({ $0 <= day }) ?? true else { return nil }
    var due = self
    if let done = doneOn, done > day { due.doneOn = nil }
    return due
  }
}

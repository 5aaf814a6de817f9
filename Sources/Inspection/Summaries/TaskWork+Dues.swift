internal import Sampling

/// What deadlines know of a task's checks (期限中的日期).
extension TaskWork {
  /// Adds until when results had to be public, when they were, and who was listed.
  mutating func take(_ dues: [Due]) {
    let own = Dictionary(grouping: dues.filter { $0.task?.number == number }) {
      $0.object?.id.text ?? ""
    }
    for index in checks.indices {
      for due in own[checks[index].id] ?? [] { checks[index].take(due) }
    }
  }

  /// The same as it was at the end of a day.
  func asOf(_ day: CalendarDate) -> TaskWork {
    var task = self
    task.checks = checks.map { $0.asOf(day) }
    return task
  }
}

extension CheckOutcome {
  fileprivate mutating func take(_ due: Due) {
    switch due.obligation {
    case .publicity: (publishBy, publishedOn) = (due.dueOn, due.doneOn)
    case .listing: isListed = due.doneOn != nil
    default: break
    }
  }
}

extension Due {
  /// The same as it was at the end of a day.
  func asOf(_ day: CalendarDate) -> Due {
    var due = self
    if let done = doneOn, done > day { due.doneOn = nil }
    return due
  }
}

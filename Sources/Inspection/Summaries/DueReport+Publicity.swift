internal import Sampling

/// Until when and on which day results became public, for summaries (公示情况).
extension DueReport {
  /// A task of the ledger with what is known of the publicity of its results.
  package func addingPublicity(to task: TaskWork) -> TaskWork {
    let number = Int(task.facts["任务序号"])
    let own = dues.filter { $0.task?.number == number && $0.obligation.isPublicity }
    let ofObject = Dictionary(grouping: own) { $0.object?.id.text ?? "" }
    var task = task
    for index in task.checks.indices {
      task.checks[index].take(publicity: ofObject[task.checks[index].id] ?? [])
    }
    return task
  }
}

extension Obligation {
  /// Whether it is about making a result public.
  fileprivate var isPublicity: Bool { [.publicity, .republication].contains(self) }
}

extension CheckOutcome {
  /// Takes the publication and that of a correction: the one that is missing counts, or else the one
  /// that was late.
  fileprivate mutating func take(publicity dues: [Due]) {
    let missing = dues.first { $0.doneOn == nil }
    let late = dues.first { ($0.doneOn ?? $0.dueOn) > $0.dueOn }
    guard let due = missing ?? late ?? dues.last else { return }
    (publishedOn, publishBy) = (due.doneOn, due.dueOn)
  }
}

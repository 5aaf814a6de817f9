/// What became of one task between two versions of a plan (计划变更).
package enum PlanChange: Hashable, Sendable {
  /// A task that the version before didn't have (增加).
  case added(RegisteredTask)
  /// A task of which at least one column says something else (变更).
  case changed(from: RegisteredTask, to: RegisteredTask)
  /// A task that is no longer in the plan (取消).
  case cancelled(RegisteredTask)

  /// The changes in the order of the new version, then the tasks cancelled in the order of the old;
  /// another order of the tasks is no change.
  static func all(from old: [RegisteredTask], to new: [RegisteredTask]) -> [PlanChange] {
    let pairing = PlanPairing(from: old, to: new)
    let changes = zip(new, pairing.origins).compactMap { task, origin -> PlanChange? in
      guard let before = origin.map({ old[$0] }) else { return .added(task) }
      return before == task ? nil : .changed(from: before, to: task)
    }
    return changes + pairing.cancelled.map { .cancelled(old[$0]) }
  }

  /// The task as it is now, or as it was last.
  var task: RegisteredTask {
    switch self {
    case .added(let task), .changed(_, let task), .cancelled(let task): task
    }
  }

  /// The earliest day on which the task begins, before or after the change; nil when unknown.
  var firstDay: CalendarDate? {
    switch self {
    case .added(let task), .cancelled(let task): task.firstDay
    case .changed(let old, let new): [old.firstDay, new.firstDay].compactMap(\.self).min()
    }
  }

  /// What was done to the task, in a word.
  package var word: String {
    switch self {
    case .added: "增加"
    case .changed: "变更"
    case .cancelled: "取消"
    }
  }

  /// One row for each column that says something else; one for a task added or cancelled.
  package var rows: [DrawRecord.Fields] {
    switch self {
    case .added(let task): [row("整项任务", "", task.summary)]
    case .cancelled(let task): [row("整项任务", task.summary, "")]
    case .changed(let old, let new):
      RegisteredTask.Column.allCases.filter { old[$0] != new[$0] }
        .map { row($0.rawValue, old[$0], new[$0]) }
    }
  }

  private func row(_ column: String, _ before: String, _ after: String) -> DrawRecord.Fields {
    [
      .init("抽查任务", task.title), .init("变更", word), .init("项目", column),
      .init("调整前", before), .init("调整后", after),
    ]
  }
}

extension [PlanChange] {
  /// The file in which an event of the ledger lists them for people.
  static var fileName: String { "变更.csv" }

  /// The file's bytes.
  var bytes: [UInt8] {
    FieldTable(flatMap(\.rows), heading: ["抽查任务", "变更", "项目", "调整前", "调整后"]).bytes
  }
}

extension RegisteredTask {
  /// The columns that say what the task is, each under its heading.
  fileprivate var summary: String {
    [Column.items, .scope, .ratio, .frequency, .start, .end, .initiator, .partners]
      .filter { !self[$0].isEmpty }.map { "\($0.rawValue)：\(self[$0])" }
      .joined(separator: "；")
  }
}

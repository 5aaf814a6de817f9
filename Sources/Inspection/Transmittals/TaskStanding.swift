internal import Sampling

/// A drawn task with how its checks stand (任务办理情况): a view of the ledger for the forms of the
/// office.
package struct TaskStanding: Sendable {
  /// The draw.
  let record: DrawRecord
  /// The checks on its list, in order.
  let checks: [CheckStanding]

  /// The tasks whose draws stand and are complete, by number.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package static func all(in ledger: Ledger) throws -> [TaskStanding] {
    let reader = RecordReader(ledger)
    return try ledger.state().attempts.filter { $0.isStanding && $0.match != nil }
      .map { attempt in
        let record = try reader.record(of: attempt)
        return TaskStanding(
          record: record,
          checks: zip(attempt.checks, record.entities).map { check, entity in
            CheckStanding(entity: entity, of: check.id, in: attempt)
          })
      }.sorted { $0.record.taskNumber < $1.record.taskNumber }
  }

  /// A notice on every form of a test draw.
  var notice: DrawRecord.Field { .init("测试声明", record.isTest ? FormText.testNotice : "") }

  /// The facts of those names as forms word them.
  func facts(_ names: String...) -> DrawRecord.Fields { FormText.pick(names, from: record.facts) }
}

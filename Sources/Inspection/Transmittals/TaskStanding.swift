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
    try RecordReader(ledger).draws().map { attempt, record in
      TaskStanding(
        record: record,
        checks: zip(attempt.checks, record.entities).map { check, entity in
          CheckStanding(entity: entity, of: check.id, in: attempt)
        })
    }
  }

  /// A notice on every form of a test draw.
  var notice: DrawRecord.Field { .init("测试声明", record.isTest ? FormText.testNotice : "") }

  /// The facts of those names as forms word them.
  func facts(_ names: String...) -> DrawRecord.Fields { FormText.pick(names, from: record.facts) }
}

internal import Sampling

/// A drawn task and what became of its checks (任务进展).
package struct TaskWork: Sendable {
  /// The task's number in the plan.
  let number: Int
  /// What the ledger says of the task: 任务名称, 发起部门, 任务期限 and so on.
  let facts: DrawRecord.Fields
  /// Whether the draw is a test.
  let isTest: Bool
  /// The items to check (抽查事项).
  let items: [String]
  /// The day of the draw.
  let drawnOn: CalendarDate?
  /// Whether risk classes decided on scope, ratios or strata (信用风险分类).
  let usesRisk: Bool
  /// The number of the last event that changed the draw.
  let lastEvent: Int
  /// Its checks in the order of the list.
  var checks: [CheckOutcome]

  /// Reads a draw of the ledger with what is on record of its checks.
  init(_ record: DrawRecord) {
    (number, facts, isTest) = (record.taskNumber, record.facts, record.isTest)
    items = record.items.map { $0["抽查事项"] }
    drawnOn = CalendarDate(iso: record.facts["抽取日期"])
    lastEvent = Int(record.facts["台账事件"]) ?? 0
    usesRisk =
      record.facts["抽查对象范围"].contains("风险")
      || record.strata.contains { $0["分层"].contains("风险") || Self.isClass($0["分层"]) }
    let results = Dictionary(
      record.results.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    checks = record.entities.map { entity in
      var outcome = CheckOutcome(entity)
      if let record = results[entity["编号"]] { outcome.take(record.row) }
      return outcome
    }
  }

  /// The task's name (任务名称).
  var name: String { facts["任务名称"] }
  /// Whether several departments check together (联合检查).
  var isJoint: Bool { !facts["配合部门"].isEmpty }
  /// Whether every check of its list is done.
  var isDone: Bool { !checks.isEmpty && checks.allSatisfy { $0.checkedOn != nil } }
  /// Whether every result of its list is public, too, but for those that the law keeps from it.
  var isPublished: Bool { isDone && checks.allSatisfy { $0.publishedOn != nil || $0.isExempt } }

  /// Whether a stratum is one of the four classes, such as A类.
  private static func isClass(_ label: String) -> Bool {
    label.firstMatch(of: /(?:^|[^A-Z])[ABCD](?:级|类|$)/) != nil
  }
}

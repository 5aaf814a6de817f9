internal import Sampling

/// A drawn task and what became of its checks (任务进展).
package struct TaskWork: Sendable {
  /// What the ledger says of the task: 任务名称, 发起部门, 任务期限 and so on.
  let facts: DrawRecord.Fields
  /// The items to check (抽查事项).
  let items: [String]
  /// The day of the draw.
  let drawnOn: CalendarDate?
  /// Whether risk classes decided on scope, ratios or strata (信用风险分类).
  let usesRisk: Bool
  /// Its checks in the order of the list.
  var checks: [CheckOutcome]

  /// Reads a draw of the ledger, and what is on record of its checks by object.
  init(_ record: DrawRecord, results: [CanonicalID: CheckRecord]) {
    facts = record.facts
    items = record.items.map { $0["抽查事项"] }
    drawnOn = CalendarDate(iso: record.facts["抽取日期"])
    usesRisk =
      record.facts["抽查对象范围"].contains("风险")
      || record.strata.contains { $0["分层"].contains("风险") || Self.isClass($0["分层"]) }
    let results = Dictionary(
      results.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    checks = record.entities.map { entity in
      var outcome = CheckOutcome(
        id: entity["编号"], station: entity["管辖单位"], group: entity["检查组"])
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

  /// Whether a stratum is one of the four classes, such as A类.
  private static func isClass(_ label: String) -> Bool {
    label.firstMatch(of: /(?:^|[^A-Z])[ABCD](?:级|类|$)/) != nil
  }
}

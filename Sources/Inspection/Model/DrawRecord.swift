internal import Sampling

/// One task's draw as the ledger tells it: what the forms are a view of (一次抽取的记录).
///
/// Facts and columns carry the Chinese names that the templates' placeholders use, in the order
/// in which people read them; every value is final text.
package struct DrawRecord: Sendable {
  /// Named values in order.
  package typealias Fields = [Field]

  /// A name and its value.
  package struct Field: Hashable, Sendable {
    /// The name, such as 任务名称.
    package let name: String
    /// The value; empty when there is none.
    package let value: String

    /// Makes a field.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The task's number in the plan.
  package var taskNumber: Int
  /// Whether this is a test draw, which every form must say (测试抽取，不是正式抽取).
  package var isTest: Bool
  /// What is known of the task and its draw (任务名称, 抽查比例, 应抽数, 随机种子 …).
  package var facts: Fields
  /// The items to check, each with 序号, 抽查事项, 检查内容, 检查方式.
  package var items: [Fields]
  /// The drawn entities in drawing order (抽取顺位, 检查对象名称, 检查组, 组长, 组员 …).
  package var entities: [Fields]
  /// The reserves in order (候补顺位, 检查对象名称 …).
  package var reserves: [Fields]
  /// The strata: 分层, 基数, 应抽数, 实抽数, 截止号码.
  package var strata: [Fields]
  /// The check groups in order of their number: 检查组, 组长, 组员, 执法证号, 户数.
  package var groups: [Fields]
  /// What was amended since the draw, in order: 变更日期, 变更种类, 检查对象, 变更前, 变更后, 原因, 批准人.
  package var changes: [Fields]
  /// What is on record of its checks, by object (检查结果).
  var results: [CanonicalID: CheckRecord] = [:]

  /// Makes a record.
  package init(
    taskNumber: Int, isTest: Bool, facts: Fields, items: [Fields], entities: [Fields],
    reserves: [Fields], strata: [Fields], groups: [Fields], changes: [Fields] = []
  ) {
    self.taskNumber = taskNumber
    self.isTest = isTest
    self.facts = facts
    self.items = items
    self.entities = entities
    self.reserves = reserves
    self.strata = strata
    self.groups = groups
    self.changes = changes
  }
}

extension [DrawRecord.Field] {
  /// The value of the field of that name, `""` when there is none.
  package subscript(name: String) -> String {
    // Names are our own, so that their bytes decide: comparing characters takes ten times as long.
    let bytes = name.utf8
    return first { $0.name.utf8.count == bytes.count && $0.name.utf8.elementsEqual(bytes) }?.value
      ?? ""
  }
}

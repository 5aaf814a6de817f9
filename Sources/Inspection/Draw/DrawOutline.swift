/// What is known of a draw without its lists (抽取概况).
package struct DrawOutline: Sendable {
  /// The task's number in the plan.
  package let taskNumber: Int
  /// Whether this is a test draw.
  package let isTest: Bool
  /// What is known of the task and its draw.
  package let facts: DrawRecord.Fields
}

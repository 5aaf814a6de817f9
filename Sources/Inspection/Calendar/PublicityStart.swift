/// The day from which the time for publishing a result is counted (公示起算).
package enum PublicityStart: String, CaseIterable, Sendable {
  /// The whole task is done (seed 000 二(四)).
  case taskDone = "抽查任务完成"
  /// The result of the object is established (seed 001 二(七)).
  case result = "检查结果产生"
  /// The check of the object is over (seed 002 article 17 (四), seed 003 四(四)).
  case checkOver = "检查结束"
}

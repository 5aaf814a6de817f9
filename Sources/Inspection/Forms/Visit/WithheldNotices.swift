/// Objects that get no notice of their check (不发放检查通知书), seed 002, article 17 (二).
struct WithheldNotices: Problem {
  /// The task's name.
  let task: String
  /// How many objects.
  let count: Int
  /// The tasks and items for which they must not be told, each once.
  let items: [String]

  /// The stable code.
  var code: String { "F121" }
  /// It is as the checklist has it, and must be known before anybody is told.
  var severity: Severity { .warning }
  /// The Chinese sentence.
  var message: String {
    "任务“\(task)”有 \(count) 户不发放检查通知书，事项不宜告知（\(items.joined(separator: "；"))）；"
      + "检查前请不要告知，名单见本文件，记录表的“特殊情形”请勾选“不宜事先告知”。"
  }

  /// The problem of a list of such objects; nil where there are none.
  static func diagnostic(
    of withheld: [DrawRecord.Fields], task: String, in file: String
  ) -> Diagnostic? {
    guard !withheld.isEmpty else { return nil }
    let items = WrittenList.withoutRepetitions(withheld.map { $0["不宜告知的事项"] })
    return Diagnostic(
      WithheldNotices(task: task, count: withheld.count, items: items), at: CellLocation(file: file)
    )
  }
}

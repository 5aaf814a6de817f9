/// How many objects each task was to draw when its plan was registered (计划抽查户数).
///
/// Seed 004 (六) wants a plan to say 各批次抽查的范围、数量和时间安排. The registry moves on after that
/// day, so the number is told beside the plan and isn't part of what a draw is held to.
struct PlannedTargets: Equatable {
  /// The file in which an event of the ledger holds them.
  static let fileName = "数量.csv"
  private static let heading = ["任务序号", "计划抽查户数"]

  /// The number by the number of the task; none for a task that couldn't be worked out.
  let counts: [Int: Int]

  /// Takes what the tasks come to.
  init(_ overview: PlanOverview) {
    counts = Dictionary(
      overview.tasks.map { ($0.task.number, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads exactly what `bytes` writes; nil for anything else.
  init?(bytes: [UInt8]) {
    guard let table = FieldTable(bytes: bytes), table.heading == Self.heading else { return nil }
    let pairs = table.rows.compactMap { row in
      RejectedRow.count(row[0]).flatMap { number in RejectedRow.count(row[1]).map { (number, $0) } }
    }
    counts = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    guard self.bytes == bytes else { return nil }
  }

  /// The file's bytes, by task number.
  var bytes: [UInt8] {
    let rows = counts.sorted { $0.key < $1.key }.map { [String($0.key), String($0.value)] }
    return FieldTable(heading: Self.heading, rows: rows).bytes
  }
}

internal import Sampling

/// What the public may know of a draw's results (公示的结果): one row for each check, in columns of
/// the national publicity system (domain §2.8) and no others.
///
/// No finding in free words, no person, no telephone number ever stands here.
struct PublicResults {
  /// The table's name in its event.
  static let fileName = "公示结果.csv"
  /// The columns.
  static let heading = [
    "抽查计划编号", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查机关", "检查对象名称", "编号", "抽查事项", "事项结果",
    "抽查结果", "结果说明", "抽查完成日期",
  ]
  /// The columns that change by a correction alone.
  static let settledColumns = ["抽查结果", "抽查完成日期"]

  private let task: [String]
  private let items: [String]
  private let names: [String: String]

  /// Reads what the commit event and the lists of a draw say of the task and its objects.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt) throws {
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    task =
      ["计划编号", "任务编号", "任务名称", "抽查类型"].map { facts[$0] }
      + [attempt.commit.fields["by"] ?? ""]
    items = try attempt.commit.table(CommitmentPapers.Name.items).fields.map { $0["抽查事项"] }
    names = Dictionary(
      try attempt.listedObjects().map { ($0["编号"], $0["检查对象名称"]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The table of some records, in their order.
  func table(of records: [CheckRecord]) -> FieldTable {
    FieldTable(heading: Self.heading, rows: records.map(values))
  }

  /// The row of a record.
  func values(of record: CheckRecord) -> [String] {
    let id = record.id.text
    return task + [names[id] ?? "", id, itemNames(of: record)] + Self.content(of: record)
  }

  /// What a record says that is public; a change of it has to be made public as well.
  static func content(of record: CheckRecord) -> [String] {
    let items = record.items.map { "\($0.name)：\($0.result?.words ?? "未检查")" }
    let reason = ResultWording.reasons.contains(record.row[.reason]) ? record.row[.reason] : ""
    return [
      items.joined(separator: "；"), record.row.results.map(\.words).joined(separator: "、"), reason,
      record.row[.checked],
    ]
  }

  private func itemNames(of record: CheckRecord) -> String {
    (record.items.isEmpty ? items : record.items.map(\.name)).joined(separator: "、")
  }
}

extension ResultWording {
  /// What the lists of results say beyond the results; other words may name people (结果说明).
  static let reasons = Set(lists.map(\.meaning.reason))
}

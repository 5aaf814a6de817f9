internal import Sampling

/// What people of an office read of its part of a draw (承办记录).
package struct OfficeRecord: Sendable {
  /// The office.
  package let office: String
  /// The number of the task.
  package let number: Int
  /// The name of the task.
  package let task: String
  /// The number of objects in its part of the frame.
  package let frameCount: Int
  /// Whether the draw is a test.
  package let isTest: Bool
  /// The public event or typed seed that is committed.
  package let event: String
  /// The facts of the task.
  let facts: DrawRecord.Fields
  /// The items.
  let items: FieldTable
  /// Its part of the drawn list; nil where nothing is drawn.
  let list: FieldTable?

  /// The number of objects that it has to check; nil where nothing is drawn.
  package var count: Int? { list?.rows.count }

  /// Reads an office's part of a draw.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt, office: String) throws {
    self.office = office
    facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    items = try attempt.commit.table(CommitmentPapers.Name.items)
    number = Int(facts["任务序号"]) ?? 0
    task = facts["任务名称"]
    let commitment = try attempt.commit.commitment()
    isTest = commitment["test"] == "yes"
    event = commitment["seed.event.01"] ?? ""
    let registry =
      try attempt.isBelow
      ? FrozenRegistry(of: attempt.commit)
      : ParentReference(attempt, office: office).registry()
    let ids = Set(try registry.ids().map(\.text))
    frameCount = ids.count
    list = try attempt.result.map { result in
      let table = try result.table(EntityList.drawn)
      return FieldTable(
        table.fields.filter { ids.contains($0["编号"]) }, heading: table.heading)
    }
  }
}

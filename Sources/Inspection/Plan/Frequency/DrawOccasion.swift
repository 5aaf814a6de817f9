internal import Sampling

/// An occasion on which objects are or were drawn (一次抽取): a task, its items and its day.
package struct DrawOccasion: Hashable, Sendable {
  /// The day of the commitment, or of the draw outside the ledger.
  package let date: CalendarDate
  /// The task's name, verbatim.
  package let name: String
  /// The task as commitments name it; nil outside the ledger.
  let code: String?
  /// The result event; nil outside the ledger.
  let event: EventLabel?
  /// The items in the form in which they are compared; nil where nobody noted them.
  let itemKeys: Set<String>?
  private let nameKey: String

  /// Makes an occasion; the items are verbatim, and none at all means that nobody noted them.
  init(
    date: CalendarDate, name: String, items: some Collection<String>, code: String? = nil,
    event: EventLabel? = nil
  ) {
    self.date = date
    self.name = name
    self.code = code
    self.event = event
    itemKeys = items.isEmpty ? nil : Set(items.map(\.folded))
    nameKey = name.folded
  }

  /// Whether the task has this name.
  func isNamed(_ name: String) -> Bool { nameKey == name.folded }
}

extension DrawOccasion {
  /// The occasion of a draw that stands.
  /// - Throws: `LedgerProblem` for a document that is malformed; `DiskFailure`.
  init(_ attempt: Attempt) throws {
    let commit = attempt.commit
    guard let date = try commit.commitment()["date"].flatMap(CalendarDate.init(iso:)) else {
      throw LedgerProblem(.malformed(file: "commitment.txt"), at: commit.label)
    }
    try self.init(commit, on: date, result: attempt.result?.label)
  }

  /// The occasion of a commitment of a day, from the tables beside it; without such tables the task
  /// is known as commitments name it.
  /// - Throws: `LedgerProblem` for a table that is malformed; `DiskFailure`.
  init(_ commit: LedgerEvent, on date: CalendarDate, result: EventLabel? = nil) throws {
    let code = try commit.text("task")
    let names = CommitmentPapers.Name.self
    let name = try commit.tableIfAny(names.facts)?.pairs["任务名称"]
    let items = try commit.tableIfAny(names.items)?.fields.map { $0["抽查事项"] }
    self.init(date: date, name: name ?? code, items: items ?? [], code: code, event: result)
  }

  /// The occasion of a draw outside the ledger.
  init(_ past: PastDraw) { self.init(date: past.date, name: past.task, items: past.items) }
}

extension LedgerEvent {
  fileprivate func tableIfAny(_ file: String) throws -> FieldTable? {
    files[file] == nil ? nil : try table(file)
  }
}

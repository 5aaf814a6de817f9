/// A version of the annual plan in the ledger (计划版本): the first is its publication, each later
/// one an adjustment with reason and approver (seed 000 二(一), seed 004 (六)).
package struct PlanVersion: Sendable {
  /// The number, from 1.
  package let number: Int
  /// The year that the plan is for.
  package let year: Int
  /// The day of publication or adjustment.
  package let date: CalendarDate
  /// The tasks, in the order of the plan.
  package let tasks: [RegisteredTask]
  /// The event, whose fields say who registered it, and why.
  package let event: LedgerEvent

  /// Reads a plan event that follows on a version; nil for the first.
  /// - Throws: `LedgerProblem` for a value or a file that isn't what it must be; `DiskFailure`.
  init(_ event: LedgerEvent, after previous: PlanVersion?) throws {
    self.event = event
    number = try event.number("version")
    year = try event.number("year")
    guard number == (previous?.number ?? 0) + 1 else { throw event.wrongField("version") }
    guard year == previous?.year ?? year else { throw event.wrongField("year") }
    guard let date = CalendarDate(iso: try event.text("at")), date >= previous?.date ?? date
    else { throw event.wrongField("at") }
    self.date = date
    if previous != nil { _ = try (event.text("reason"), event.text("approver")) }
    guard let tasks = [RegisteredTask](bytes: try event.bytes(of: [RegisteredTask].fileName))
    else { throw LedgerProblem(.malformed(file: [RegisteredTask].fileName), at: event.label) }
    self.tasks = tasks
  }

  /// The name that commitments give the task at an index.
  func name(of index: Int) -> String {
    Self.name(code: tasks[index][.code], number: index + 1)
  }

  /// The name that commitments give a task: the office's own number, else its place in the plan.
  static func name(code: String, number: Int) -> String {
    code.isEmpty ? "计划任务\(number)" : code.oneLine
  }
}

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
  /// The number of each task (任务序号), by which people and forms call it.
  ///
  /// In the first version its place; a task keeps its number for ever, and a number is never given
  /// to another task, so that draws of different versions can't be taken for one another.
  package let numbers: [Int]
  /// How many objects each task was to draw on that day.
  let targets: PlannedTargets
  /// The largest number ever given.
  private let lastNumber: Int
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
    tasks = try event.plan([RegisteredTask].fileName, [RegisteredTask].init(bytes:))
    targets = try event.plan(PlannedTargets.fileName, PlannedTargets.init(bytes:))
    numbers = Self.numbers(of: tasks, after: previous)
    lastNumber = max(previous?.lastNumber ?? 0, numbers.max() ?? 0)
  }

  /// The tasks of a work folder with the numbers that they have or would get in the ledger.
  func numbered(_ tasks: [PlanTask]) -> [PlanTask] {
    zip(tasks, Self.numbers(of: [RegisteredTask](tasks), after: self)).map { task, number in
      var task = task
      task.number = number
      return task
    }
  }

  /// The name that commitments give the task at an index.
  func name(of index: Int) -> String {
    Self.name(code: tasks[index][.code], number: numbers[index])
  }

  private static func numbers(
    of tasks: [RegisteredTask], after previous: PlanVersion?
  ) -> [Int] {
    guard let previous else { return Array(1...tasks.count) }
    var last = previous.lastNumber
    return PlanPairing(from: previous.tasks, to: tasks).origins.map { origin in
      if let origin { return previous.numbers[origin] }
      last += 1
      return last
    }
  }

  /// The name that commitments give a task: the office's own number, else ours.
  static func name(code: String, number: Int) -> String {
    code.isEmpty ? "计划任务\(number)" : code.oneLine
  }
}

extension LedgerEvent {
  /// What a file of a plan event says, read strictly.
  fileprivate func plan<Content>(
    _ file: String, _ read: ([UInt8]) -> Content?
  ) throws -> Content {
    guard let content = read(try bytes(of: file)) else {
      throw LedgerProblem(.malformed(file: file), at: label)
    }
    return content
  }
}

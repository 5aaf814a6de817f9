import Sampling
import Testing

@testable import Inspection

/// A year's plan as a test changes it, in a work folder of 300 objects, 180 of them enterprises that
/// can be drawn.
struct PlannedYear {
  var inputs: Inputs

  /// Two joint tasks within 2021 that cover the checklist and don't overlap.
  init() throws {
    inputs = try Samples.inputs(tasks: [
      Self.task(1, from: (3, 1), to: (5, 31)), Self.task(2, from: (6, 1), to: (8, 31)),
    ])
  }

  /// A joint task of 2021 with a number of its own.
  static func task(
    _ number: Int, from start: (month: Int, day: Int), to end: (month: Int, day: Int)
  ) -> PlanTask {
    var task = Samples.task(number)
    task.code = "2021-0\(number)"
    task.partners = ["示例局"]
    task.start = CalendarDate(year: 2021, month: start.month, day: start.day)
    task.end = CalendarDate(year: 2021, month: end.month, day: end.day)
    return task
  }

  /// Sets settings besides those of the samples.
  mutating func set(_ settings: [String: String]) {
    inputs.settings.values.merge(Samples.settings(settings).values) { $1 }
  }

  /// What the year's check comes to on a day, over what the ledger of a folder holds.
  func outcomes(on day: String = "2021-03-01", folder: String? = nil) throws -> [YearOutcome] {
    try folder.map { try overview(on: day, in: $0).year }
      ?? Samples.withFolder { try overview(on: day, in: $0).year }
  }

  /// The codes of everything that the year's check finds.
  func codes(on day: String = "2021-03-01", folder: String? = nil) throws -> [String] {
    try outcomes(on: day, folder: folder).flatMap(\.diagnostics).map(\.problem.code)
  }

  /// What the plan comes to over a folder's ledger.
  func overview(on day: String, in folder: String) throws -> PlanOverview {
    try DrawStage(inputs, date: .sample(day))
      .overview(on: Ledger(workFolder: folder, for: .reading))
  }

  /// Registers the plan as it is.
  @discardableResult
  func adjust(
    on day: String, in folder: String, reason: String = "", approver: String = ""
  ) throws -> PlanStage.Outcome {
    let overview = try overview(on: day, in: folder)
    var ledger = try Ledger(workFolder: folder, for: .writing)
    return try PlanStage(inputs, overview: overview, date: .sample(day)).adjust(
      reason: reason, approver: approver, in: &ledger)
  }

  /// Draws a task, or all.
  func draw(_ number: Int? = nil, on day: String, in folder: String) throws {
    var ledger = try Ledger(workFolder: folder, for: .writing)
    _ = try DrawStage(inputs, date: .sample(day)).draw(
      number, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "m"), in: &ledger)
  }
}

extension CalendarDate {
  /// A day that stands in a test.
  static func sample(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
  }
}

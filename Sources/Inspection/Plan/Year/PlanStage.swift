/// The publication of a year's plan and its adjustments, as events of the ledger (计划登记与调整).
///
/// The first version is what the office publishes; from then on a task is drawn only as the last
/// version words it. Adjustments come a week before a task begins, with reason and approver, and
/// the adjusted plan is published anew (seed 000 二(一), seed 004 (六)).
package struct PlanStage {
  /// What became of the plan.
  package enum Outcome: Sendable {
    /// It was registered for the first time.
    case published(PlanVersion)
    /// It was adjusted.
    case adjusted(PlanVersion, [PlanChange])
    /// It is as it was.
    case unchanged(PlanVersion)
  }

  private let inputs: Inputs
  private let date: CalendarDate
  private let tasks: [RegisteredTask]
  private let settings: YearSettings

  /// Prepares the stage.
  /// - Parameters:
  ///   - inputs: The work folder's contents, without errors.
  ///   - date: The day of publication or adjustment.
  package init(_ inputs: Inputs, date: CalendarDate) {
    self.inputs = inputs
    self.date = date
    tasks = [RegisteredTask](inputs.tasks)
    settings = YearSettings(inputs.settings)
  }

  /// Registers the plan, or what is different from the last version.
  /// - Parameters:
  ///   - reason: Why the plan is adjusted; nothing for the first version.
  ///   - approver: Who approved it.
  ///   - ledger: The ledger, opened for writing.
  /// - Returns: What became of the plan.
  /// - Throws: `PlanRefusal`, `LedgerProblem`, `DiskFailure`.
  package func adjust(
    reason: String, approver: String, in ledger: inout Ledger
  ) throws -> Outcome {
    let state = try ledger.state()
    guard let last = state.plans.last else {
      return .published(try append(1, after: nil, to: &ledger))
    }
    guard last.tasks != tasks else { return .unchanged(last) }
    let adjustment = PlanAdjustment(of: last, to: tasks)
    try refuse(adjustment, reason: reason, approver: approver, attempts: state.attempts)
    let version = try append(
      last.number + 1, after: last, ["reason": reason, "approver": approver],
      [[PlanChange].fileName: adjustment.changes.bytes], to: &ledger)
    return .adjusted(version, adjustment.changes)
  }

  private func refuse(
    _ adjustment: PlanAdjustment, reason: String, approver: String, attempts: [Attempt]
  ) throws(PlanRefusal) {
    let last = adjustment.version
    let year = inputs.planYear(on: date)
    guard year == last.year else { throw .otherYear(registered: last.year, found: year) }
    guard last.date <= date else { throw .backdated(date: date, last: last.date) }
    guard [reason, approver].allSatisfy({ !$0.folded.isEmpty && $0 == $0.oneLine }) else {
      throw .reasonMissing
    }
    if let (task, attempt) = adjustment.broken(of: attempts) {
      let number = last.tasks.firstIndex(of: task).map { $0 + 1 }
      throw .committed(
        task: task.title, number: number, event: attempt.commit.label.folder)
    }
    for change in adjustment.late(on: date, noticeDays: settings.noticeDays) {
      throw .late(
        task: change.task.title, change: change.word, start: change.firstDay ?? date, today: date,
        notice: settings.noticeDays)
    }
  }

  private func append(
    _ number: Int, after last: PlanVersion?, _ fields: [String: String] = [:],
    _ files: [String: [UInt8]] = [:], to ledger: inout Ledger
  ) throws -> PlanVersion {
    let drawSettings = DrawSettings(inputs.settings)
    let all = [
      "at": date.iso, "by": drawSettings.office, "version": String(number),
      "year": String(inputs.planYear(on: date)), "notice": String(settings.noticeDays),
      "test": drawSettings.isTest ? "yes" : "no",
      "superior": inputs.settings.text(.superior)?.oneLine ?? "",
    ]
    let event = try ledger.append(
      .plan, name: "计划-第\(number)版", fields: all.merging(fields) { $1 },
      files: files.merging([[RegisteredTask].fileName: tasks.bytes]) { $1 })
    return try PlanVersion(event, after: last)
  }
}

extension DrawStage {
  /// Refuses to draw by a plan that isn't the last version in the ledger, where it has one.
  func refuseUnregistered(in state: LedgerState) throws(PlanRefusal) {
    guard let version = state.plans.last else { return }
    let tasks = [RegisteredTask](inputs.tasks)
    guard version.tasks != tasks else { return }
    guard let change = PlanChange.all(from: version.tasks, to: tasks).first else {
      throw .reordered(version: version.number)
    }
    throw .unregistered(
      version: version.number, task: change.task.title, change: change.word)
  }
}

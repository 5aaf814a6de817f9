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
  private let targets: PlannedTargets
  private let settings: YearSettings

  /// Prepares the stage.
  /// - Parameters:
  ///   - inputs: The work folder's contents, without errors.
  ///   - overview: What its tasks come to, which is published with them.
  ///   - date: The day of publication or adjustment.
  package init(_ inputs: Inputs, overview: PlanOverview, date: CalendarDate) {
    self.inputs = inputs
    self.date = date
    targets = PlannedTargets(overview)
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
    guard !tasks.isEmpty else { throw PlanRefusal.empty }
    let state = try ledger.state()
    guard let last = state.plans.last else {
      return .published(try append(1, after: nil, to: &ledger))
    }
    let adjustment = PlanAdjustment(of: last, to: tasks)
    guard !adjustment.changes.isEmpty else { return .unchanged(last) }
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
    if let (task, number, attempt) = adjustment.broken(of: attempts) {
      throw .committed(
        task: task.title, number: number, event: attempt.commit.label.folder)
    }
    if let change = adjustment.late(on: date, noticeDays: settings.noticeDays).first {
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
      files: files.merging([
        [RegisteredTask].fileName: tasks.bytes, PlannedTargets.fileName: targets.bytes,
      ]) { $1 })
    return try PlanVersion(event, after: last)
  }
}

extension DrawStage {
  /// Refuses to draw by a plan that isn't the last version in the ledger, where it has one.
  func refuseUnregistered(in state: LedgerState) throws(PlanRefusal) {
    guard let version = state.plans.last else { return }
    let changes = PlanChange.all(from: version.tasks, to: [RegisteredTask](inputs.tasks))
    guard let change = changes.first else { return }
    throw .unregistered(
      version: version.number, task: change.task.title, change: change.word)
  }
}

/// Holds a plan event against the version before it and the draws that stand (计划核验).
struct PlanEventCheck {
  /// The plan event.
  let event: LedgerEvent
  /// What the events before it add up to.
  let before: LedgerState

  /// What differs: the list of changes, a notice too short, a task that was already committed.
  /// - Throws: `LedgerProblem` where the list is missing; `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    // The fold reports a version that can't be read.
    guard let last = before.plans.last, let version = try? PlanVersion(event, after: last)
    else { return [] }
    let adjustment = PlanAdjustment(of: last, to: version.tasks)
    let list = try event.difference(
      from: adjustment.changes.bytes, in: [PlanChange].fileName)
    return [list, brokenCommitment(adjustment)].compactMap(\.self)
      + (try shortNotices(adjustment, on: version.date))
  }

  private func brokenCommitment(_ adjustment: PlanAdjustment) -> LedgerProblem? {
    adjustment.broken(of: before.attempts).map {
      LedgerProblem(
        .adjustedAfterCommit(task: $0.task.title, $0.attempt.commit.label), at: event.label)
    }
  }

  private func shortNotices(
    _ adjustment: PlanAdjustment, on date: CalendarDate
  ) throws -> [LedgerProblem] {
    guard let text = event.fields["notice"], let notice = RejectedRow.count(text) else {
      throw event.wrongField("notice")
    }
    return adjustment.late(on: date, noticeDays: notice).map { change in
      let days = (change.firstDay?.dayNumber ?? 0) - date.dayNumber
      return LedgerProblem(
        .shortNotice(task: change.task.title, days: days, notice: notice), at: event.label)
    }
  }
}

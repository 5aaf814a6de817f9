extension YearCheck {
  /// Tasks whose windows lie outside the year, are over, or are missing.
  var windows: YearOutcome {
    let missing = inputs.tasks.filter { $0.start == nil && $0.end == nil }
    let unknown = missing.first.map {
      [Diagnostic(YearProblem.windowMissing(missing.map(\.name)), at: $0.period.location)]
    }
    return YearOutcome(.windows, inputs.tasks.compactMap(wrongWindow) + (unknown ?? []))
  }

  private func wrongWindow(of task: PlanTask) -> Diagnostic? {
    guard let start = task.start ?? task.end, let end = task.end ?? task.start else { return nil }
    return windowProblem(start, end, of: task).map { Diagnostic($0, at: task.period.location) }
  }

  private func windowProblem(
    _ start: CalendarDate, _ end: CalendarDate, of task: PlanTask
  ) -> YearProblem? {
    if end.year < year || year < start.year {
      return .windowOutsideYear(start: start, end: end, year: year)
    }
    if start.year < year || year < end.year {
      return .windowAcrossYears(start: start, end: end, year: year)
    }
    return end < date && standing(task)?.result == nil ? .taskOver(end: end) : nil
  }

  /// Whether the plan was first published in time, or still can be.
  var due: YearOutcome {
    let due = settings.due.date(in: year)
    let published = state.plans.first?.date
    let problem = YearProblem.publicationLate(due: due, published: published)
    return YearOutcome(
      .due, (published ?? date) > due ? [Diagnostic(problem, at: place)] : [],
      calculation: "期限 \(due)，" + (published.map { "\($0) 登记公布" } ?? "尚未登记公布"))
  }

  /// Tasks over the same objects in overlapping windows.
  var merging: YearOutcome {
    let hints = plans.indices.flatMap { first in
      let isInFrame = marks(of: plans[first])
      return plans[(first + 1)...].compactMap { second -> Diagnostic? in
        guard plans[first].task.overlaps(second.task) else { return nil }
        let count = second.frame.indices.count { isInFrame[second.frame.place(at: $0)] }
        let hint = YearProblem.mergeable(
          name: plans[first].task.name, other: second.task.name, commonCount: count)
        return count > 0 ? Diagnostic(hint, at: second.task.location) : nil
      }
    }
    return YearOutcome(.merging, hints)
  }

  /// For each object of the registry whether it is in a task's frame.
  private func marks(of plan: TaskPlan) -> [Bool] {
    var marks = [Bool](repeating: false, count: inputs.entities.count)
    for position in plan.frame.indices { marks[plan.frame.place(at: position)] = true }
    return marks
  }
}

extension PlanTask {
  /// Whether both windows have a day in common; a task without a first or last day has none.
  fileprivate func overlaps(_ other: PlanTask) -> Bool {
    guard let start, let end, let otherStart = other.start, let otherEnd = other.end else {
      return false
    }
    return start <= otherEnd && otherStart <= end
  }
}

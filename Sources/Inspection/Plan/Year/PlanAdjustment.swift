/// A step from one version of the plan to the next (计划调整), and what forbids it.
struct PlanAdjustment {
  /// The version in force.
  let version: PlanVersion
  /// The tasks as they shall be.
  let tasks: [RegisteredTask]
  /// What changes.
  let changes: [PlanChange]

  /// Compares the version in force with what shall be.
  init(of version: PlanVersion, to tasks: [RegisteredTask]) {
    self.version = version
    self.tasks = tasks
    changes = PlanChange.all(from: version.tasks, to: tasks)
  }

  /// The changes that come less than so many days before their task begins (seed 000 二(一)).
  ///
  /// A task whose first day isn't known is held to its last; one without both can't be held to
  /// anything.
  func late(on date: CalendarDate, noticeDays: Int) -> [PlanChange] {
    changes.filter { change in
      change.firstDay.map { $0.dayNumber - date.dayNumber < noticeDays } ?? false
    }
  }

  /// The first draw that stands and whose task would no longer be what was committed.
  ///
  /// - Returns: The task, its number and its draw; nil when no such task is touched.
  func broken(
    of attempts: [Attempt]
  ) -> (task: RegisteredTask, number: Int, attempt: Attempt)? {
    let origins = PlanPairing(from: version.tasks, to: tasks).origins
    for attempt in attempts where attempt.isStanding {
      let index = version.tasks.indices.first { version.name(of: $0) == attempt.task }
      guard let index else { continue }
      let task = version.tasks[index]
      let kept = origins.firstIndex(of: index).map { tasks[$0] }
      if kept != task { return (task, version.numbers[index], attempt) }
    }
    return nil
  }
}

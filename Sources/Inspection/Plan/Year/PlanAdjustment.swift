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
  /// A commitment knows a task without a number by its place: that must stay the same, too.
  func broken(of attempts: [Attempt]) -> (task: RegisteredTask, attempt: Attempt)? {
    for attempt in attempts where attempt.isStanding {
      let index = version.tasks.indices.first { version.name(of: $0) == attempt.task }
      guard let index, !isKept(index) else { continue }
      return (version.tasks[index], attempt)
    }
    return nil
  }

  private func isKept(_ index: Int) -> Bool {
    let task = version.tasks[index]
    guard task[.code].isEmpty else { return tasks.contains(task) }
    return tasks.indices.contains(index) && tasks[index] == task
  }
}

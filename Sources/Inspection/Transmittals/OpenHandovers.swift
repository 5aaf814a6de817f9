/// What was handed over and has no answer, and what is to be handed over and isn't (移送反馈).
package struct OpenHandovers {
  /// A line each, by task and object.
  package let lines: [String]

  /// Looks through the tasks as they stand on a day.
  package init(_ tasks: [TaskStanding], on date: CalendarDate) {
    lines = tasks.flatMap { task in
      task.checks.flatMap { check in
        let place = "任务\(task.record.taskNumber) \(check.entity["检查对象名称"])："
        let unanswered = check.handovers.filter { $0.answeredOn == nil }.map { row in
          "\(row.kind.rawValue)（\(row.receiver)，\(row.sentOn)），\(row.sentOn.days(until: date)) 天没有反馈"
        }
        let missing = check.leads.filter { $0.row == nil }.map { "\($0.kind.rawValue)，还没有登记移送" }
        return (unanswered + missing).map { place + $0 }
      }
    }
  }
}

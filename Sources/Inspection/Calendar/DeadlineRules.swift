/// The rules by which a day becomes due (期限规则): pure functions of dated facts.
struct DeadlineRules {
  /// The working days.
  let calendar: WorkingCalendar
  /// The office's settings.
  let settings: DeadlineSettings

  /// Everything that a task asks for, in no order.
  ///
  /// The years that a deadline needs and whose holidays aren't known are added to `unknown`.
  func dues(of task: TaskDates, unknown: inout Set<Int>) -> [Due] {
    guard let checks = task.checks else { return draw(task) }
    let name = Due.Task(number: task.number, name: task.name)
    return checks.flatMap { facts in
      let rules: [(CheckFacts, TaskDates) throws(CalendarProblem) -> [Due]] = [
        check, entry, publicity, mailing, listing, followUp, withdrawal,
      ]
      let dues = rules.flatMap { rule in
        do throws(CalendarProblem) {
          return try rule(facts, task)
        } catch {
          if case .missingYear(let year) = error { unknown.insert(year) }
          return []
        }
      }
      return dues.map { due in
        var due = due
        due.task = name
        due.object = Due.Object(id: facts.object, name: facts.name)
        return due
      }
    }
  }

  /// What the office as a whole has to do in a year, where `planned` is the day on which the plan
  /// was first published; nil when it wasn't.
  func dues(of year: Int, planDue: YearDay, planned: CalendarDate?) -> [Due] {
    [
      Due(
        obligation: .plan, dueOn: planDue.date(in: year), doneOn: planned,
        basis: basis(.plan, "\(planDue.words)前公布")),
      Due(
        obligation: .halfYearReport, dueOn: settings.halfYearReport.date(in: year),
        doneOn: settings.halfYearReported,
        basis: basis(.halfYearReport, "\(settings.halfYearReport.words)前报送")),
      Due(
        obligation: .yearReport, dueOn: settings.yearReport.date(in: year),
        doneOn: settings.yearReported,
        basis: basis(.yearReport, "\(settings.yearReport.words)前报送")),
    ]
  }

  /// A rule in words with where it says so.
  func basis(_ obligation: Obligation, _ words: String) -> String {
    "\(words)（\(obligation.source)）"
  }
}

extension DeadlineRules {
  private func draw(_ task: TaskDates) -> [Due] {
    task.end.map { end in
      [
        Due(
          obligation: .draw, task: Due.Task(number: task.number, name: task.name), dueOn: end,
          basis: basis(.draw, "在任务期限内抽取并检查"))
      ]
    } ?? []
  }

  private func check(_ facts: CheckFacts, _ task: TaskDates) -> [Due] {
    task.end.map { end in
      [
        Due(
          obligation: .check, startedOn: facts.drawnOn, dueOn: end, doneOn: facts.endedOn,
          basis: basis(.check, "在任务期限内检查"))
      ]
    } ?? []
  }

  /// The entry of a result, where the office has set a time: what isn't entered counts as not done.
  private func entry(_ facts: CheckFacts, _ task: TaskDates) throws(CalendarProblem) -> [Due] {
    guard let ended = facts.endedOn, let time = settings.entry else { return [] }
    return [
      Due(
        obligation: .entry, startedOn: ended,
        dueOn: try time.lastDay(after: ended, in: calendar), doneOn: facts.enteredOn,
        basis: basis(.entry, "检查结束后 \(time.words)内录入，逾期视为未完成"))
    ]
  }

  /// The result of a check that is over; without the day of the result it counts from the end.
  private func publicity(
    _ facts: CheckFacts, _ task: TaskDates
  ) throws(CalendarProblem) -> [Due] {
    guard let ended = facts.endedOn, !facts.isExempt else { return [] }
    let start =
      switch settings.publicityStart {
      case .taskDone: task.doneOn ?? ended
      case .result: facts.resultOn ?? ended
      case .checkOver: ended
      }
    let words = "\(settings.publicityStart.rawValue)后 \(settings.publicity.words)内"
    return [
      Due(
        obligation: .publicity, startedOn: start,
        dueOn: try settings.publicity.lastDay(after: start, in: calendar),
        doneOn: facts.publishedOn, basis: basis(.publicity, words))
    ] + (try republication(facts))
  }

  /// A public result that was corrected is made public anew, in the same time.
  private func republication(_ facts: CheckFacts) throws(CalendarProblem) -> [Due] {
    guard let corrected = facts.correctedOn else { return [] }
    return [
      Due(
        obligation: .republication, startedOn: corrected,
        dueOn: try settings.publicity.lastDay(after: corrected, in: calendar),
        doneOn: facts.republishedOn,
        basis: basis(.republication, "更正后 \(settings.publicity.words)内"))
    ]
  }

  /// What follows when supervision is complete: its result is entered.
  private func followUp(
    _ facts: CheckFacts, _ task: TaskDates
  ) throws(CalendarProblem) -> [Due] {
    guard let complete = facts.followedUpOn else { return [] }
    let time = DayCount(workingDays: 20)
    return [
      Due(
        obligation: .followUp, startedOn: complete,
        dueOn: try time.lastDay(after: complete, in: calendar), doneOn: facts.followUpEnteredOn,
        basis: basis(.followUp, "后续监管完成后 \(time.words)内"))
    ]
  }

  /// What was remedied is public for six months more; what wasn't stays public.
  private func withdrawal(_ facts: CheckFacts, _ task: TaskDates) -> [Due] {
    guard let remedied = facts.remediedOn, facts.publishedOn != nil else { return [] }
    let last = remedied.adding(months: 6)
    return [
      Due(
        obligation: .withdrawal, startedOn: remedied, notBefore: last, dueOn: last,
        doneOn: facts.withdrawnOn, basis: basis(.withdrawal, "整改完成后公示 6 个月"))
    ]
  }
}

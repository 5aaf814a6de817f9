import Spreadsheet

/// One row of a plan, read into a task (计划的一行).
struct PlanRow {
  /// The row and what is wrong with it.
  private(set) var reading: RowReading

  /// Begins to read a row.
  init(_ row: Row, of table: HeadedTable) {
    reading = RowReading(examined: row, of: table)
  }

  /// The task that the row words; problems are noted in `reading`.
  mutating func task(number: Int, year: Int?, itemNames: [String]) -> PlanTask {
    var task = PlanTask(number: number, name: name(), location: reading.location(of: .taskName))
    task.code = code()
    task.planCode = reading.text(.planCode)
    task.kind = reading.text(.taskKind)
    task.joint = reading.text(.joint)
    task.basis = reading.text(.basis)
    task.items = items(itemNames)
    task.scope = reading.located(.objectScope)
    task.ratio = ratio()
    task.base = reading.located(.base)
    task.frequency = reading.located(.frequency)
    task.batch = reading.text(.batch)
    task.riskRule = reading.located(.riskRule)
    task.strata = reading.located(.strata)
    task.batchSize = reading.located(.batchSize)
    task.batchCount = reading.located(.batchCount)
    task.initiator = reading.located(.initiator)
    task.partners = WrittenList.values(in: reading.text(.partners))
    task.dispatch = reading.located(.dispatch)
    task.stations = WrittenList.values(in: reading.text(.stations))
    task.team = PlanTask.TeamWords(
      size: reading.located(.groupSize), perDepartment: reading.located(.perDepartment),
      experts: reading.located(.expertCount), assistants: reading.located(.assistantCount),
      unit: reading.located(.drawnUnit))
    task.method = reading.text(.method)
    task.period = reading.located(.period)
    (task.start, task.end) = days(year: year)
    return task
  }

  /// Whether the row only adds items to the task above, as plans with one row an item do: it names
  /// the same task or none, and every other column is blank or the same.
  func continues(_ task: PlanTask, year: Int?, itemNames: [String]) -> Bool {
    let name = reading.text(.taskName)
    var trial = self
    return reading.table.has(.taskName) && (name.isEmpty || name == task.name)
      && trial.task(number: task.number, year: year, itemNames: itemNames).addsNothing(to: task)
      && [
        (Field.ratio, task.ratio), (.objectScope, task.scope), (.period, task.period),
        (.initiator, task.initiator), (.base, task.base), (.strata, task.strata),
        (.dispatch, task.dispatch), (.riskRule, task.riskRule), (.frequency, task.frequency),
        (.groupSize, task.team.size), (.perDepartment, task.team.perDepartment),
        (.expertCount, task.team.experts), (.assistantCount, task.team.assistants),
        (.drawnUnit, task.team.unit),
      ].allSatisfy { field, known in
        let text = reading.percentage(field).text
        return text.isEmpty || text == known.text
      }
  }

  /// Reports a task that is the same as one before it, or has its number: in the ledger the two
  /// would be one.
  mutating func compare(_ task: PlanTask, with others: [PlanTask]) {
    if let first = others.first(where: { $0.wording == task.wording }) {
      reading.report(PlanProblem.repeatedTask(first.location), at: .taskName)
    } else if let other = others.first(where: { $0.isNumbered(like: task) }) {
      reading.report(PlanProblem.duplicateCode(task.code, other: other.location), at: .taskCode)
    }
  }

  /// The name, or what stands for it in plans without one: the items, the name of the plan.
  private mutating func name() -> String {
    let names = [Field.taskName, .item, .planCode].lazy.map { [reading] in reading.text($0) }
    if let name = names.first(where: { !$0.isEmpty }) { return name }
    reading.report(PlanProblem.missingName, at: .taskName)
    return ""
  }

  private mutating func code() -> String {
    let code = reading.text(.taskCode)
    if let kind = reading.cell(.taskCode)?.kind, kind == .date || kind == .month {
      reading.report(PlanProblem.codeAsDate(code), at: .taskCode)
    }
    return code
  }

  /// The items, split; one that the checklist knows stays whole.
  mutating func items(_ names: [String]) -> [LocatedText] {
    let field = reading.text(.item).isEmpty ? Field.content : .item
    let values = WrittenList.values(in: reading.text(field), keeping: names)
    if values.isEmpty { reading.report(PlanProblem.missingItems, at: .item) }
    let place = reading.location(of: field)
    return values.map { LocatedText($0, at: place) }
  }

  /// The ratio, or the number where only that is given.
  private mutating func ratio() -> LocatedText {
    let ratio = reading.percentage(.ratio)
    if let text = reading.ambiguousPercentage(.ratio) {
      reading.report(PlanProblem.ambiguousPercentage(text), at: .ratio)
    }
    let count = reading.located(.count)
    if ratio.text.isEmpty { return count.text.isEmpty ? ratio : Self.asNumber(count) }
    if !count.text.isEmpty {
      reading.report(
        PlanProblem.ratioAndCount(ratio: ratio.text, count: count.text), at: .count)
    }
    return ratio
  }

  /// A bare number in a column for numbers counts objects.
  private static func asNumber(_ count: LocatedText) -> LocatedText {
    guard count.text.allSatisfy(\.isNumber) else { return count }
    return LocatedText(count.text + "户", at: count.location)
  }

  /// The first and the last day, from their own columns or from the words of the period.
  private mutating func days(year: Int?) -> (CalendarDate?, CalendarDate?) {
    let start = day(.start, year: year) { $0.start }
    let end = day(.end, year: year) { $0.end }
    if start == nil, end == nil, !reading.isRejected { return period(year: year) }
    if let start, let end, end < start {
      reading.report(PlanProblem.endBeforeStart(start: start, end: end), at: .end)
    }
    return (start, end)
  }

  /// A day of its own column, or the right edge of a month: 3月 begins and 5月 ends a task.
  private mutating func day(
    _ field: Field, year: Int?, edge: (WrittenPeriod) -> CalendarDate?
  ) -> CalendarDate? {
    let text = reading.text(field)
    guard !text.isEmpty else { return nil }
    if case .day(let day)? = reading.date(text, at: reading.location(of: field)) { return day }
    // Why a text is no month doesn't matter: it should have been a day.
    if let day = (try? WrittenPeriod(text, year: year)).flatMap(edge) { return day }
    reading.report(PlanProblem.badDay(text), at: field)
    return nil
  }

  private mutating func period(year: Int?) -> (CalendarDate?, CalendarDate?) {
    let text = reading.text(.period)
    guard !text.isEmpty else {
      reading.report(PlanProblem.missingPeriod, at: .period)
      return (nil, nil)
    }
    if reading.cell(.period)?.kind == .date {
      reading.report(PlanProblem.periodAsDate(text), at: .period)
    }
    do {
      let period = try WrittenPeriod(text, year: year)
      return (period.start, period.end)
    } catch {
      reading.report(
        error == .yearMissing ? PlanProblem.yearMissing(text) : .badPeriod(text), at: .period)
      return (nil, nil)
    }
  }
}

extension PlanTask {
  /// Whether the columns that aren't about items are blank or as another task has them.
  fileprivate func addsNothing(to other: PlanTask) -> Bool {
    [
      (code, other.code), (planCode, other.planCode), (batch, other.batch),
      (batchSize.text, other.batchSize.text), (batchCount.text, other.batchCount.text),
    ].allSatisfy { $0.isEmpty || $0 == $1 }
      && [(start, other.start), (end, other.end)].allSatisfy { $0 == nil || $0 == $1 }
      && [(partners, other.partners), (stations, other.stations)].allSatisfy {
        $0.isEmpty || $0 == $1
      }
  }

  /// Whether both have a number and it is the same.
  fileprivate func isNumbered(like other: PlanTask) -> Bool {
    !code.isEmpty && code.folded == other.code.folded
  }

  /// Everything that tells two tasks of a plan apart.
  fileprivate var wording: [String] {
    [code, name, batch, planCode, scope.text, ratio.text, base.text, strata.text, period.text]
      + [initiator.text, dispatch.text, start?.iso ?? "", end?.iso ?? ""] + stations
      + items.map(\.text) + team.all
  }
}

internal import Sampling

/// A task with all that its commitment needs (待承诺的任务).
struct PreparedTask {
  /// The frame and the quotas.
  let plan: TaskPlan
  /// Who may be sent, and how.
  let staffing: StaffingPlanner
  /// The frozen files.
  let freeze: Freeze
  /// Who may be sent, as people read it.
  let staff: StaffPaper
  /// What may be wrong without stopping the draw.
  let warnings: [Diagnostic]
  private let head: Digest
  private let date: CalendarDate

  /// Works a task out on top of a ledger's state.
  /// - Throws: `Findings` with all the problems of the task.
  init(
    _ task: PlanTask, inputs: Inputs, planner: Planner, state: LedgerState,
    date: CalendarDate
  ) throws {
    (head, self.date) = (state.head, date)
    let earlier = try EarlierDraws(in: state, past: inputs.pastDraws(by: date), year: date.year)
    let (planned, problems) = planner.plan(task, after: earlier)
    guard let plan = planned else {
      throw Findings(problems + Self.staffingProblems(of: task, inputs: inputs, on: date))
    }
    let split = try OfficeSplit(
      task, frame: plan.frame, units: planner.unitLabels, rows: inputs.offices)
    do throws(Located<TaskProblem>) {
      staffing = try StaffingPlanner(task, inputs: inputs, on: date)
      let units = try Self.units(of: plan, labels: planner.unitLabels, dispatch: staffing.mode)
      let stations = Set(planner.unitLabels.values.map(UnitName.init))
      // Where each county sends its own officers, this office sends none.
      let pools =
        try split.isByUnit ? Staffing() : staffing.staffing(units: units, stations: stations)
      staff = StaffPaper(pools, inspectors: inputs.inspectors)
      freeze = Freeze(
        plan: plan, staffing: pools, split: split, inputs: inputs, unitLabels: planner.unitLabels,
        units: state.units(in: date.year))
    } catch {
      throw Findings(problems + [error.diagnostic])
    }
    self.plan = plan
    warnings =
      problems + Self.unused(in: task, dispatch: staffing.mode)
      + staffing.warnings.map { Diagnostic($0, at: task.location) }
      + PoolProblem.diagnostics(of: task, entities: inputs.entities)
  }

  /// Whether it is the task of a number as it is worked out on top of a ledger's state.
  func isOf(_ number: Int, on state: LedgerState, date: CalendarDate) -> Bool {
    plan.task.number == number && head == state.head && self.date == date
  }

  /// What is missing for sending officers, so that a clerk hears of all of a task's cells at once.
  private static func staffingProblems(
    of task: PlanTask, inputs: Inputs, on date: CalendarDate
  ) -> [Diagnostic] {
    do throws(Located<TaskProblem>) {
      _ = try StaffingPlanner(task, inputs: inputs, on: date)
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  /// Words of the plan that a clerk may believe to be in force.
  private static func unused(in task: PlanTask, dispatch: DispatchMode) -> [Diagnostic] {
    var unused: [Diagnostic] = []
    if !task.stations.isEmpty, !dispatch.namesStations {
      unused.append(
        Diagnostic(TaskProblem.stationsUnused(dispatch), at: task.dispatch.location))
    }
    let hasTiers = RatioText.statement(of: task.riskRule.text).map { !$0.tiers.isEmpty } ?? false
    if !hasTiers, task.riskRule.text.contains(where: \.isNumber) {
      unused.append(
        Diagnostic(TaskProblem.riskRuleUnused(task.riskRule.text), at: task.riskRule.location))
    }
    return unused
  }

  /// The units whose objects can be drawn; a station must be known where it decides who is sent.
  private static func units(
    of plan: TaskPlan, labels: [Code: String], dispatch: DispatchMode
  ) throws(Located<TaskProblem>) -> [(code: Code, label: String)] {
    let counts = plan.frame.eligibleCounts
    let blank = counts[UnitCodes.none] ?? 0
    guard blank == 0 || !dispatch.dependsOnStation else {
      throw Located(.stationBlank(count: blank), at: plan.task.dispatch.location)
    }
    let used = Set(counts.keys)
    return labels.filter { used.contains($0.key) }.sorted { $0.key < $1.key }
      .map { (code: $0, label: $1) }
  }
}

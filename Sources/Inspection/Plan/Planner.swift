internal import Sampling

/// Works out every task of the plan (编制抽取方案).
package struct Planner {
  private var inputs: Inputs
  private let day: CalendarDate
  private let scopes: ScopeReader
  private let units: UnitCodes

  /// Prepares the words and codes that all tasks share, as they are on the day of a commitment.
  package init(_ inputs: Inputs, on day: CalendarDate) {
    var inputs = inputs
    inputs.entities = inputs.entities(taggedOn: day)
    self.inputs = inputs
    self.day = day
    scopes = ScopeReader(entities: inputs.entities, rules: inputs.scopeRules)
    units = UnitCodes(inputs)
  }

  /// The same planner for the tasks as the ledger numbers them.
  func numbered(_ tasks: [PlanTask]) -> Planner {
    var planner = self
    planner.inputs.tasks = tasks
    return planner
  }

  /// The label of each unit's code.
  var unitLabels: [Code: String] { units.labels }

  /// The plan of one task, or nil with the problems that prevent it.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - earlier: The draws before.
  /// - Returns: The plan, and all that is wrong or doubtful about the task.
  package func plan(
    _ task: PlanTask, after earlier: EarlierDraws
  ) -> (plan: TaskPlan?, diagnostics: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let filter = collect(&problems) { () throws(Located<TaskProblem>) in try scope(of: task) }
    let rule = collect(&problems) { () throws(Located<TaskProblem>) in try ratio(of: task) }
    guard let rule, let filter else { return (nil, problems) }
    let planned = collect(&problems) { () throws(Located<TaskProblem>) in
      try self.plan(task, filter: filter, rule: rule, after: earlier)
    }
    return (planned?.plan, problems + (planned?.doubts ?? []))
  }

  private func plan(
    _ task: PlanTask, filter: ScopeFilter, rule: RatioRule, after earlier: EarlierDraws
  ) throws(Located<TaskProblem>) -> (plan: TaskPlan, doubts: [Diagnostic]) {
    let base = try BaseReader(settings: inputs.settings).base(of: task, rule: rule)
    let settings = PlanSettings(inputs.settings)
    let quota = QuotaRule(rule, preferred: settings.rounding)
    let indices = inputs.entities.indices.filter { filter.contains(inputs.entities[$0]) }
    guard !indices.isEmpty else {
      throw Located(.frameEmpty(task.scope.text), at: task.scope.location)
    }
    guard indices.contains(where: { inputs.entities[$0].status.isDrawable }) else {
      throw Located(.frameUndrawable(task.scope.text), at: task.scope.location)
    }
    let objects = indices.map { inputs.entities[$0] }
    let strata = try Strata(columns: task.strata, frame: objects, registry: inputs.entities)
    let reader = ExclusionReader(inputs: inputs, day: day, earlier: earlier)
    let (rules, doubts) = reader.rules(of: task, frame: objects)
    let occasion = DrawOccasion(
      date: day, name: task.name, items: task.items.map(\.text), code: nil)
    let frame = zip(indices, objects).map { index, entity in
      TaskPlan.Member(
        index: index, id: entity.id, stratum: strata.code(of: entity),
        exclusion: entity.stateExclusion
          ?? rules.exclusion(of: entity.id, from: occasion, after: earlier),
        used: earlier.used[entity.id] ?? 0, unit: units.code(of: entity.station))
    }.sorted { $0.id < $1.id }
    let quotas = StratumQuotas(rule: quota, base: base, reservePercent: settings.reservePercent)
      .strata(Self.counts(of: frame), labels: strata.labels)
    let plan = TaskPlan(
      task: task, rule: rule, rounding: quota.rounding, base: base,
      registryCount: inputs.entities.count, frame: frame, strata: quotas.strata,
      rules: rules, occasion: occasion, target: quotas.target)
    return (plan, doubts)
  }

  private func scope(of task: PlanTask) throws(Located<TaskProblem>) -> ScopeFilter {
    guard !task.scope.text.isEmpty else { throw Located(.scopeEmpty, at: task.scope.location) }
    do {
      return try scopes.filter(for: task.scope.text)
    } catch {
      throw Located(error, at: task.scope.location)
    }
  }

  private func ratio(of task: PlanTask) throws(Located<TaskProblem>) -> RatioRule {
    guard let rule = RatioText.rule(of: task.ratio.text) else {
      throw Located(.ratioUnresolved(task.ratio.text), at: task.ratio.location)
    }
    return rule
  }

  private static func counts(of frame: [TaskPlan.Member]) -> [Code: StratumQuotas.Counts] {
    frame.reduce(into: [:]) { counts, member in
      var count = counts[member.stratum] ?? .init()
      count.frame += 1
      if member.status != .excluded("STATE") { count.pool += 1 }
      if member.status == .eligible { count.eligible += 1 }
      counts[member.stratum] = count
    }
  }
}

extension Entity {
  /// The exclusion that the registration status makes; nil where it allows a draw.
  fileprivate var stateExclusion: Exclusion? {
    status.isDrawable ? nil : .state(word: status.word)
  }
}

/// Runs a step; its problem joins the others, so that all of a task's problems are reported.
private func collect<Value, Cause: Problem>(
  _ problems: inout [Diagnostic], _ step: () throws(Located<Cause>) -> Value
) -> Value? {
  do {
    return try step()
  } catch {
    problems.append(error.diagnostic)
    return nil
  }
}

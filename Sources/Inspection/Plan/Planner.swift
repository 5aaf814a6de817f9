internal import Sampling

/// Works out every task of the plan (编制抽取方案).
package struct Planner {
  private let inputs: Inputs
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
    let statement = collect(&problems) { () throws(Located<TaskProblem>) in try ratio(of: task) }
    guard let statement, let filter else { return (nil, problems) }
    let planned = collect(&problems) { () throws(Located<TaskProblem>) in
      try self.plan(task, filter: filter, statement: statement, after: earlier)
    }
    return (planned?.plan, problems + (planned?.doubts ?? []))
  }

  /// The plan of a task whose scope and ratio are known, and what is doubtful about it.
  func plan(
    _ task: PlanTask, filter: ScopeFilter, statement: RatioStatement, after earlier: EarlierDraws
  ) throws(Located<TaskProblem>) -> (plan: TaskPlan, doubts: [Diagnostic]) {
    let indices = inputs.entities.indices.filter { filter.contains(inputs.entities[$0]) }
    guard !indices.isEmpty else {
      throw Located(.frameEmpty(task.scope.text), at: task.scope.location)
    }
    guard indices.contains(where: { inputs.entities[$0].status.isDrawable }) else {
      throw Located(.frameUndrawable(task.scope.text), at: task.scope.location)
    }
    let objects = indices.map { inputs.entities[$0] }
    let settings = PlanSettings(inputs.settings)
    let cell = StrataCell(task.strata.text)
    let tiers = Tiers(statement: statement, rounding: settings.rounding)
    let strata = try Strata(
      columns: tiers.columns(besides: cell.columns), at: task.strata.location, frame: objects,
      registry: inputs.entities)
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
    let counts = Self.counts(of: frame)
    let own = try rule(of: task, statement, cell, strata, counts)
    let quotas = StratumQuotas(
      rule: own.rule, base: own.committedBase, counts: counts,
      reservePercent: settings.reservePercent)
    let plan = TaskPlan(
      task: task, rule: own.rule, base: own.base, committedBase: own.committedBase,
      registryCount: inputs.entities.count, frame: frame,
      strata: quotas.strata(labels: strata.labels), rules: rules, occasion: occasion,
      target: quotas.target)
    return (plan, doubts + own.doubts.map { Diagnostic($0, at: task.ratio.location) })
  }

  private func scope(of task: PlanTask) throws(Located<TaskProblem>) -> ScopeFilter {
    guard !task.scope.text.isEmpty else { throw Located(.scopeEmpty, at: task.scope.location) }
    do {
      return try scopes.filter(for: task.scope.text)
    } catch {
      throw Located(error, at: task.scope.location)
    }
  }

  private func rule(
    of task: PlanTask, _ statement: RatioStatement, _ cell: StrataCell, _ strata: Strata,
    _ counts: [Code: StratumQuotas.Counts]
  ) throws(Located<TaskProblem>) -> TaskRule {
    guard let first = statement.rule ?? statement.tiers.first?.rule else {
      preconditionFailure("A ratio cell that is understood asks for something.")
    }
    let base = try BaseReader(settings: inputs.settings).base(of: task, rule: first)
    do {
      return try TaskRule(
        TaskRule.Circumstances(
          statement: statement, base: base, cell: cell, strata: strata,
          pool: StratumCounts(counts.mapValues(\.pool)),
          kinds: ItemKinds(of: task, in: inputs.items), batches: try Batches(of: task),
          settings: PlanSettings(inputs.settings)))
    } catch {
      throw Located(.strata(error), at: task.ratio.location)
    }
  }

  private func ratio(of task: PlanTask) throws(Located<TaskProblem>) -> RatioStatement {
    guard let rule = RatioText.rule(of: task.ratio.text) else {
      throw Located(.ratioUnresolved(task.ratio.text), at: task.ratio.location)
    }
    return RatioStatement(rule)
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

internal import Sampling

/// Works out every task of the plan (编制抽取方案).
package struct Planner {
  private var inputs: Inputs
  private var day: CalendarDate
  private let scopes: ScopeReader
  private let units: UnitCodes
  /// The places of all objects in the order of their ids.
  private let order: [UInt32]

  /// Prepares the words and codes that all tasks share, as they are on the day of a commitment.
  package init(_ inputs: Inputs, on day: CalendarDate) {
    var inputs = inputs
    inputs.entities = inputs.entities(plannedOn: day)
    self.inputs = inputs
    self.day = day
    scopes = ScopeReader(entities: inputs.entities, rules: inputs.scopeRules)
    units = UnitCodes(inputs)
    order = inputs.entities.placesByID
  }

  /// The same planner for the tasks as the ledger numbers them.
  func numbered(_ tasks: [PlanTask]) -> Planner {
    var planner = self
    planner.inputs.tasks = tasks
    return planner
  }

  /// The same words and codes for another day, on which objects stand on the same lists.
  func on(_ day: CalendarDate) -> Planner {
    var planner = self
    planner.day = day
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
    let reading = reading(of: task, &problems)
    guard let reading, let filter else { return (nil, problems) }
    let planned = collect(&problems) { () throws(Located<TaskProblem>) in
      try self.plan(task, filter: filter, reading: reading, after: earlier)
    }
    return (planned?.plan, problems + (planned?.doubts ?? []))
  }

  /// The plan of a task whose scope and ratio are known, and what is doubtful about it.
  func plan(
    _ task: PlanTask, filter: ScopeFilter, reading: RatioReader.Reading,
    after earlier: EarlierDraws
  ) throws(Located<TaskProblem>) -> (plan: TaskPlan, doubts: [Diagnostic]) {
    let registry = inputs.entities
    let (places, outside) = filter.split(order, of: registry)
    guard !places.isEmpty else {
      throw Located(.frameEmpty(task.scope.text), at: task.scope.location)
    }
    let canBeDrawn = registry.statuses.values.map(\.isDrawable)
    guard places.contains(where: { canBeDrawn[registry.statuses.number(at: Int($0))] }) else {
      throw Located(.frameUndrawable(task.scope.text), at: task.scope.location)
    }
    let settings = PlanSettings(inputs.settings)
    let cell = StrataCell(task.strata.text)
    let (reading, columns, isUnused) = focused(
      reading, cell.columns, of: task,
      to: FocusedObjects.isAny(of: places, in: registry) ? settings.focusRatio : nil)
    let tiers = Tiers(statement: reading.statement, rounding: settings.rounding)
    let strata = try Strata(
      columns: tiers.columns(besides: columns), at: task.strata.location, frame: places,
      registry: registry)
    var frame = Frame(of: places, in: registry)
    let reader = ExclusionReader(inputs: inputs, day: day, earlier: earlier)
    let (rules, doubts) = reader.rules(of: task, frame: frame)
    let occasion = DrawOccasion(
      date: day, name: task.name, items: task.items.map(\.text), code: nil)
    frame.place(into: strata, units: registry.stations.values.map(units.code))
    frame.exclude(by: rules, from: occasion, after: earlier)
    let counts = Dictionary(zip(frame.stratumCodes, frame.counts.strata)) { $0 + $1 }
    let own = try rule(of: task, reading, cell, strata, counts, earlier)
    let quotas = StratumQuotas(
      rule: own.rule.rule, base: own.rule.committedBase, counts: counts,
      reservePercent: settings.reservePercent)
    let plan = TaskPlan(
      task: task.printing(ratio: reading.words), rule: own.rule.rule, base: own.rule.base,
      committedBase: own.rule.committedBase, registryCount: registry.count, outside: outside,
      frame: frame,
      strata: quotas.strata(labels: strata.labels), rules: rules, occasion: occasion,
      target: quotas.target)
    let unused =
      isUnused
      ? [Diagnostic(StrataProblem.focusUnused, at: task.ratio.location)] : []
    return (plan, doubts + own.doubts + unused)
  }

  /// The objects to be checked more often as a class of their own, where the settings say so.
  private func focused(
    _ reading: RatioReader.Reading, _ columns: [String], of task: PlanTask, to ratio: Ratio?
  ) -> (RatioReader.Reading, columns: [String], isUnused: Bool) {
    guard let ratio, !reading.statement.asksAtLeast(ratio) else { return (reading, columns, false) }
    let raised = FocusedObjects.raising(reading.statement, to: ratio, of: task)
    guard let raised else { return (reading, columns, true) }
    var reading = reading
    reading.statement = raised
    let isNamed = columns.contains(FocusedObjects.column)
    return (reading, isNamed ? columns : columns + [FocusedObjects.column], false)
  }

  /// How many the other instalments of a task drew.
  private func drawnCount(beside task: PlanTask, _ earlier: EarlierDraws) -> Int {
    earlier.drawnCount(of: Set(inputs.instalments(beside: task)))
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
    of task: PlanTask, _ reading: RatioReader.Reading, _ cell: StrataCell, _ strata: Strata,
    _ counts: [Code: StratumQuotas.Counts], _ earlier: EarlierDraws
  ) throws(Located<TaskProblem>) -> (rule: TaskRule, doubts: [Diagnostic]) {
    let settings = PlanSettings(inputs.settings)
    let base = try BaseReader(settings: inputs.settings).base(of: task, reading.statement)
    let pool = StratumCounts(counts.mapValues(\.pool))
    let part = Instalment(task.batch).map {
      YearPart(instalment: $0, drawn: drawnCount(beside: task, earlier))
    }
    var (statement, doubts) = (reading.statement, [any Problem]())
    if statement.tiers.isEmpty, let rule = statement.rule {
      let effective = EffectiveRule(
        rule, rounding: settings.rounding, total: base.total(pool: pool.total),
        isSpread: pool.counts.count > 1)
      statement.rule = effective.rule
      doubts = effective.doubts
    }
    do {
      let own = try TaskRule(
        TaskRule.Circumstances(
          statement: statement, part: statement.rule?.amount.ratio == nil ? nil : part,
          isLimited: reading.statement.isLimited, base: base, cell: cell,
          strata: strata, pool: pool, kinds: ItemKinds(of: task, in: inputs.items),
          batches: try Batches(of: task), settings: settings))
      let instalment = own.rule.part.map { part in
        RatioProblem.instalment(
          part, quota: own.rule.target(base: own.committedBase, pool: pool))
      }
      doubts += [instalment].compactMap(\.self)
      return (own, (doubts + own.doubts).map { Diagnostic($0, at: task.ratio.location) })
    } catch {
      throw Located(.strata(error), at: task.ratio.location)
    }
  }

  private func reading(
    of task: PlanTask, _ problems: inout [Diagnostic]
  ) -> RatioReader.Reading? {
    do {
      let reading = try RatioReader(decisions: inputs.ratioDecisions, tasks: inputs.tasks).reading(
        of: task)
      problems += reading.doubts
      return reading
    } catch {
      problems += error.diagnostics
      return nil
    }
  }
}

extension PlanTask {
  /// The task with the ratio in the words that forms print.
  fileprivate func printing(ratio words: String) -> PlanTask {
    var task = self
    task.ratio = LocatedText(words, at: ratio.location)
    return task
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

internal import Sampling

/// Reads from the tables what keeps objects out of a task (剔除规则的来源).
struct ExclusionReader {
  /// The work folder's contents.
  let inputs: Inputs
  /// The day of the commitment.
  let day: CalendarDate
  /// The draws before.
  let earlier: EarlierDraws

  /// The rules of a task for the objects of its frame, and what is doubtful about them.
  func rules(
    of task: PlanTask, frame: Frame
  ) -> (rules: ExclusionRules, problems: [Diagnostic]) {
    let (limits, problems) = limits(of: task)
    var rules = ExclusionRules()
    rules.cap = inputs.settings.integer(.yearlyCap) ?? TaskPlan.yearlyCap
    rules.raisedCaps = raisedCaps(of: frame, above: rules.cap)
    rules.frequencies = limits + office + instalments(beside: task)
    rules.listed = listed(in: frame, for: task)
    return (rules, problems + doubts(above: rules.cap))
  }

  private func doubts(above cap: Int) -> [Diagnostic] {
    guard let raised = inputs.settings.integer(.focusCap), raised <= cap else { return [] }
    let problem = FrequencyProblem.capNotRaised(raised, cap: cap)
    return [Diagnostic(problem, at: inputs.settings[.focusCap]?.location)]
  }

  private func limits(of task: PlanTask) -> (rules: [FrequencyRule], problems: [Diagnostic]) {
    let known = Dictionary(grouping: inputs.items) { $0.name.folded }
    var rules: Set<FrequencyRule> = []
    var problems: [Diagnostic] = []
    for item in task.items {
      for entry in known[item.text.folded] ?? [] {
        let limits = ObjectLimits(item: entry.frequency)
        rules.formUnion(limits.values.map { .item(item.text, $0) })
        problems += [limits.problem].compactMap(\.self).map { Diagnostic($0, at: entry.location) }
      }
    }
    let own = ObjectLimits(plan: task.frequency.text, ratio: task.ratio.text)
    rules.formUnion(own.values.map { .task(task.name.oneLine, $0) })
    problems += [own.problem].compactMap(\.self).map {
      Diagnostic($0, at: task.frequency.location)
    }
    return (rules.sorted { $0.words < $1.words }, problems)
  }

  private var office: [FrequencyRule] {
    inputs.settings.integer(.drawInterval).map { [.office(FrequencyLimit(1, in: .days($0)))] } ?? []
  }

  /// The other instalments of a task that are drawn: tasks of the same name, with a batch as well.
  private func instalments(beside task: PlanTask) -> [FrequencyRule] {
    inputs.instalments(beside: task).filter(earlier.codes.contains).map(FrequencyRule.instalment)
  }

  private func raisedCaps(of frame: Frame, above cap: Int) -> [CanonicalID: Int] {
    guard let raised = inputs.settings.integer(.focusCap), raised > cap else { return [:] }
    let tags = inputs.entities.tags
    let isFocused = tags.values.map(FocusedObjects(inputs.settings).contains)
    return frame.indices.reduce(into: [:]) { caps, position in
      let isMeant = isFocused[tags.number(at: frame.place(at: position))]
      if isMeant { caps[frame.id(at: position)] = raised }
    }
  }

  private func listed(in frame: Frame, for task: PlanTask) -> [CanonicalID: String] {
    let valid = inputs.exemptions.filter {
      frame.position(of: $0.entity) != nil && $0.holds(for: task.keys, on: day)
    }
    return Dictionary(grouping: valid, by: \.entity).mapValues {
      Set($0.map(\.words)).sorted().joined(separator: "；")
    }
  }
}

extension Inputs {
  /// The other instalments of a task, as commitments name them: tasks of the same name, with a
  /// batch as well.
  func instalments(beside task: PlanTask) -> [String] {
    guard !task.batch.isEmpty else { return [] }
    let others = tasks.filter {
      $0.number != task.number && !$0.batch.isEmpty && $0.name.folded == task.name.folded
    }
    return others.map { PlanVersion.name(code: $0.code, number: $0.number) }
  }
}

extension Exemption {
  /// The reason and who approved it, on one line.
  fileprivate var words: String { "\(reason)（批准人：\(approver)）".oneLine }
}

extension YearCheck {
  /// Whether items that are to be checked several times a year are in as many tasks.
  ///
  /// An item in no task at all is a matter of coverage. Instalments are tasks of their own.
  var frequency: YearOutcome {
    let needs = inputs.items.compactMap { item in
      item.yearlyLeast.flatMap { $0 > 1 ? (item: item, count: $0) : nil }
    }
    let problems = needs.compactMap { need -> Diagnostic? in
      let found = inputs.tasks.count { task in
        task.items.contains { $0.text.folded == need.item.name.folded }
      }
      guard (1..<need.count).contains(found) else { return nil }
      let problem = YearProblem.tooFewTasks(
        item: need.item.name, frequency: need.item.frequency, needed: need.count, found: found)
      return Diagnostic(problem, at: need.item.location)
    }
    return YearOutcome(
      .frequency, problems + repeatedTasks, calculation: "清单要求一年抽查多次的事项 \(needs.count) 项")
  }
}

extension YearCheck {
  /// Tasks that are to run several times a year, by their frequency or beside their ratio, but
  /// stand in the plan less often.
  private var repeatedTasks: [Diagnostic] {
    Dictionary(grouping: inputs.tasks, by: \.name.folded).values
      .sorted { $0[0].number < $1[0].number }
      .compactMap { tasks in
        let needed = tasks.compactMap(\.yearlyLeast).max() ?? 1
        guard tasks.count < needed else { return nil }
        let problem = YearProblem.tooFewRuns(
          task: tasks[0].name, needed: needed, found: tasks.count)
        return Diagnostic(problem, at: tasks[0].frequency.location)
      }
  }
}

extension PlanTask {
  /// The fewest times a year that the task is to run; nil where the plan asks for none.
  fileprivate var yearlyLeast: Int? {
    let beside = RatioText.statement(of: ratio.text)?.frequency
    return ((FrequencyText.frequencies(of: frequency.text) ?? []) + [beside].compactMap(\.self))
      .compactMap(\.yearlyLeast).max()
  }
}

extension CheckItem {
  /// The fewest times a year that the checklist asks for; nil where it asks for none, or where its
  /// words aren't understood, speak of a single object or of offices of one level.
  fileprivate var yearlyLeast: Int? {
    FrequencyText.frequencies(of: frequency)?.compactMap(\.yearlyLeast).max()
  }
}

extension Frequency {
  fileprivate var yearlyLeast: Int? {
    guard let atLeast, !isPerObject, level == nil else { return nil }
    return switch span {
    case nil, .years(1): atLeast
    case .months(let count): atLeast * 12 / count
    case .days(let count): atLeast * 365 / count
    case .years, .licence: nil
    }
  }
}

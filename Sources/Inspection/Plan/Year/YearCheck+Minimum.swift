internal import Sampling

extension YearCheck {
  /// Whether the share of enterprises that the law asks for is drawn.
  var minimum: YearOutcome {
    let kinds = EntityKinds(inputs.entities)
    let areEnterprises = inputs.entities.indices.map { kinds.kind(at: $0) == .enterprise }
    let canBeDrawn = inputs.entities.statuses.values.map(\.isDrawable)
    let statuses = inputs.entities.statuses
    let open = plans.filter { standing($0.task)?.result == nil }
    guard
      let minimum = StatutoryMinimum(
        settings,
        counted: inputs.entities.indices.count {
          areEnterprises[$0] && canBeDrawn[statuses.number(at: $0)]
        },
        planned: open.reduce(0) { $0 + surelyEnterprises(in: $1, areEnterprises) },
        drawn: drawnCount(areEnterprises))
    else { return YearOutcome(.minimum, [], calculation: "名录库中没有可以抽取的企业，不核对") }
    let problems =
      minimum.isReached ? [] : [Diagnostic(YearProblem.belowMinimum(minimum), at: place)]
    return YearOutcome(.minimum, problems, calculation: minimum.words)
  }

  /// The enterprises that a task draws whatever the seed: of a mixed stratum, those that remain
  /// when all the others are drawn.
  private func surelyEnterprises(in plan: TaskPlan, _ areEnterprises: [Bool]) -> Int {
    let frame = plan.frame
    var counts = [Int](repeating: 0, count: frame.stratumCodes.count)
    for (position, isEligible) in frame.eligibility.enumerated()
    where isEligible && !areEnterprises[frame.place(at: position)] {
      counts[frame.strata[position]] += 1
    }
    let others = Dictionary(zip(frame.stratumCodes, counts), uniquingKeysWith: +)
    return plan.strata.reduce(0) { $0 + max(0, $1.quota - others[$1.code, default: 0]) }
  }

  /// The enterprises drawn this year, each once: in the ledger, or by 既往抽查记录 outside it.
  private func drawnCount(_ areEnterprises: [Bool]) -> Int {
    let used = state.used(in: year).filter { $0.value > 0 }
      .merging(inputs.pastDraws(by: date).counts(in: year)) { $0 + $1 }
    guard !used.isEmpty else { return 0 }
    return inputs.entities.indices.count {
      areEnterprises[$0] && used[inputs.entities.id(at: $0)] != nil
    }
  }
}

internal import Sampling

extension YearCheck {
  /// Whether the share of enterprises that the law asks for is drawn.
  var minimum: YearOutcome {
    let enterprises = inputs.entities.filter { $0.kind == .enterprise }
    let open = plans.filter { standing($0.task)?.result == nil }
    guard
      let minimum = StatutoryMinimum(
        settings, counted: enterprises.count(where: \.status.isDrawable),
        planned: open.reduce(0) { $0 + surelyEnterprises(in: $1) },
        drawn: drawnCount(of: enterprises))
    else { return YearOutcome(.minimum, [], calculation: "名录库中没有企业，不核对") }
    let problems =
      minimum.isReached ? [] : [Diagnostic(YearProblem.belowMinimum(minimum), at: place)]
    return YearOutcome(.minimum, problems, calculation: minimum.words)
  }

  /// The enterprises that a task draws whatever the seed: of a mixed stratum, those that remain
  /// when all the others are drawn.
  private func surelyEnterprises(in plan: TaskPlan) -> Int {
    var others: [Code: Int] = [:]
    for member in plan.frame
    where member.status == .eligible && inputs.entities[member.index].kind != .enterprise {
      others[member.stratum, default: 0] += 1
    }
    return plan.strata.reduce(0) { $0 + max(0, $1.quota - others[$1.code, default: 0]) }
  }

  /// The enterprises drawn this year, each once: in the ledger, or by 既往抽查记录 outside it.
  private func drawnCount(of enterprises: [Entity]) -> Int {
    let used = state.used(in: year).filter { $0.value > 0 }
      .merging(inputs.pastDraws(by: date).counts(in: year)) { $0 + $1 }
    return enterprises.count { used[$0.id] != nil }
  }
}

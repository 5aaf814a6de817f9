internal import Sampling

extension YearCheck {
  /// Whether the share of enterprises that the law asks for is drawn.
  var minimum: YearOutcome {
    let enterprises = inputs.entities.filter { $0.kind == .enterprise }
    guard
      let minimum = StatutoryMinimum(
        settings, counted: enterprises.count(where: \.status.isDrawable),
        planned: plans.filter { standing($0.task)?.result == nil }.reduce(0) {
          $0 + surelyEnterprises(in: $1)
        },
        drawn: drawnCount(of: Set(enterprises.map(\.id))))
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

  private func drawnCount(of enterprises: Set<CanonicalID>) -> Int {
    state.used(in: year).count { $0.value > 0 && enterprises.contains($0.key) }
  }
}

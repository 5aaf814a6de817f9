internal import Sampling

/// What an office promises before the seed exists (承诺书), DRAW §1.9 and §2.4.
struct Commitment {
  /// What is committed besides the frozen files.
  struct Terms {
    /// The task's name in the published plan.
    let task: String
    /// The day of the commitment.
    let date: CalendarDate
    /// What the seed will come from.
    let promise: SeedPromise
    /// Steps of the mixing walk per place.
    let mixing: Int
    /// Whether the draw is a rehearsal that never counts (测试抽取).
    let isTest: Bool
  }

  /// The document `DR1 commitment`.
  let document: KeyValueDocument

  /// Writes the commitment of a frozen task on top of a ledger.
  init(plan: TaskPlan, freeze: Freeze.Sealed, terms: Terms, on state: LedgerState) {
    let entries = [
      "base": plan.committedBase.text,
      "base.source": Self.source(of: plan.base),
      "code": Self.code,
      "date": terms.date.iso,
      "ledger.n": String(state.number),
      "ledger.prev": state.head.hex,
      "mix": String(terms.mixing),
      "quota": Self.counts(plan, \.quota).text,
      "reserve": Self.counts(plan, \.reserve).text,
      "rule": plan.rule.text,
      "suite": "DR1-SHA256",
      "task": terms.task,
      "test": terms.isTest ? "yes" : "no",
    ]
    document = KeyValueDocument(
      title: "DR1 commitment",
      entries: [entries, freeze.entries, terms.promise.entries].reduce(into: [:]) {
        all, some in
        all.merge(some) { $1 }
      })
  }

  private static func counts(
    _ plan: TaskPlan, _ value: (TaskPlan.Stratum) -> Int
  ) -> StratumCounts {
    StratumCounts(Dictionary(uniqueKeysWithValues: plan.strata.map { ($0.code, value($0)) }))
  }

  private static func source(of base: Base) -> String {
    switch base.source {
    case .pool: "pool"
    case .plan: "plan"
    case .settings(let name): "settings/" + name.rawValue
    }
  }

  /// The version of the published release archive; a working copy has none.
  static let code = "unreleased"
}

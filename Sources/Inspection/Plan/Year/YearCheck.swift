internal import Sampling

/// Holds the plan of a year as a whole against what the documents ask of it (年度计划核对).
///
/// Each rule stands in an extension of its own; none of them changes what a task comes to.
struct YearCheck {
  /// The work folder's contents.
  let inputs: Inputs
  /// The tasks that can be worked out.
  let plans: [TaskPlan]
  /// What the ledger adds up to.
  let state: LedgerState
  /// The day of planning.
  let date: CalendarDate
  /// The settings.
  let settings: YearSettings
  /// The plan's year.
  let year: Int

  /// Prepares the check.
  init(_ inputs: Inputs, plans: [TaskPlan], state: LedgerState, date: CalendarDate) {
    self.inputs = inputs
    self.plans = plans
    self.state = state
    self.date = date
    settings = YearSettings(inputs.settings)
    year = inputs.planYear(on: date)
  }

  /// What every rule came to, in the order of `YearRule`.
  var outcomes: [YearOutcome] {
    YearRule.allCases.map { rule in
      switch rule {
      case .coverage: coverage
      case .joint: joint
      case .windows: windows
      case .due: due
      case .frequency: frequency
      case .minimum: minimum
      case .merging: merging
      }
    }
  }

  /// The first task's row, at which problems of the plan as a whole are shown.
  var place: CellLocation? { inputs.tasks.first?.location.wholeSheet }

  /// A task's draw that stands; nil before its commitment.
  func standing(_ task: PlanTask) -> Attempt? {
    state.standing(DrawSettings(inputs.settings).name(of: task))
  }
}

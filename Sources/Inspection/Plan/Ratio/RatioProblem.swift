/// What is doubtful about how many a task asks for (抽查比例的疑点), as facts.
enum RatioProblem: Problem, Error, Equatable {
  /// A range: its lower end is drawn.
  case rangeFloor(String)
  /// A sign was damaged on the way and was taken for ≥.
  case damagedSign(String)
  /// A rough number was taken as it stands.
  case approximate(String)
  /// The classes' ratios of another column hold, and not the ratio of the task.
  case tiersElsewhere(ratio: String, tiers: String)
  /// Several tasks share a ratio, and this one has none of its own.
  case shared(String)
  /// The tasks that share a ratio don't reach it together.
  case sharedMissed(String, sum: String, taskCount: Int)
  /// No whole number of objects lies between the ends of a range.
  case noWholeNumber(base: Int, lowest: Int, highest: Int)
  /// The number beside a ratio isn't what the ratio comes to.
  case statedDiffers(stated: Int, computed: Int, drawn: Int)
  /// Somebody decided the ratio, since the plan names none.
  case decided(text: String, ratio: String, approver: String)
  /// The ratio that somebody decided isn't a single ratio or number.
  case decisionUnreadable(String)
  /// An instalment that isn't written like 2/4, or whose classes have ratios of their own.
  case badInstalment(String)
  /// An instalment of a year's amount.
  case instalment(YearPart, quota: Int)
  /// Somebody decided a ratio, but the plan names one, which holds.
  case decisionUnused(text: String, ratio: String)
  /// The ratio cell gives another base than the column for bases, which holds.
  case baseElsewhere(stated: Int, base: String)
  /// The words leave room for reasons; the number that they name is drawn.
  case soft(String)
  /// The amount is that of the whole year, which the task draws at once.
  case yearly(String)

  /// The stable code.
  var code: String {
    switch self {
    case .rangeFloor: "P130"
    case .damagedSign: "P131"
    case .approximate: "P132"
    case .tiersElsewhere: "P133"
    case .shared: "P134"
    case .sharedMissed: "P135"
    case .noWholeNumber: "P136"
    case .statedDiffers: "P137"
    case .decided: "P138"
    case .decisionUnreadable: "P139"
    case .badInstalment: "P140"
    case .instalment: "P141"
    case .decisionUnused: "P142"
    case .baseElsewhere: "P143"
    case .soft: "P147"
    case .yearly: "P148"
    }
  }

  /// What leaves the number open stops; what was assumed is a warning.
  var severity: Severity {
    switch self {
    case .shared, .decisionUnreadable, .badInstalment: .error
    case .decided, .instalment, .soft, .yearly: .note
    default: .warning
    }
  }
}

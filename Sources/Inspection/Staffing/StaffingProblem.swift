/// What is wrong with how officers are to be sent (选派问题), as facts.
enum StaffingProblem: Problem, Equatable {
  /// A number of people in the plan that is none, or out of range.
  case countUnknown(Setting, String)
  /// What is drawn, officers or groups, in other words.
  case drawnUnitUnknown(String)
  /// A department takes part whose officers aren't in the roster.
  case partnerAbsent(String)
  /// A fixed group without a leader, or with several.
  case groupLeaders(group: String, count: Int)
  /// No fixed group is fit for the task.
  case groupsMissing(range: String, unit: String)
  /// A cap by day for a task without its days.
  case daysUnknown
  /// A cap by day for a task in years whose holidays aren't known.
  case holidaysUnknown([Int])
  /// A word of 单位权重 that is no unit of the roster with a weight.
  case unitWeightUnknown(String)
  /// Even a single check can't get its team: a shortage, in words.
  case teamImpossible(unit: String, needs: String)

  /// The stable code.
  var code: String {
    switch self {
    case .countUnknown: "D202"
    case .drawnUnitUnknown: "D203"
    case .partnerAbsent: "D204"
    case .groupLeaders: "D205"
    case .groupsMissing: "D206"
    case .daysUnknown: "D207"
    case .unitWeightUnknown: "D208"
    case .teamImpossible: "D209"
    case .holidaysUnknown: "D210"
    }
  }

  /// A department that draws its own officers is only worth a word, as is a cap counted roughly.
  var severity: Severity {
    switch self {
    case .partnerAbsent, .holidaysUnknown: .warning
    default: .error
    }
  }
}

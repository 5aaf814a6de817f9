/// What is wrong with decisions about ratios (比例确定的问题).
enum RatioDecisionProblem: Problem, Equatable {
  /// A column that must be filled is blank.
  case missing(Field)
  /// The plan has no task of this number, code or name.
  case unknownTask(String)
  /// The task has a decision already.
  case decidedTwice(String)

  var code: String {
    switch self {
    case .missing: "I561"
    case .unknownTask: "I562"
    case .decidedTwice: "I563"
    }
  }

  var severity: Severity { .error }
}

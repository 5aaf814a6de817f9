/// What is wrong with the confirmed exclusions (剔除确认的问题).
enum ExclusionProblem: Problem, Equatable {
  /// A column that must be filled is blank.
  case missing(Field)
  /// The number of a row that is none.
  case badRow(String)

  var code: String {
    switch self {
    case .missing: "I521"
    case .badRow: "I522"
    }
  }

  var severity: Severity { .error }
}

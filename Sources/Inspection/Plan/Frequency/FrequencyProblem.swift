/// What is doubtful about how often objects may be drawn (抽查频次的问题), as facts.
enum FrequencyProblem: Problem, Equatable {
  /// A frequency that says nothing certain about a single object.
  case unresolved(String)
  /// A limit within the time of a licence, of which no table tells the end.
  case licenceUnknown(String)
  /// A limit that is meant for another level of offices, perhaps.
  case otherLevel(String, level: String)
  /// The limit of objects to be checked more often isn't above that of all.
  case capNotRaised(Int, cap: Int)

  var code: String {
    switch self {
    case .unresolved: "P160"
    case .licenceUnknown: "P161"
    case .otherLevel: "P162"
    case .capNotRaised: "P163"
    }
  }

  var severity: Severity { .warning }
}

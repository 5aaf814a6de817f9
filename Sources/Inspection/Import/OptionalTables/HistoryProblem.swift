/// What is wrong with the earlier draws (既往抽查记录的问题).
enum HistoryProblem: Problem, Equatable {
  /// Neither a code nor a name.
  case missingObject
  /// No object of the registry has this code or name.
  case unknownObject(String)
  /// Several objects have this name.
  case ambiguousObject(String, count: Int)
  /// The day of the draw is no date.
  case badDate(String)

  var code: String {
    switch self {
    case .missingObject: "I531"
    case .unknownObject: "I532"
    case .ambiguousObject: "I533"
    case .badDate: "I534"
    }
  }

  var severity: Severity {
    if case .unknownObject = self { .warning } else { .error }
  }
}

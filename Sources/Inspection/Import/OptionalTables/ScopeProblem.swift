/// What is wrong with the scope words (范围对照的问题).
enum ScopeProblem: Problem, Equatable {
  /// A row without words, and none above it.
  case missingWords
  /// A field without its value, or a value without its field.
  case halfCondition
  /// A row without any field and value.
  case noCondition

  var code: String {
    switch self {
    case .missingWords: "I511"
    case .halfCondition: "I512"
    case .noCondition: "I513"
    }
  }

  var severity: Severity { .error }
}

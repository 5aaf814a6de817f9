/// What is wrong with the lists of objects (不抽名单、专项名单的问题).
enum ListProblem: Problem, Equatable {
  /// A column that must be filled is blank.
  case missing(Field)
  /// Neither a code nor a name.
  case missingObject
  /// No object of the registry has this code or name.
  case unknownObject(String)
  /// Several objects have this name.
  case ambiguousObject(String, count: Int)
  /// A day that is no date.
  case badDate(Field, String)
  /// The plan has no task of this number or name.
  case unknownTask(String)
  /// The object was removed from the list before it was put there.
  case removedBeforeListed

  var code: String {
    switch self {
    case .missing: "I551"
    case .missingObject: "I552"
    case .unknownObject: "I553"
    case .ambiguousObject: "I554"
    case .badDate: "I555"
    case .unknownTask: "I556"
    case .removedBeforeListed: "I557"
    }
  }

  var severity: Severity {
    if case .unknownObject = self { .warning } else { .error }
  }
}

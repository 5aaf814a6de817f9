/// What is wrong with the table of offices, or with a task that it splits (下发对照的问题).
enum OfficeProblem: Problem, Hashable {
  /// A column that must be filled is blank.
  case missing(Field)
  /// The plan has no task of this number or name.
  case unknownTask(String)
  /// Units whose objects no office takes over, while other units have one; `count` objects.
  case unassigned(units: [String], count: Int)
  /// A unit that two offices are to take over.
  case assignedTwice(unit: String, offices: [String])

  var code: String {
    switch self {
    case .missing: "D190"
    case .unknownTask: "D191"
    case .unassigned: "D192"
    case .assignedTwice: "D193"
    }
  }

  var severity: Severity { .error }
}

/// What is wrong with a checklist (随机抽查事项清单的问题).
enum ChecklistProblem: Problem, Equatable {
  /// A row with data but without an item.
  case missingName
  /// The kind is neither 重点检查事项 nor 一般检查事项.
  case unknownKind(String)
  /// A speciality is required but not named; the category or the item stands for it.
  case unnamedSpeciality(assumed: String)
  /// Two rows of one item require different specialities; the first one holds.
  case otherSpeciality(String, kept: String)
  /// It can't be told whether objects may be told beforehand.
  case unknownAnnouncement(String)

  var code: String {
    switch self {
    case .missingName: "I301"
    case .unknownKind: "I302"
    case .unnamedSpeciality: "I303"
    case .otherSpeciality: "I304"
    case .unknownAnnouncement: "I305"
    }
  }

  var severity: Severity {
    switch self {
    case .missingName, .unknownAnnouncement: .error
    default: .warning
    }
  }
}

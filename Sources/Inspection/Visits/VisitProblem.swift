/// What is wrong with drawn lists that are to be merged (名单合并的问题).
package enum VisitProblem: Problem, Hashable {
  /// A file or sheet in which neither a column of names nor one of codes was found.
  case noList
  /// A row without a name and without a code.
  case missingIdentity
  /// A list that names no department, so that its file's name stands for it.
  case departmentFromFile(String)
  /// A period that gives no days.
  case periodUnreadable(String)
  /// The list of the reserves in a ledger, which nobody drew.
  case reserveList
  /// A folder without a ledger, or whose ledger has no finished draw.
  case nothingDrawn
  /// The same list twice.
  case repeatedList

  /// The stable code.
  package var code: String {
    switch self {
    case .noList: "P193"
    case .missingIdentity: "P194"
    case .departmentFromFile: "P195"
    case .periodUnreadable: "P196"
    case .reserveList: "P197"
    case .nothingDrawn: "P198"
    case .repeatedList: "P199"
    }
  }

  /// What keeps a list or a row out is an error.
  package var severity: Severity {
    switch self {
    case .noList, .missingIdentity, .reserveList, .nothingDrawn: .error
    case .periodUnreadable, .repeatedList: .warning
    case .departmentFromFile: .note
    }
  }
}

/// What is odd about a table as its file shows it (工作表的问题).
enum SheetProblem: Problem, Hashable {
  /// Two columns mean the same and tell different things; the left one is used.
  case rivalColumns(used: String, other: String, count: Int)
  /// A column that is read is hidden in its file.
  case hiddenColumn(Field)

  var code: String {
    switch self {
    case .rivalColumns: "I117"
    case .hiddenColumn: "I118"
    }
  }

  var severity: Severity {
    switch self {
    case .rivalColumns: .warning
    case .hiddenColumn: .note
    }
  }
}

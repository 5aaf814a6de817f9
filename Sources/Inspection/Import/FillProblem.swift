/// What was copied down a column (向下填充).
enum FillProblem: Problem {
  /// Marks such as 同上 were replaced by the values above them.
  case dittoFilled(count: Int)
  /// Blank cells of a grouping column took the values above them.
  case blankFilled(count: Int)

  var code: String {
    switch self {
    case .dittoFilled: "I601"
    case .blankFilled: "I602"
    }
  }

  var severity: Severity { .warning }
}

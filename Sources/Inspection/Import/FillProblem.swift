/// What was copied down a column (向下填充).
enum FillProblem: Problem {
  /// A mark such as 同上 was replaced by the value above it.
  case dittoFilled
  /// A blank cell of a grouping column took the value above it.
  case blankFilled

  var code: String {
    switch self {
    case .dittoFilled: "I601"
    case .blankFilled: "I602"
    }
  }

  var severity: Severity { .warning }
}

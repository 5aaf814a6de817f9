extension ExclusionProblem {
  var message: String {
    switch self {
    case .missing(let field): "“\(field.rawValue)”没有填写；剔除一行必须写明文件、行号、原因和批准人。"
    case .badRow(let text): "行号应为表中的行数（如 15），现为“\(text)”；请改正。"
    }
  }
}

extension RatioDecisionProblem {
  var message: String {
    switch self {
    case .missing(let field):
      "“\(field.rawValue)”没有填写；比例确定须写明抽查任务、抽查比例、原因和批准人，请补填。"
    case .unknownTask(let text):
      "年度计划中没有序号、编号或名称为“\(text)”的抽查任务；请照抄计划。"
    case .decidedTwice(let text):
      "抽查任务“\(text)”的比例已经在前面确定过；每项任务只能确定一次，请删除其中一行。"
    }
  }
}

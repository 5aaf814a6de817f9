extension OfficeProblem {
  /// What was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .missing(let field):
      "“\(field.rawValue)”没有填写；下发对照每行须写明管辖单位（全部对象写“全部”）和下发单位；请补填。"
    case .unknownTask(let text):
      "年度计划中没有编号或名称为“\(text)”的抽查任务；请照抄计划，对所有任务都适用的请留空。"
    case .unassigned(let units, let count):
      "下发对照没有写明“\(units.joined(separator: "、"))”的 \(count) 户检查对象由谁承办，抽中后无处下发；请补上这些单位。"
    case .assignedTwice(let unit, let offices):
      "下发对照把“\(unit)”同时交给\(offices.joined(separator: "、"))；每个管辖单位只能有一个承办单位，请改正。"
    }
  }
}

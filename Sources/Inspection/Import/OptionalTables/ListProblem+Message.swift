extension ListProblem {
  var message: String {
    switch self {
    case .missing(let field):
      "“\(field.rawValue)”没有填写；不抽名单须写明原因和批准人，专项名单须写明名单名称；请补填。"
    case .missingObject:
      "本行没有检查对象；请填写统一社会信用代码或名称。"
    case .unknownObject(let text):
      "检查对象名录库中没有“\(text)”，本行不起作用；应在名录中的请补入名录或核对代码和名称。"
    case .ambiguousObject(let name, let count):
      "检查对象名录库中有 \(count) 户叫“\(name)”；请填写统一社会信用代码。"
    case .badDate(let field, let text):
      "“\(field.rawValue)”应为一个日期（如 2026-03-20），现为\(text.quoted)\(text.impossibleDayNote)；请改正。"
    case .unknownTask(let text):
      "年度计划中没有编号或名称为“\(text)”的抽查任务；请照抄计划，对所有任务都不抽的请留空。"
    case .removedBeforeListed:
      "移出日期早于列入日期；请核对两个日期。"
    }
  }
}

extension HistoryProblem {
  var message: String {
    switch self {
    case .missingObject:
      "本行没有检查对象；请填写统一社会信用代码或名称。"
    case .unknownObject(let text):
      "检查对象名录库中没有“\(text)”，本条记录不影响抽取；如是笔误请改正。"
    case .ambiguousObject(let name, let count):
      "检查对象名录库中有 \(count) 户叫“\(name)”；请填写统一社会信用代码。"
    case .badDate(let text):
      "抽取日期应为一个日期（如 2026-03-20），现为\(text.quoted)\(text.impossibleDayNote)；请改正。"
    }
  }
}

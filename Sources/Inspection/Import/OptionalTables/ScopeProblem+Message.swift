extension ScopeProblem {
  var message: String {
    switch self {
    case .missingWords: "本行没有范围文字；请照抄计划中“抽查对象范围”的写法。"
    case .halfCondition: "字段和值要成对填写，这里缺少一个；请补填。"
    case .noCondition: "本行没有字段和值；请填写名录库的列名和应有的内容，或删除本行。"
    }
  }
}

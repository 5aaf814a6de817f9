extension FrequencyProblem {
  var message: String {
    switch self {
    case .unresolved(let text):
      "抽查频次“\(text)”没有明确的次数或期限，不据此剔除检查对象；有限制的，请写成"
        + "“同一对象每年不超过1次”“每2年不超过1次”或“90天内不重复抽查”。"
    case .licenceUnknown(let text):
      "抽查频次“\(text)”按许可有效期计算，各表没有许可的起止日期，不据此剔除检查对象；请核对抽中的对象，"
        + "不应再抽的列入不抽名单。"
    case .otherLevel(let text, let level):
      "抽查频次“\(text)”只对\(level)部门作了限制，不据此剔除检查对象；适用于本单位的，请去掉部门层级。"
    case .capNotRaised(let raised, let cap):
      "重点对象年度上限为 \(raised) 次，不高于年度抽查上限 \(cap) 次，不起作用；请改成更大的数，或删去这一项。"
    }
  }
}

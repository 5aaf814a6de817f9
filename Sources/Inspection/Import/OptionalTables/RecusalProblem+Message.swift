extension RecusalProblem {
  var message: String {
    switch self {
    case .missingOfficer:
      "本行没有回避人员；请填写姓名或执法证号。"
    case .unknownOfficer(let text):
      "执法检查人员名录库中没有“\(text)”；请核对姓名或执法证号。"
    case .ambiguousOfficer(let name, let count):
      "执法检查人员名录库中有 \(count) 人叫“\(name)”；请填写执法证号或工作单位。"
    case .otherName(let certificate, let name):
      "执法证号“\(certificate)”在名录库中属于“\(name)”，与本行姓名不同；请改正。"
    case .missingObject:
      "本行没有回避的对象；请填写检查对象的名称或代码，或填写回避单位。"
    case .unknownObject(let text):
      "检查对象名录库中没有“\(text)”；请核对名称或代码。"
    case .ambiguousObject(let name, let count):
      "检查对象名录库中有 \(count) 户叫“\(name)”；请填写统一社会信用代码。"
    case .unknownUnit(let unit):
      "检查对象名录库中没有由“\(unit)”管辖的对象；请写成名录库中的单位名称。"
    case .missingReason:
      "本行没有填写回避事由；请补填，以便备查。"
    }
  }
}

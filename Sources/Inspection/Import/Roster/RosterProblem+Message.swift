import Spreadsheet

extension RosterProblem {
  var message: String {
    switch self {
    case .missingName:
      "本行没有姓名，也不是上一人的第二个证件；请填写姓名，或删除本行。"
    case .noUnitColumn:
      "名录库没有“工作单位”一列，无法按单位选派人员和确定组长；请增加这一列。"
    case .missingUnit(let name):
      "“\(name)”没有填写工作单位，只能参加全局范围的选派；请补填。"
    case .combinedUnit:
      "单位和职务写在同一列，已自动分开；请核对，最好分成“工作单位”“职务”两列。"
    case .numericCertificate(let number):
      "执法证号“\(number)”是数值格式，前面的 0 可能已丢失；请核对，并把这一列改为文本格式。"
    case .damagedCertificate(let text, let kind) where kind != .number && kind != .text:
      "执法证号应为文本，现为\(kind.word)“\(text)”，原来的证号无法恢复；请把这一列改为文本格式，重新填写证号。"
    case .damagedCertificate(let text, _):
      "执法证号“\(text)”已被电子表格改成科学计数法或超过 15 位的数值，后几位无法恢复；"
        + "请把这一列改为文本格式，重新填写证号。"
    case .certificateTidied(let text, let number):
      "执法证号“\(text)”中的空格或符号已去掉，按“\(number)”处理；请核对。"
    case .personalNumber:
      "执法证号一栏填的是公民身份号码；身份证号不会被读取或保存，请改填执法证号。"
    case .badValidity(let text):
      "有效期应为一个日期（如 2026-12-31）或“长期”，现为“\(text)”\(text.impossibleDayNote)；请改正。"
    case .noCertificate(let name):
      "“\(name)”没有执法证号，不能作为执法检查人员被抽取；如有执法证请补填。"
    case .unknownStatus(let word):
      "不认识人员状态“\(word)”；请填写“\(RosterStatus.words)”之一。"
    case .badFlag(let text):
      "本格应填“是”或“否”，现为“\(text)”；请改正。"
    case .badCount(let text, let least, let most):
      "本格应为 \(least) 至 \(most) 的整数，现为“\(text)”；请改正，或者留空。"
    case .sameAsAbove(let name):
      "“\(name)”与上一行姓名、单位相同，按同一人的另一证件处理；如是两个人，请填写不同的序号。"
    case .namesake(let name, let other):
      "“\(name)”与\(other.rowText)的人员姓名、单位相同而证号不同，按两个人处理；请核对。"
    case .indistinct(let name, let other):
      "“\(name)”与\(other.rowText)的人员姓名、单位相同，又没有由数字、字母组成的执法证号可以分辨（证号中有汉字的不能分辨），不能都采用；"
        + "是一个人的，请并成一行，是两个人的，请在姓名后加以区别，如“\(name)（大）”、“\(name)（小）”，"
        + "或者在“剔除确认”中写明不采用的一行。"
    case .refusedAbove(let above):
      "本行是\(above.rowText)人员的另一证件，那一行未被采用，本行也不能采用；请先改正那一行。"
    case .repeated(let first): "与\(first.rowText)的人员相同，只保留一次；可以删除多余的一行。"
    case .conflict(let id, let other):
      "标识“\(id)”与\(other.rowText)相同，但内容不一致，不能都采用；请改正其中一行，或者在“剔除确认”中写明不采用的一行。"
    }
  }
}

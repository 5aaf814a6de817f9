extension VisitProblem {
  /// The Chinese sentence: what was expected, what was found, and what to do.
  package var message: String {
    switch self {
    case .noList:
      "没有找到名单：表头里应有检查对象名称（或企业名称等）或统一社会信用代码；请核对是不是抽查名单，或者改用这些表头。"
    case .missingIdentity: "本行既没有名称也没有代码，无法比对；请补填其中一项。"
    case .departmentFromFile(let name):
      "名单没有写明部门（发起部门、检查部门等），以文件名“\(name)”作为部门；不对的，请在表中增加“部门”一列。"
    case .periodUnreadable(let text):
      "检查期限\(text.quoted)读不出起止日期，按未注明处理；请写成 2026年3月1日至2026年5月31日。"
    case .reserveList: "这是候补名单，不是抽中的名单；请改用同一文件夹中的“名单.csv”。"
    case .nothingDrawn: "文件夹的台账中没有完成的抽取，没有名单可以合并；请核对路径，或者先抽取。"
    case .repeatedList: "同一份名单给出了两次，只读一次。"
    }
  }
}

extension ChecklistProblem {
  var message: String {
    switch self {
    case .missingName:
      "本行没有抽查事项的名称；请填写，或删除本行。"
    case .unknownKind(let word):
      "事项类别应为“重点检查事项”或“一般检查事项”，现为“\(word)”；请核对。"
    case .unnamedSpeciality(let assumed):
      "本事项要求专业岗位资格，但没有写明哪一种，按“\(assumed)”与人员的业务专长匹配；"
        + "如不对，请在“检查人员要求”中写明。"
    case .otherSpeciality(let text, let kept):
      "同一事项的检查人员要求前后不同（“\(kept)”与“\(text)”），按前者处理；请核对。"
    case .unknownAnnouncement(let text):
      "“是否告知”写的是“\(text)”，看不出检查前能否告知检查对象；请写“是”或者“不宜告知”。"
    }
  }
}

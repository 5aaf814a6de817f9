extension LibraryProblem {
  /// The Chinese sentence: what was expected, what was found, and what to do.
  package var message: String {
    switch self {
    case .neverConfirmed(let isRequired):
      "检查对象名录库和检查人员名录库还没有确认；请先核对两库变化并确认：choucha diff 文件夹 --confirm 姓名"
        + Self.consequence(isRequired)
    case .changedSince(let event, let isRequired):
      "检查对象名录库或检查人员名录库在上次确认（\(event)）之后有变化；请核对后重新确认：choucha diff 文件夹 --confirm 姓名"
        + Self.consequence(isRequired)
    case .nameMissing: "确认两库必须写明确认人姓名，写成一行：--confirm 姓名。"
    }
  }

  private static func consequence(_ isRequired: Bool) -> String {
    isRequired ? "。设置“两库须确认”为“是”，确认后才能承诺，台账没有任何改动。" : "。"
  }
}

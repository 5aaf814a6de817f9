extension PlanProblem {
  var message: String {
    switch self {
    case .missingName:
      "本行没有抽查任务名称；请填写，或删除本行。"
    case .missingItems:
      "本任务没有填写抽查事项，检查表上将没有事项；请补填。"
    case .ratioAndCount(let ratio, let count):
      "抽查比例“\(ratio)”与抽查数量“\(count)”同时填写，按比例计算；如应按数量，请清空比例。"
    case .badPeriod(let text):
      "看不懂实施时间“\(text)”\(text.impossibleDayNote)；请写成“2026年3月1日至2026年5月31日”或“3月—5月”的样子。"
    case .yearMissing(let text):
      "实施时间“\(text)”没有年份；请在表的标题中写明年度，或在“设置”中填写“年度”。"
    case .missingPeriod:
      "本任务没有填写实施时间，无法核对执法证在任务结束时是否有效；请补填。"
    case .badDay(let text):
      "本格应为一个日期（如 2026-05-31），现为“\(text)”\(text.impossibleDayNote)；请改正。"
    case .endBeforeStart(let start, let end):
      "结束日期 \(end) 早于开始日期 \(start)；请改正。"
    case .repeatedTask(let first):
      "本任务与\(first.words)的任务完全相同，会重复抽取；请删除其中一行，或移走重复的计划文件。"
    case .duplicateCode(let code, let other):
      "抽查任务编号“\(code)”与\(other.rowText)重复；每项任务的编号应各不相同，请改正，或把编号都清空。"
    case .ambiguousPercentage(let text):
      "表头写的是百分比，而“\(text)”既可能是 \(text)%，也可能是 \(Percentage.text(ofFraction: text) ?? text)；"
        + "请连同百分号写明。"
    case .periodAsDate(let text):
      "实施时间是一个日期“\(text)”，按这一天处理；如果是“3-5”这样的月份被电子表格改成了日期，请改为文本格式，"
        + "写成“3月—5月”的样子。"
    case .repeatedItems(let first):
      "本行与\(first.rowText)重复，没有新的抽查事项，只保留一次；可以删除多余的一行。"
    case .codeAsDate(let text):
      "抽查任务编号应为文字，现为日期“\(text)”，已被电子表格改过；请把这一列改为文本格式，重新填写。"
    }
  }
}

extension SettingProblem {
  var message: String {
    switch self {
    case .missingName:
      "本行有值而没有项目名称；请填写项目，或删除本行。"
    case .unknown(let name):
      "没有名为“\(name)”的设置，本行不起作用；可用的项目有："
        + Setting.allCases.map(\.rawValue).joined(separator: "、") + "。"
    case .badValue(let setting, let text):
      "“\(setting.rawValue)”应为\(setting.kind.words)，现为“\(text)”；请改正。"
    case .contradiction(let name, let other):
      "“\(name)”在\(other.rowText)已设为另一个值；请只保留一个。"
    }
  }
}

extension Setting.Kind {
  /// What a value must be, in words.
  var words: String {
    switch self {
    case .text: "文字"
    case .integer(let range): "整数（\(range.lowerBound) 至 \(range.upperBound)）"
    case .percent: "整数百分比（0% 至 100%）"
    case .ratio: "大于 0%、不超过 100% 的百分比（如 0.5%）"
    case .flag: "“是”或“否”"
    case .yearDay: "月和日（如 3月31日）"
    case .day: "一个日期（如 2026-05-20）"
    case .dayCount: "带单位的天数（如 20个工作日、20日）"
    case .keys: "choucha keygen 打印的公钥（每个 64 位，用顿号隔开）"
    case .list: "用顿号隔开的词语"
    case .choice(let words): words.map { "“\($0)”" }.joined(separator: "或")
    }
  }
}

import Spreadsheet

extension Cell.Kind {
  /// What a cell holds, in a word for messages (单元格类型).
  var word: String {
    switch self {
    case .text: "文本"
    case .number: "数值"
    case .percent: "百分数"
    case .date, .month: "日期或时间"
    case .boolean: "逻辑值"
    case .error: "公式错误"
    case .formula: "公式"
    }
  }
}

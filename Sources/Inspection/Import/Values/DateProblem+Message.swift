extension DateProblem {
  var message: String {
    switch self {
    case .assumed(let text, let day, let assumption):
      "日期“\(text)”\(assumption.words)，按 \(day.iso) 处理；请核对，并写成 \(day.iso) 的样子。"
    }
  }
}

extension AssumedDate.Assumption {
  fileprivate var words: String {
    switch self {
    case .serialNumber: "是电子表格的日期序列值"
    case .twoDigitYear: "的年份只有两位"
    case .lastOfMonth: "没有写日"
    }
  }
}

extension String {
  /// The note that a text names a day which doesn't exist, such as 2021-02-30; empty when it names
  /// none.
  var impossibleDayNote: String {
    let text = ChineseNumeral.arabic(in: narrowed.filter { !$0.isWhitespace })
    let divided = /([0-9]{4})[年.\/-]([0-9]{1,2})[月.\/-]([0-9]{1,2})[日号]?/
    let digits = /\b([0-9]{4})([0-9]{2})([0-9]{2})\b/
    let days = text.matches(of: divided) + text.matches(of: digits)
    let impossible = days.first { match in
      guard let year = Int(match.1), let month = Int(match.2), let day = Int(match.3) else {
        return false
      }
      return CalendarDate(year: year, month: month, day: day) == nil
    }
    return impossible.map { "（没有“\($0.0)”这一天）" } ?? ""
  }
}

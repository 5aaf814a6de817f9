/// Reads the words of a frequency (抽查频次), domain reference §3.2.
///
///     text   = clause { "；" clause }
///     clause = words, among them times (不超过2次, 1—2次, 每年一次, 不重复) and perhaps a span
///
/// `对同一单位每2年抽查不超过1次` is such a text; `根据实际情况确定` names no times and is not.
enum FrequencyText {
  /// The frequencies of a text, one a clause; nil where a clause names no times.
  static func frequencies(of text: String) -> [Frequency]? {
    let clauses = ChineseNumeral.arabic(in: text.folded).split { ";；。\n".contains($0) }
    let frequencies = clauses.compactMap { frequency(of: String($0)) }
    return frequencies.count == clauses.count && !clauses.isEmpty ? frequencies : nil
  }

  private static func frequency(of clause: String) -> Frequency? {
    guard let (least, most) = times(in: clause) else { return nil }
    var frequency = Frequency(atLeast: least, atMost: most, span: span(in: clause))
    frequency.isPerObject = ["同一", "不重复"].contains(where: clause.contains)
      && !clause.hasPrefix("同一年度")
    frequency.isSoft = ["原则上", "一般"].contains(where: clause.contains)
    frequency.level = ["省级", "市级", "县级"].first(where: clause.contains)
    return frequency
  }

  private static func times(in clause: String) -> (least: Int?, most: Int?)? {
    if clause.contains("不重复") { return (nil, 1) }
    if let range = clause.firstMatch(of: /(\d+)(?:-|—|–|~|～|至)(\d+)次/) {
      return (Int(range.1), Int(range.2))
    }
    guard let match = clause.firstMatch(of: /(\d+)次/) ?? clause.firstMatch(of: /[=≥≤<>](\d+)$/),
      let count = Int(match.1), count > 0
    else { return nil }
    let before = clause[..<match.range.upperBound]
    if before.contains(/(不超过|最多|至多|不得超过|不多于|≤|<=)[^\d]*\d+次?$/) { return (nil, count) }
    if before.contains(/(不少于|至少|不低于|≥|>=)[^\d]*\d+次?$/) { return (count, nil) }
    return (count, count)
  }

  private static func span(in clause: String) -> Frequency.Span? {
    if clause.contains("有效期") { return .licence }
    if let days = clause.firstMatch(of: /(\d+)(?:天|日)/) { return Int(days.1).map { .days($0) } }
    if let months = clause.firstMatch(of: /(\d+)个?月/) { return Int(months.1).map { .months($0) } }
    if let years = clause.firstMatch(of: /(\d+)(?:个?年)/) { return Int(years.1).map { .years($0) } }
    if clause.contains("半年") { return .months(6) }
    if clause.contains("季") { return .months(3) }
    if clause.contains("月") { return .months(1) }
    return clause.contains("年") ? .years(1) : nil
  }
}

/// The days in which a task is to be done, as plans write them (实施时间).
struct WrittenPeriod: Hashable {
  /// The first day; nil when only the end is given, as in 11月10日前.
  let start: CalendarDate?
  /// The last day.
  let end: CalendarDate

  /// Why a text gives no period.
  enum Failure: Error, Hashable {
    /// None of the spellings, or a day that doesn't exist, or an end before its start.
    case unreadable
    /// Months without a year, and the year of the plan is not known.
    case yearMissing
  }

  /// Reads one of the spellings of domain practice; `year` stands in where the text has none.
  ///
  /// 全年 · 2026年 · 上半年 · 第三季度 · 3月 · 1月—12月 · 2026年1-11月 · 3月至5月 ·
  /// 2026年1月1日 -2026年12月31日 · 2026.3.1-2026.5.31 · 11月10日前 · 11月底前 · 3月至年底 ·
  /// 一至三季度.
  /// - Throws: `unreadable` or `yearMissing`.
  init(_ text: String, year: Int?) throws(Failure) {
    guard text.utf8.count <= WrittenSpan.maximumLength else { throw .unreadable }
    let text = Self.core(of: text)
    if let span = Self.namedSpan(text) {
      self = try Self.whole(months: span.months, of: span.year ?? year)
    } else if let deadline = Self.deadline(text) {
      self.init(start: nil, end: try deadline.lastDay(year: year))
    } else {
      try self.init(range: text, year: year)
    }
  }

  /// The text without blanks and the words around it: 自3月1日起至5月31日止.
  private static func core(of text: String) -> String {
    ChineseNumeral.arabic(in: text.narrowed.filter { !$0.isWhitespace })
      .replacing(/^(?:自|从|于)/, with: "").replacing("起至", with: "至")
      .replacing(/(?:完成|止|期间)$/, with: "")
      .replacing(/(?:([0-9]{4})年|年)[底末]/) { ($0.1.map { $0 + "年" } ?? "") + "12月底" }
      .replacing(/第?([1-4])(?:季度)?[-—–―~至到、]第?([1-4])季度/) { quarters in
        "\(firstMonth(ofQuarter: quarters.1))月-\(firstMonth(ofQuarter: quarters.2) + 2)月"
      }
  }

  private static func firstMonth(ofQuarter digit: Substring) -> Int {
    (Int(digit) ?? 1) * 3 - 2
  }

  private init(start: CalendarDate?, end: CalendarDate) {
    self.start = start
    self.end = end
  }

  private init(range text: String, year: Int?) throws(Failure) {
    guard let (first, last) = Self.ends(of: text) else { throw .unreadable }
    let start = try first.firstDay(year: year ?? last.year)
    let end = try last.lastDay(year: first.year ?? year)
    guard start <= end else { throw .unreadable }
    self.init(start: start, end: end)
  }

  private static func whole(months: ClosedRange<Int>, of year: Int?) throws(Failure) -> Self {
    let first = PartialDate(year: year, month: months.lowerBound, day: nil)
    let last = PartialDate(year: year, month: months.upperBound, day: nil)
    return Self(start: try first.firstDay(year: nil), end: try last.lastDay(year: nil))
  }

  private static func namedSpan(_ text: String) -> (year: Int?, months: ClosedRange<Int>)? {
    let name = /(?:(\d{4})年度?)?(全年|年内|上半年|下半年|第?([1-4])季度)?/
    guard !text.isEmpty, let match = text.wholeMatch(of: name) else { return nil }
    let year = match.1.flatMap { Int($0) }
    if let quarter = match.3.flatMap({ $0 }) {
      let first = firstMonth(ofQuarter: quarter)
      return (year, first...first + 2)
    }
    return (year, match.2 == "上半年" ? 1...6 : match.2 == "下半年" ? 7...12 : 1...12)
  }

  /// 11月10日前, 截至11月底: the day itself still counts; 11月前 says too little.
  private static func deadline(_ text: String) -> PartialDate? {
    let opening = text.prefixMatch(of: /截至|截止到?|即日起?至/)
    let rest = text[(opening?.range.upperBound ?? text.startIndex)...]
    guard let match = rest.wholeMatch(of: /(.+?)(底|末)?(之前|以前|前)?/),
      opening != nil || match.3 != nil
    else { return nil }
    let isExact = opening != nil || match.2 != nil
    return PartialDate(String(match.1)).flatMap { isExact || $0.day != nil ? $0 : nil }
  }

  /// The two ends of 3月1日至15日, 1-11月, 2026.1.1-2026.12.31; of one day or month: itself twice.
  private static func ends(of text: String) -> (PartialDate, PartialDate)? {
    if let single = PartialDate(text) { return (single, single) }
    for mark in text.indices where "-—–―~至到".contains(text[mark]) {
      let before = text[..<mark].trimmingSuffix { "-—–―~".contains($0) }
      let after = text[mark...].drop { "-—–―~至到".contains($0) }
        .replacing(/(?:之前|以前|前)$/, with: "")
      guard let last = PartialDate(String(after)) ?? dayOnly(after, like: before) else { continue }
      if let first = PartialDate(String(before)) ?? PartialDate(before + "月") {
        return (first, last)
      }
    }
    return nil
  }

  private static func dayOnly(_ text: Substring, like start: Substring) -> PartialDate? {
    guard let day = text.wholeMatch(of: /(\d\d?)[日号]/).flatMap({ Int($0.1) }),
      let first = PartialDate(String(start)), first.day != nil
    else { return nil }
    return PartialDate(year: first.year, month: first.month, day: day)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isDropped($0) }.map(index(after:)) ?? startIndex)]
  }
}

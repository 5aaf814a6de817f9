/// Reads how often something is checked, as plans and checklists word it (抽查频次), domain
/// reference §3.2.
///
///     text   = clause { separator clause }
///     clause = { word } ( [ sense ] count [ "-" count ] "次" [ "/" span ] | span "内不重复" )
enum FrequencyText {
  /// Every frequency of a cell; nil when any word of it is not understood.
  ///
  /// A bare `=1` or `>=1` counts times, as columns of frequencies do.
  static func frequencies(of text: String) -> [Frequency]? {
    let folded = text.folded
    guard !folded.isEmpty, folded.utf8.count <= longest else { return nil }
    var rest = Substring(arabic(folded))
    if let frequency = bare(rest) { return [frequency] }
    var frequencies: [Frequency] = []
    while !rest.isEmpty {
      guard let (frequency, length) = prefix(of: rest) else { return nil }
      frequencies.append(frequency)
      rest = rest.dropFirst(length).drop { ";,。、".contains($0) }
    }
    return frequencies
  }

  /// The frequency at the front of a folded text and its length; nil where none stands.
  static func prefix(of text: Substring) -> (Frequency, Int)? {
    var reader = Reader(rest: text)
    guard let frequency = reader.read() else { return nil }
    return (frequency, text.count - reader.rest.count)
  }

  /// The text with numbers of times and spans in figures: 每年一次 is `每年1次`.
  static func arabic(_ text: String) -> String {
    guard text.contains(where: "〇零一二两三四五六七八九十".contains) else { return text }
    return text.replacing(/([〇零一二两三四五六七八九十]+)(次|年|个月|月|天|日|周|个季度)/) { number in
      let digits = number.1.replacing("两", with: "二")
      return ChineseNumeral.arabic(in: String(digits)) + number.2
    }
  }

  /// Longer texts are no frequencies; in bytes of a folded cell.
  ///
  /// Matching the figures of a text takes time with the square of its length.
  private static let longest = 600

  /// A number of times without any word.
  private static func bare(_ text: Substring) -> Frequency? {
    var scanner = TextScanner(text)
    let sense: RatioRule.Sense? =
      scanner.take(anyOf: [">=", "≥"]) ? .floor : scanner.take(anyOf: ["<=", "≤"]) ? .cap : nil
    if sense == nil { _ = scanner.take(anyOf: ["="]) }
    guard let count = scanner.takeFigures(1...2), scanner.isAtEnd else { return nil }
    var frequency = Frequency()
    frequency.limit(to: count...count, sense: sense)
    return frequency
  }

  /// Takes one clause off the front of a text.
  private struct Reader {
    var rest: Substring
    private var frequency = Frequency()
    private var sense: RatioRule.Sense?

    init(rest: Substring) { self.rest = rest }

    mutating func read() -> Frequency? {
      while true {
        if readRepetition() { return frequency }
        if readTimes() {
          readSpanAfter()
          return frequency
        }
        guard readSense() || readSpan() || readWord() else { return nil }
      }
    }

    /// 90天内不重复抽查.
    private mutating func readRepetition() -> Bool {
      var scanner = TextScanner(rest)
      guard let count = scanner.takeFigures(1...4), count > 0,
        let unit = scanner.takeFirst(of: ["天", "日", "个月", "月", "年"]),
        scanner.take(anyOf: ["内不得重复", "内不重复", "不得重复", "不重复"])
      else { return false }
      _ = scanner.take(anyOf: ["抽查", "检查", "抽取"])
      frequency.span = Self.span(count, unit)
      frequency.atMost = 1
      frequency.isPerObject = true
      rest = scanner.rest
      return true
    }

    private mutating func readTimes() -> Bool {
      var scanner = TextScanner(rest)
      guard let first = scanner.takeFigures(1...2) else { return false }
      let isRange = scanner.take(anyOf: ["-", "—", "–", "~", "至", "到"])
      guard let last = isRange ? scanner.takeFigures(1...2) : first,
        scanner.take(anyOf: ["次"]), first > 0, first <= last
      else { return false }
      let suffix = scanner.takeFirst(of: ["以上", "以下", "以内"])
      frequency.limit(to: first...last, sense: suffix.map { $0 == "以上" ? .floor : .cap } ?? sense)
      rest = scanner.rest
      return true
    }

    /// The span behind the times: 2次/年.
    private mutating func readSpanAfter() {
      var scanner = TextScanner(rest)
      guard scanner.take(anyOf: ["/"]) else { return }
      let count = scanner.takeFigures(1...2) ?? 1
      guard let unit = scanner.takeFirst(of: ["半年", "年度", "年", "季度", "个月", "月"]) else { return }
      frequency.span = Self.span(count, unit)
      rest = scanner.rest
    }

    /// The span before the times: 每2年, 本年度, 同一年度内.
    private mutating func readSpan() -> Bool {
      var scanner = TextScanner(rest)
      guard frequency.span == nil, scanner.take(anyOf: ["每", "本", "全", "同"]) else { return false }
      let count = scanner.takeFigures(1...2) ?? 1
      _ = scanner.take(anyOf: ["个"])
      let units = ["半年", "年度", "年", "季度", "月", "周", "天", "日"]
      guard let unit = scanner.takeFirst(of: units) else { return false }
      _ = scanner.take(anyOf: ["内"])
      frequency.span = Self.span(count, unit)
      rest = scanner.rest
      return true
    }

    private mutating func readSense() -> Bool {
      guard sense == nil else { return false }
      var scanner = TextScanner(rest)
      guard let meaning = scanner.takeSense() else { return false }
      (sense, rest) = (meaning, scanner.rest)
      return true
    }

    private mutating func readWord() -> Bool {
      var scanner = TextScanner(rest)
      if scanner.take(anyOf: ["原则上", "一般"]) {
        frequency.isSoft = true
      } else if scanner.take(anyOf: Self.sameObject) {
        frequency.isPerObject = true
      } else if scanner.take(anyOf: ["在许可有效期内", "许可有效期内"]) {
        frequency.span = .licence
      } else if let level = Self.levels.first(where: rest.hasPrefix), frequency.level == nil {
        frequency.level = String(level.prefix(2))
        scanner.drop(level.count)
      } else if !scanner.take(anyOf: Self.fillers) {
        return false
      }
      rest = scanner.rest
      return true
    }

    private static func span(_ count: Int, _ unit: String) -> Frequency.Span {
      switch unit {
      case "年", "年度": .years(count)
      case "半年": .months(6 * count)
      case "季度": .months(3 * count)
      case "月", "个月": .months(count)
      case "周": .days(7 * count)
      default: .days(count)
      }
    }

    private static let sameObject = ["对", ""].flatMap { prefix in
      ["同一单位", "同一企业", "同一检查对象", "同一抽查对象", "同一对象", "同一主体", "同一市场主体"].map { prefix + $0 }
    }
    private static let levels = ["省级局", "市级局", "县级局", "省级", "市级", "县级"]
    private static let fillers = [
      "抽查频次", "抽查频率", "检查频次", "抽查次数", "频次", "频率", "次数", "抽查", "检查", "组织", "开展", "实施", "进行",
      "为", ":",
    ]
  }
}

extension Frequency {
  /// Sets how many times: both ends of what is written, or only the side that a word names.
  fileprivate mutating func limit(to times: ClosedRange<Int>, sense: RatioRule.Sense?) {
    if sense != .cap { atLeast = times.lowerBound }
    if sense != .floor { atMost = times.upperBound }
  }
}

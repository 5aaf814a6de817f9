internal import Sampling

/// Reads the words of a ratio cell; every word must be understood, or the cell is unresolved.
///
///     text   = { filler | base | sense | amount }        exactly one amount, at most one sense
///     amount = digits [ "." digits ] ( "%" | "‰" ) | digits counter | "全覆盖" …
///
/// `按去年末企业实有总数3.5%比例进行抽取` (seed 003) and `抽查比例不低于监管对象的5%` (seed 000) are
/// such texts; `根据实际情况确定` is not.
struct RatioText {
  private var rest: Substring
  private var amount: RatioRule.Amount?
  private var sense: RatioRule.Sense?
  private var base: BaseName?

  private init(_ text: String) { rest = Substring(Self.arabic(text.folded)) }

  /// The rule that a text states, or nil when any word of it is not understood.
  static func rule(of text: String) -> RatioRule? {
    var reader = RatioText(text)
    while !reader.rest.isEmpty {
      guard reader.readBase() || reader.readSense() || reader.readAmount() || reader.readFiller()
      else { return nil }
    }
    return reader.amount.map {
      RatioRule(amount: $0, sense: reader.sense ?? .exact, base: reader.base)
    }
  }

  /// The text with shares in words written in figures: 百分之三点五 is `3.5%`, 千分之五 is `5‰`.
  private static func arabic(_ text: String) -> String {
    text.replacing(/([百千])分之(一?百|[0-9〇○零一二三四五六七八九十.点]+)/) { share in
      let number = share.2.hasSuffix("百") ? "100" : String(share.2).replacing("点", with: ".")
      return ChineseNumeral.arabic(in: number) + (share.1 == "百" ? "%" : "‰")
    }
  }

  private mutating func readBase() -> Bool {
    guard base == nil else { return false }
    for name in BaseName.allCases where take(anyOf: name.words) {
      base = name
      return true
    }
    return false
  }

  private mutating func readSense() -> Bool {
    guard sense == nil else { return false }
    for (words, meaning) in Self.senses where take(anyOf: words) {
      sense = meaning
      return true
    }
    return false
  }

  private mutating func readAmount() -> Bool {
    guard amount == nil else { return false }
    if take(anyOf: ["全覆盖", "全部", "全检", "逐户"]) {
      amount = .everyone
      return true
    }
    let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard !number.isEmpty else { return false }
    rest.removeFirst(number.count)
    amount = share(String(number)) ?? count(String(number))
    return amount.map(Self.isPossible) ?? false
  }

  /// Whether somebody is asked for, and no more than everybody: 500% is a slip of the keyboard.
  private static func isPossible(_ amount: RatioRule.Amount) -> Bool {
    switch amount {
    case .share(let ratio): ratio.numerator > 0 && ratio.numerator <= ratio.denominator
    case .count(let number): number > 0
    case .everyone: true
    }
  }

  private mutating func share(_ number: String) -> RatioRule.Amount? {
    let isPerMille = rest.hasPrefix("‰")
    guard take(anyOf: ["%", "‰"]), let percent = Ratio(percent: number + "%") else { return nil }
    let ratio = Ratio(percent.numerator, over: percent.denominator * (isPerMille ? 10 : 1))
    // Per mille of six decimals has seven as a percentage, which a commitment can't hold.
    guard ratio.numerator <= ratio.denominator, Ratio(percent: ratio.text) != nil else {
      return nil
    }
    return ratio.numerator == ratio.denominator ? .everyone : .share(ratio)
  }

  private mutating func count(_ number: String) -> RatioRule.Amount? {
    guard number.count <= 9, let value = Int(number),
      take(anyOf: ["户", "家", "个", "批次", "件", "人", "台"])
    else { return nil }
    return .count(value)
  }

  private mutating func readFiller() -> Bool { take(anyOf: Self.fillers) }

  private mutating func take(anyOf words: [String]) -> Bool {
    guard let word = words.first(where: rest.hasPrefix) else { return false }
    rest.removeFirst(word.count)
    return true
  }

  private static let senses: [([String], RatioRule.Sense)] = [
    (["不低于", "不少于", "不小于", "大于等于", "至少", "最低", "≥", ">=", "以上"], .floor),
    (["不超过", "不高于", "不大于", "小于等于", "至多", "最多", "最高", "≤", "<=", "以下", "以内"], .cap),
  ]

  private static let fillers = [
    "抽查比例", "抽取比例", "检查比例", "抽查数量", "进行抽取", "进行抽查", "抽查", "抽取", "比例", "按照", "按", "为",
    "的", ":",
  ]
}
